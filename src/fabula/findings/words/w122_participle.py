"""W122: the wrong form after have."""

import re
from typing import Final

from fabula.findings.patterns import PatternRule, Swap
from fabula.findings.prose import Prose
from fabula.layers.findings import Severity

_FORMS: Final = {
    "went": "gone", "came": "come", "saw": "seen", "ran": "run", "began": "begun",
    "took": "taken", "wrote": "written", "spoke": "spoken", "chose": "chosen", "fell": "fallen",
    "did": "done", "gave": "given", "knew": "known", "drove": "driven", "rode": "ridden",
    "threw": "thrown", "flew": "flown", "grew": "grown", "ate": "eaten", "stole": "stolen",
    "woke": "woken", "swam": "swum", "sang": "sung", "became": "become", "drew": "drawn",
    "shook": "shaken",
}  # fmt: skip
_HAVE: Final = "had|has|have|hadn't|hasn't|haven't|i've|we've|they've|you've"


class Participle(PatternRule):
    """The form of the past where “have” wants the other one: “had went”, “has ran”.

    Narration that uses the standard forms elsewhere stumbles on it. In speech it is a way of
    talking, and is left alone.
    """

    code, name, family = "W122", "participle", "words"
    severity = Severity.SLIP
    message = "After “have” it is “{right}”, not “{found}”."
    example = "He had went home before the rain."
    better = "He had gone home before the rain."
    swaps = tuple(
        Swap(
            rf"(?:{_HAVE}) (?:not |never |already |just |always |only |ever )?«{wrong}»~",
            right,
            0.9,
            narration=True,
        )
        for wrong, right in _FORMS.items()
    )

    def fits(self, match: re.Match[str], prose: Prose) -> bool:
        """Whether it is no question tag and no "what little they had did"."""
        before = prose.content[max(0, match.start() - 40) : match.start()].lower()
        return not re.search(
            r"\b(?:all|what|whatever|who|which|that|little|much)\b[^.!?]*$", before
        )
