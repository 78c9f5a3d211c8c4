"""W131: British and American spelling mixed."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import table
from fabula.findings.patterns import like
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_LEAST: Final = 4
_OXFORD: Final = re.compile(r"iz(?:e|es|ed|er|ers|ing|ations?)$")
"""Endings that British books have too."""
_SHARE: Final = 0.25


class TwoEnglishes(Rule):
    """British and American spellings stand side by side: “colour” here, “gray” there.

    Either is right; a story that keeps to one reads as if it had been written in one breath. The
    review counts both and shows the places of the rarer one. What somebody says, writes or is
    called is left alone.
    """

    code, name, family = "W131", "two-englishes", "words"
    severity = Severity.QUESTION
    message = "Most spellings here are {most} ({examples}), but this is {other}: “{found}”."
    example = "The colour of the harbour had turned gray; the colour of her eyes had not."
    better = "The colour of the harbour had turned grey; the colour of her eyes had not."

    def findings(self, story: Story) -> Iterator[Finding]:
        """One finding, at the first of the rarer spellings; the others are its evidence."""
        prose = story[Prose]
        places: tuple[list[Span], list[Span]] = ([], [])
        listed = self._british.keys() | self._american.keys()
        for span in prose.alone(listed - prose.names):
            paragraph = prose.paragraph(span.start)
            if paragraph is None or paragraph.aside or prose.spoken(span.start):
                continue
            word = prose.words(span).lower()
            if not (word in self._american and _OXFORD.search(word)):
                places[word in self._american].append(span)
        rare = 1 if len(places[1]) <= len(places[0]) else 0
        few, many = places[rare], places[1 - rare]
        if few and len(many) >= _LEAST and len(few) <= _SHARE * len(many):
            yield self._finding(prose, few, many, rare)

    def _finding(self, prose: Prose, few: list[Span], many: list[Span], rare: int) -> Finding:
        names = ("British", "American")
        other = self._american if rare else self._british
        examples = list(dict.fromkeys(prose.words(span).lower() for span in many))[:3]
        found = prose.words(few[0])
        return self.at(
            few[0],
            suggestions=(like(other[found.lower()], found, False),),
            evidence=few[1:],
            most=names[1 - rare],
            other=names[rare],
            examples=", ".join(examples),
            found=found,
        )

    @cached_property
    def _british(self) -> dict[str, str]:
        return table(__package__, "_two_englishes.txt", ":")

    @cached_property
    def _american(self) -> dict[str, str]:
        return {theirs: ours for ours, theirs in self._british.items()}
