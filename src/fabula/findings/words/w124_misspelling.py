"""W124: a word that is often misspelled."""

import re
from collections.abc import Iterator
from functools import cached_property

from fabula.core import Span, Story
from fabula.findings.lists import table
from fabula.findings.patterns import like
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity


class Misspelling(Rule):
    """A word that many people spell so, and no dictionary does: “definately”, “recieve”.

    Only misspellings that are words of no other meaning are listed here. A word that is a name in
    the story, is left
    alone.
    """

    code, name, family = "W124", "misspelling", "words"
    severity = Severity.SLIP
    message = "“{found}” is spelled “{right}”."
    example = "It was definately the last ferry."
    better = "It was definitely the last ferry."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Every word of the list."""
        prose = story[Prose]
        for match in self._pattern.finditer(prose.content):
            found = match[0]
            if prose.paragraph(match.start()) is None or found.lower() in prose.names:
                continue
            right = like(self._right[found.lower()], found, False)
            span = Span(match.start(), match.end())
            yield self.at(span, suggestions=(right,), confidence=0.96, found=found, right=right)

    @cached_property
    def _right(self) -> dict[str, str]:
        return table(__package__, "_misspellings.txt", ":")

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        listed = "|".join(sorted(self._right, key=len, reverse=True))
        return re.compile(rf"(?<![\w'’-])(?:{listed})(?![\w'’-])", re.IGNORECASE)
