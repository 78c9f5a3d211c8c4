"""Cutting a text of any length into the windows that the encoder reads one at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


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
    for start, end in sentences:
        while start < end:
            fitting = int(np.searchsorted(bounds, bounds[start] + room, side="right")) - 1
            stop = max(start + 1, min(end, start + longest, fitting))
            parts.append((start, stop))
            start = stop
    return parts


def plan(
    parts: Sequence[tuple[int, int]], bounds: NDArray[np.int64], room: int, overlap: int
) -> Iterator[Window]:
    """Windows whose cores cover `parts` once, in order, whole parts only.

    Parameters:
        parts: runs of words that are not to be divided, none above `room` (see `units`).
        bounds: of the words' pieces (see `Pieces.bounds`).
        room: pieces a window may hold.
        overlap: pieces of context wished for on either side of the core, as far as parts allow.
    """
    first = 0
    while first < len(parts):
        start = _reach_back(parts, bounds, first, overlap)
        after = first + 1
        while after < len(parts) and _pieces(parts, bounds, start, after + 1) <= room - overlap:
            after += 1
        stop = after
        while stop < len(parts) and _pieces(parts, bounds, start, stop + 1) <= room:
            stop += 1
        while start < first and _pieces(parts, bounds, start, stop) > room:
            start += 1
        yield Window(parts[start][0], parts[stop - 1][1], parts[first][0], parts[after - 1][1])
        first = after


def _reach_back(
    parts: Sequence[tuple[int, int]], bounds: NDArray[np.int64], first: int, overlap: int
) -> int:
    start = first
    while start > 0 and _pieces(parts, bounds, start - 1, first) <= overlap:
        start -= 1
    return start


def _pieces(
    parts: Sequence[tuple[int, int]], bounds: NDArray[np.int64], start: int, stop: int
) -> int:
    return int(bounds[parts[stop - 1][1]] - bounds[parts[start][0]])
