"""The narration sentence by sentence, with what is said left out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from fabula.core import Span, Story
from fabula.layers import Blocks, QuotationKind, Quotations, Tokens

SAID = '"'
"""Stands for a stretch of speech in the words of a sentence."""


class Sentence(Struct, frozen=True, gc=False):
    """A sentence of the narration, or what is left of it around speech.

    `words` are its tokens in lower case with straight apostrophes, `shown` as they stand; `tokens`
    are their numbers, -1 for speech. `span` is the whole sentence.
    """

    span: Span
    words: tuple[str, ...]
    shown: tuple[str, ...]
    tokens: tuple[int, ...]


def sentences(story: Story) -> tuple[Sentence, ...]:
    """The sentences of the story that hold narration, in order; linear in the length of the text.

    A sentence ends with its paragraph at the latest.
    """
    return story.once("narration", _sentences)


def _sentences(story: Story) -> tuple[Sentence, ...]:
    return tuple(_narrated(story))


def _narrated(story: Story) -> Iterator[Sentence]:
    row, content = story[Tokens], story.text.content
    said = [q.span for q in story[Quotations].items if q.kind is not QuotationKind.SCARE]
    ends = [span.end for span in said]
    begins = [0, *row.sentences, len(row)]
    for block in story[Blocks].story():
        inside = row.within(block.span)
        first = bisect_right(begins, inside.start)
        after = bisect_left(begins, inside.stop)
        bounds = [inside.start, *begins[first:after], inside.stop]
        for start, stop in pairwise(bounds):
            if start < stop:
                yield from _told(row, content, range(start, stop), said, ends)


def _told(
    row: Tokens, content: str, numbers: range, said: list[Span], ends: list[int]
) -> Iterator[Sentence]:
    starts = row.starts
    at = bisect_right(ends, starts[numbers.start])
    tokens = list(numbers)
    if at < len(said) and said[at].start <= starts[numbers[-1]]:
        tokens = _unsaid(starts, numbers, said, at)
    if tokens != [-1]:
        shown = tuple([content[starts[n] : row.ends[n]] if n >= 0 else SAID for n in tokens])
        words = tuple([word.lower().replace("’", "'") for word in shown])
        span = Span(starts[numbers.start], row.ends[numbers.stop - 1])
        yield Sentence(span, words, shown, tuple(tokens))


def _unsaid(starts: tuple[int, ...], numbers: range, said: list[Span], at: int) -> list[int]:
    """The tokens of a sentence, -1 for each stretch of speech; the first is number `at`."""
    tokens: list[int] = []
    for number in numbers:
        start = starts[number]
        while at < len(said) and said[at].end <= start:
            at += 1
        if at < len(said) and said[at].start <= start:
            if not tokens or tokens[-1] >= 0:
                tokens.append(-1)
        else:
            tokens.append(number)
    return tokens
