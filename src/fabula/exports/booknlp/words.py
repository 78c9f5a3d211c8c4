"""The words of a reading with all that is known of each, by their numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from fabula.contract import Reading, Syntax
from fabula.core import Span
from fabula.layers.blocks import STORY_KINDS
from fabula.stages.tokens import tokens


class Parsed(NamedTuple):
    """The syntax of a reading, one entry a token."""

    tags: list[str]
    lemmas: list[str]
    heads: tuple[int, ...]
    labels: list[str]

    @classmethod
    def of(cls, syntax: Syntax) -> "Parsed":
        """What a contract's syntax holds."""
        words = (syntax.tags, syntax.lemmas, syntax.labels)
        tags, lemmas, labels = (joined.split(" ") if joined else [] for joined in words)
        return cls(tags, lemmas, syntax.heads, labels)


class Words:
    """The tokens of the story, numbered from 0, and their syntax where it is known.

    Parameters:
        reading: its story blocks are split as the stages split them, and so as its syntax has them.
    """

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._paragraphs = [one.start for one in reading.blocks if one.kind in STORY_KINDS]
        spans = (one.span for one in reading.blocks if one.kind in STORY_KINDS)
        self.tokens = tokens(reading.text, spans)
        self.syntax = Parsed.of(reading.syntax) if reading.syntax else None
        starts = {start: number for number, start in enumerate(self.tokens.starts)}
        self.events = frozenset(starts[event.start] for event in reading.events)

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, number: int) -> str:
        """One token as it stands in the text, the white space in it (". . .") left out."""
        return "".join(self._text[self.tokens.starts[number] : self.tokens.ends[number]].split())

    def phrase(self, first: int, last: int) -> str:
        """The tokens from `first` to `last` (both inclusive), a space between any two."""
        return " ".join(self.word(number) for number in range(first, last + 1))

    def under(self, span: Span) -> tuple[int, int] | None:
        """The first and the last token (inclusive) that share a character with `span`."""
        first = bisect_right(self.tokens.ends, span.start)
        last = bisect_left(self.tokens.starts, span.end) - 1
        return (first, last) if first <= last else None

    def sentences(self) -> Iterator[range]:
        """The numbers of the tokens of each sentence."""
        return (
            range(first, after) for first, after in pairwise((*self.tokens.sentences, len(self)))
        )

    def paragraph(self, number: int) -> int:
        """The number, from 0, of the paragraph that a token stands in."""
        return bisect_right(self._paragraphs, self.tokens.starts[number]) - 1
