"""W124: a word that is often misspelled."""

from collections.abc import Iterator
from functools import cache, cached_property

from fabula.core import Story
from fabula.findings.lists import table
from fabula.findings.patterns import like
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity


@cache
def misspellings() -> dict[str, str]:
    """The words that many people misspell, each with its right spelling."""
    return table(__package__, "_misspellings.txt", ":")


class Misspelling(Rule):
    """A word that many people spell so, and no dictionary does: “definately”, “recieve”.

    Only misspellings that are words of no other meaning are listed here. A word that is a name in
    the story is left alone.
    """

    code, name, family = "W124", "misspelling", "words"
    severity = Severity.SLIP
    message = "“{found}” is spelled “{right}”."
    example = "It was definately the last ferry."
    better = "It was definitely the last ferry."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Every word of the list."""
        prose = story[Prose]
        for span in prose.alone(self._right.keys() - prose.names):
            found = prose.words(span)
            right = like(self._right[found.lower()], found, False)
            yield self.at(span, suggestions=(right,), confidence=0.96, found=found, right=right)

    @cached_property
    def _right(self) -> dict[str, str]:
        return misspellings()
