"""Which chapter or scene a place in the text lies in."""

from bisect import bisect_right
from collections.abc import Sequence

from fabula.core import Spanned


class Inside:
    """Tells which of some stretches an offset lies in.

    Parameters:
        stretches: in order, none overlapping another.
    """

    def __init__(self, stretches: Sequence[Spanned]) -> None:
        self._starts = [one.start for one in stretches]
        self._ends = [one.end for one in stretches]

    def number(self, offset: int) -> int | None:
        """The number of the stretch, from 0; `None` outside of all."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self._ends[number] else None
