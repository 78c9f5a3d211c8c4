"""Reads the marks of one paragraph into stretches: marks, pairs, and the ends that were lost."""

from fabula.core import Spanned
from fabula.stages.quotations.habits import Habits
from fabula.stages.quotations.marks import Family, find_marks
from fabula.stages.quotations.pairing import Pair, Pairing
from fabula.stages.quotations.recovery import ends_in_tag, lost_close, lost_open, trimmed
from fabula.stages.quotations.stretch import STYLES, Stretch


class MarkedReader:
    """Reads paragraphs by their marks.

    Parameters:
        content: the whole text.
        habits: what the work was found to do.
    """

    def __init__(self, content: str, habits: Habits) -> None:
        self._content = content
        self._habits = habits
        self.pairing = Pairing(content, habits)

    def leads(self, paragraph: Spanned) -> frozenset[Family]:
        """The families of the marks that a paragraph begins with."""
        start = paragraph.start
        head = min(paragraph.end, start + 6)
        marks = find_marks(self._content, start, head, typed=self._habits.typed)
        return frozenset(mark.family for mark in marks if mark.leads)

    def read(self, paragraph: Spanned, block: int, continued: frozenset[Family]) -> list[Stretch]:
        """The stretches of a paragraph, in order.

        Parameters:
            paragraph: a story block.
            block: its number.
            continued: the families that lead the next paragraph.
        """
        start, end = paragraph.start, paragraph.end
        marks = tuple(find_marks(self._content, start, end, typed=self._habits.typed))
        if not marks:
            return []
        stretches: list[Stretch] = []
        for pair in self.pairing.pairs(marks, end, continued):
            floor = stretches[-1].end if stretches else None
            stretches.append(self._stretch(pair, block, paragraph, floor, continued))
        return stretches

    def _stretch(
        self,
        pair: Pair,
        block: int,
        paragraph: Spanned,
        floor: int | None,
        continued: frozenset[Family],
    ) -> Stretch:
        opener, closer = pair.opener, pair.closer
        goes_on = self._goes_on(pair, paragraph.end, continued)
        start, first = self._beginning(pair, paragraph.start, floor)
        last, end = self._ending(pair, first, goes_on)
        return Stretch(
            start=start,
            end=end,
            first=first,
            last=last,
            block=block,
            style=STYLES[pair.sign],
            closed=opener is not None and (goes_on or closer is not None),
            goes_on=goes_on,
            cost=pair.cost,
            inner=tuple(span for span in pair.inner if start <= span.start and span.end <= end),
        )

    def _goes_on(self, pair: Pair, end: int, continued: frozenset[Family]) -> bool:
        return (
            pair.opener is not None
            and pair.closer is None
            and pair.limit == end
            and pair.opener.family in continued
            and not ends_in_tag(self._content, pair.opener.end, end)
        )

    def _beginning(self, pair: Pair, head: int, floor: int | None) -> tuple[int, int]:
        if pair.opener:
            return pair.opener.start, pair.opener.end
        start = lost_open(
            self._content, head if floor is None else floor, pair.limit, floor is None
        )
        return start, start

    def _ending(self, pair: Pair, first: int, goes_on: bool) -> tuple[int, int]:
        if pair.closer:
            return pair.closer.start, pair.closer.end
        find = trimmed if goes_on else lost_close
        end = find(self._content, first, pair.limit)
        return end, end
