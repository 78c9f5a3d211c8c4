"""The words and sentences of the story."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from fabula.core import Layer, Span


class Tokens(Layer, frozen=True, kw_only=True):
    """Words and punctuation marks of the story's blocks, and where sentences begin.

    Flat sequences rather than objects, since a novel has 130,000 tokens: `starts[i]` and
    `ends[i]` bound token `i` in code points; `sentences` holds the token numbers at which sentences
    begin, in order. Text of notes and headings has no tokens.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def spans(self) -> Iterator[Span]:
        """The stretch that holds every token; one by one they would take long."""
        if self.starts:
            yield Span(min(self.starts), max(self.ends))

    def within(self, span: Span) -> range:
        """The numbers of the tokens that begin in `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def sentence_spans(self) -> Iterator[Span]:
        """The sentences, from the first word to the last mark."""
        bounds = (*self.sentences, len(self.starts))
        for first, after in pairwise(bounds):
            yield Span(self.starts[first], self.ends[after - 1])
