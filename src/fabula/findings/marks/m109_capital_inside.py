"""M109: a capital inside a sentence."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Tokens
from fabula.layers.findings import Finding, Severity

_SMALL: Final = wordset(
    "a an the and or but of to in on at for with from by as is was were are be been had has have "
    "they we their its this that these those when while where then not if because than would could "
    "should"
)
"""Not `Will`, nor `Messrs So and So`."""
_PEOPLE: Final = wordset("he she him her his hers")
_DIVINE: Final = wordset("god lord god's christ jesus allah goddess creator almighty")
"""Whom the devout write with a capital."""
_FEW: Final = 2
_COMPOUND: Final = re.compile(
    r"(?<=[a-z] )(?P<found>(?P<first>[A-Z][a-z]{2,})-(?:certified|driven|headed|haired|"
    r"eyed|handed|hearted|shaped|covered|filled|sized|free|proof|colou?red|"
    r"minded|tempered|worn|lit))\b"
)


class CapitalInside(Rule):
    """A small word or an ordinary compound has a capital inside a sentence.

    A capital says “this is a name”, and the reader looks for whose. Names and titles are known and
    left alone; so is everything in a story that likes its capitals.
    """

    code, name, family = "M109", "capital-inside", "marks"
    severity = Severity.SLIP
    message = "“{found}” has a capital in the midst of a sentence, as if it were a name."
    example = "She sat down And waited for the Silver-haired clerk."
    better = "She sat down and waited for the silver-haired clerk."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Small words with a capital, and compounds whose first word is no name."""
        prose, tokens = story[Prose], story[Tokens]
        for match in _COMPOUND.finditer(prose.content):
            if match["first"].lower() not in prose.names and prose.paragraph(match.start()):
                yield self._finding(match["found"], Span(*match.span("found")), 0.75)
        found = [
            number
            for number in range(1, len(tokens))
            if prose.forms[number].istitle() and self._is_slip(prose, tokens, number)
        ]
        people = [number for number in found if prose.lower[number] in _PEOPLE]
        meant = len(people) > _FEW or not _DIVINE.isdisjoint(prose.lower)
        for number in found:
            form = prose.forms[number]
            if not (meant and number in people):
                span = Span(tokens.starts[number], tokens.ends[number])
                yield self._finding(form, span, 0.85)

    def _is_slip(self, prose: Prose, tokens: Tokens, number: int) -> bool:
        """Whether words in lower case stand on both sides, with nothing but a space between."""
        start, end = tokens.starts[number], tokens.ends[number]
        if end - start == 1 or prose.lower[number] not in _SMALL | _PEOPLE:
            return False
        if prose.paragraph(start) is None or not prose.forms[number - 1].islower():
            return False
        if prose.content[tokens.ends[number - 1] : start] != " ":
            return False
        after = prose.content[end : end + 2]
        return len(after) == 2 and after[0] == " " and after[1].islower()

    def _finding(self, found: str, span: Span, confidence: float) -> Finding:
        lower = found[0].lower() + found[1:]
        return self.at(span, suggestions=(lower,), found=found, confidence=confidence)
