"""Chooses the breaks that are together the likeliest."""

from collections.abc import Sequence
from typing import Final

_SHORTEST: Final = 60
_SHORT: Final = 250
_COST: Final = 1.5


def decode(gains: Sequence[float], words: Sequence[int]) -> list[int]:
    """The paragraphs before which a section is cut, in order.

    The cuts have the greatest sum of gains, less a cost for each scene that is short: dynamic
    programming over the last cut, of which only those nearer than `_SHORT` words need be looked at
    one by one. Linear in the number of paragraphs for text of ordinary length.

    Parameters:
        gains: of a cut before each paragraph; the first is the section's own beginning.
        words: of each paragraph.
    """
    ends = [0]
    for count in words:
        ends.append(ends[-1] + max(count, 1))
    best = [0.0] * len(gains)
    last = [-1] * len(gains)
    far, far_at, behind = float("-inf"), -1, 0
    for at in range(1, len(gains)):
        while ends[at] - ends[behind] >= _SHORT:
            if best[behind] > far:
                far, far_at = best[behind], behind
            behind += 1
        top, top_at = far, far_at
        for cut in range(behind, at):
            value = best[cut] - _cost(ends[at] - ends[cut])
            if value > top:
                top, top_at = value, cut
        best[at] = top + gains[at]
        last[at] = top_at
    return _traced(best, last, ends)


def _cost(length: int) -> float:
    if length < _SHORTEST:
        return float("inf")
    return _COST * (_SHORT - length) / (_SHORT - _SHORTEST) if length < _SHORT else 0.0


def _traced(best: Sequence[float], last: Sequence[int], ends: Sequence[int]) -> list[int]:
    final = max(range(len(best)), key=lambda at: best[at] - _cost(ends[-1] - ends[at]), default=0)
    cuts = []
    while final > 0:
        cuts.append(final)
        final = last[final]
    return cuts[::-1]
