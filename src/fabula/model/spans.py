"""From scores of spans to mentions."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fabula.model.backend import Floats, Numbers
from fabula.model.labels import TYPES

_SPLIT = 1 + len(TYPES)


class FoundSpan(NamedTuple):
    """A mention of one window: words `start` to `end` (exclusive), type and kind by number."""

    start: int
    end: int
    type: int
    kind: int
    confidence: float


def decode_spans(
    scores: Floats, part_of: Numbers, threshold: float = 0.5, longest: int = 120
) -> list[FoundSpan]:
    """The mentions of a window, in text order; they may nest, and never cross.

    Parameters:
        scores: channels x first word x last word.
        part_of: the number of the sentence of each word; a mention stays in its sentence.
        threshold: the least probability that a span is a mention at all.
        longest: words of the longest mention looked for.
    """
    first, last = _candidates(part_of, longest)
    chosen = scores[:, first, last]
    rough = np.flatnonzero(chosen[1:_SPLIT].max(0) > chosen[0] - 4.0)
    first, last, chosen = first[rough], last[rough], chosen[:, rough]
    probabilities = _softmax(chosen[:_SPLIT])
    sure = 1 - probabilities[0]
    types = probabilities[1:].argmax(0)
    kinds = chosen[_SPLIT:].argmax(0)
    found = [
        FoundSpan(
            int(first[n]), int(last[n]) + 1, int(types[n]), int(kinds[n]), round(float(sure[n]), 4)
        )
        for n in np.flatnonzero(sure >= threshold)
    ]
    return sorted(_without_crossing(found), key=lambda span: (span.start, span.end))


def _candidates(part_of: Numbers, longest: int) -> tuple[Numbers, Numbers]:
    """First and last word of every span of at most `longest` words inside one sentence."""
    edges = np.flatnonzero(np.diff(part_of)) + 1
    after = np.append(edges, len(part_of))
    stop = after[np.searchsorted(after, np.arange(len(part_of)), side="right")]
    widths = np.minimum(stop - np.arange(len(part_of)), longest)
    first = np.repeat(np.arange(len(part_of)), widths)
    begun = np.repeat(np.cumsum(widths) - widths, widths)
    return first, first + np.arange(len(first)) - begun


def _softmax(scores: Floats) -> NDArray[np.float32]:
    powers = np.exp(scores - scores.max(0))
    shares: NDArray[np.float32] = powers / powers.sum(0)
    return shares


def _without_crossing(found: list[FoundSpan]) -> list[FoundSpan]:
    """Of two spans that cross, the surer stays."""
    kept: list[FoundSpan] = []
    for span in sorted(found, key=lambda span: -span.confidence):
        if not any(_cross(span, other) for other in kept):
            kept.append(span)
    return kept


def _cross(one: FoundSpan, other: FoundSpan) -> bool:
    return (
        one.start < other.start < one.end < other.end
        or other.start < one.start < other.end < one.end
    )
