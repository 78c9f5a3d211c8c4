"""Cutting a text of any length into the windows that the encoder reads one at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

_LEAST_SHARE: Final = 0.75


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` are read; what is said of `core_start` to `core_end` is kept."""

    start: int
    end: int
    core_start: int
    core_end: int


def units(
    sentences: Sequence[tuple[int, int]], bounds: NDArray[np.int64], room: int, longest: int
) -> list[tuple[int, int]]:
    """The parts that a window never divides: sentences, the overlong ones cut.

    Parameters:
        sentences: half-open runs of words, in order, without gaps.
        bounds: of the words' pieces (see `Pieces.bounds`).
        room, longest: the most pieces and words of a part; one word is always a part.
    """
    parts: list[tuple[int, int]] = []
    ends: list[int] = bounds.tolist()
    for start, end in sentences:
        if end - start <= longest and ends[end] - ends[start] <= room:
            parts.append((start, end))
            continue
        while start < end:
            fitting = int(np.searchsorted(bounds, bounds[start] + room, side="right")) - 1
            stop = max(start + 1, min(end, start + longest, fitting))
            parts.append((start, stop))
            start = stop
    return parts


def plan(
    parts: Sequence[tuple[int, int]],
    bounds: NDArray[np.int64],
    room: int,
    overlap: int,
    weights: Sequence[int] | None = None,
) -> Iterator[Window]:
    """Windows whose cores cover `parts` once, in order, whole parts only.

    Source of `weights`: content-defined chunking, as in Muthitacharoen et al. 2001.

    Parameters:
        parts: runs of words that are not to be divided, none above `room` (see `units`).
        bounds: of the words' pieces (see `Pieces.bounds`).
        room: pieces a window may hold.
        overlap: pieces of context wished for on either side of the core, as far as parts allow.
        weights: one number a part, which depends on its words. A core ends after the part of least
            weight in its last quarter: so, a few windows after a change, they end where they did.
            Without them a core is as long as it can be.
    """
    ends: list[int] = bounds.tolist()
    first = 0
    while first < len(parts):
        start = _reach_back(parts, ends, first, overlap)
        after = first + 1
        while after < len(parts) and _pieces(parts, ends, start, after + 1) <= room - overlap:
            after += 1
        if weights and after < len(parts):
            after = _lightest(parts, ends, first, after, weights)
        stop = after
        while stop < len(parts) and _pieces(parts, ends, start, stop + 1) <= room:
            stop += 1
        while start < first and _pieces(parts, ends, start, stop) > room:
            start += 1
        yield Window(parts[start][0], parts[stop - 1][1], parts[first][0], parts[after - 1][1])
        first = after


def _lightest(
    parts: Sequence[tuple[int, int]],
    ends: Sequence[int],
    first: int,
    after: int,
    weights: Sequence[int],
) -> int:
    """Where a core ends that begins at part `first` and may not reach beyond part `after`."""
    least = _LEAST_SHARE * _pieces(parts, ends, first, after)
    able = [n for n in range(first + 1, after + 1) if _pieces(parts, ends, first, n) >= least]
    return min(able, key=lambda n: (weights[n - 1], -n))


def _reach_back(
    parts: Sequence[tuple[int, int]], ends: Sequence[int], first: int, overlap: int
) -> int:
    start = first
    while start > 0 and _pieces(parts, ends, start - 1, first) <= overlap:
        start -= 1
    return start


def _pieces(parts: Sequence[tuple[int, int]], ends: Sequence[int], start: int, stop: int) -> int:
    return ends[parts[stop - 1][1]] - ends[parts[start][0]]
