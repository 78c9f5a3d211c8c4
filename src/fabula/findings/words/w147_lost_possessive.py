"""W147: a name that owns something, without its apostrophe."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import wordset
from fabula.findings.patterns import curly
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Cast, Tokens
from fabula.layers.findings import Finding, Severity
from fabula.model.common import words_of_novels

_OWNED: Final = frozenset({"NOUN", "ADJ", "VERB"})
_DONE: Final = re.compile(r"(?:\w+(?:ing|ed)|were|are|have|had|would|could|will|can|do|did)$")
"""What several people of a name do."""
_MANY: Final = wordset(
    "the two three both all many these those several no some other young old little few such are "
    "were of"
)
"""Words before a family or several people of one name: “the Bennets”."""
_SELDOM: Final = 2
_SHORTEST: Final = 3


class LostPossessive(Rule):
    """A name stands before what it owns, without its apostrophe: “Nadias coat”.

    With the bare -s it reads as two people of the name, and the reader looks for them.
    """

    code, name, family = "W147", "lost-possessive", "words"
    severity = Severity.SLIP
    message = "“{found}” wants an apostrophe before what it owns: “{right}”."
    example = "Nadias coat hung by the door."
    better = "Nadia's coat hung by the door."
    needs = (Cast,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Names with an -s before a thing or its quality, where the model tells what words are."""
        prose, tokens = story[Prose], story[Tokens]
        counts = Counter(prose.forms)
        named = {word for one in story[Cast].characters for word in one.name.split()}
        named = {one for one in named if counts[one] and len(one) >= _SHORTEST}
        for number, form in enumerate(prose.forms[:-1]):
            if form[-1:] == "s" and form[:-1] in named and counts[form] <= _SELDOM:
                span = Span(tokens.starts[number], tokens.ends[number])
                if self._is_slip(prose, tokens, number):
                    sign = "’" if curly(prose.content) else "'"
                    right = f"{form[:-1]}{sign}s"
                    yield self.at(
                        span, suggestions=(right,), found=form, right=right, confidence=0.88
                    )

    def _is_slip(self, prose: Prose, tokens: Tokens, number: int) -> bool:
        start, end = tokens.starts[number], tokens.ends[number]
        if not prose.tags or prose.paragraph(start) is None:
            return False
        if prose.lower[number] in words_of_novels() or (
            number and prose.lower[number - 1] in _MANY
        ):
            return False
        after = prose.forms[number + 1]
        apart = prose.content[end : tokens.starts[number + 1]]
        owned = prose.tags[number + 1] in _OWNED and after.islower() and not _DONE.match(after)
        return owned and bool(apart) and not apart.strip() and "\n\n" not in apart
