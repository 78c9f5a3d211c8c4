"""W118: breath and breathe."""

import re
from typing import Final

from fabula.findings.patterns import PatternRule, Swap
from fabula.findings.prose import Prose
from fabula.layers.findings import Severity

_SEEN: Final = re.compile(
    r"\b(?:watch(?:ed|ing)?|sees?|saw|hear(?:d|ing)?|feel|felt|let(?:ting)?|ma[dk]e|help(?:ed|ing)?)"
    r"\s+her\s+breathe$",
    re.IGNORECASE,
)


class Breath(PatternRule):
    """“Breath” where “breathe” is meant, or the other way round.

    One breathes; what one then has is a breath.
    """

    code, name, family = "W118", "breath", "words"
    severity = Severity.SLIP
    example = "She could not breath. She took a deep breathe."
    better = "She could not breathe. She took a deep breath."
    swaps = (
        Swap(
            r"(?:to|can|can't|could|couldn't|cannot|could not|can hardly|could hardly|could "
            r"barely|can barely|didn't|did not|forgot to|don't|just) «breath»"
            r"(?= (?:in|out|again|properly|through|deeply|easily|easier|for|when|as|and|"
            r"anymore|a word)\b|[.,!?;])",
            "breathe",
            0.93,
        ),
        Swap(
            r"(?:a|deep|his|her|my|their|your|every|last|of) «breathe»(?! (?:easy|easier)\b)~",
            "breath",
            0.93,
        ),
    )

    def fits(self, match: re.Match[str], prose: Prose) -> bool:
        """Not “watched her breathe”."""
        return not _SEEN.search(prose.content, max(0, match.start() - 12), match.end("wrong"))
