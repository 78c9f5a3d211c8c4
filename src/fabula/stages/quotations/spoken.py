"""Reads a paragraph into stretches: by its dashes where the work speaks by them, and its marks."""

from collections.abc import Iterator

from msgspec import structs

from fabula.core import Span, Spanned
from fabula.stages.quotations.dashes import Said, lines, said
from fabula.stages.quotations.habits import Habits
from fabula.stages.quotations.marked import MarkedReader
from fabula.stages.quotations.marks import Family
from fabula.stages.quotations.stretch import DASH, Stretch


class ParagraphReader:
    """Reads the paragraphs of one work.

    Parameters:
        content: the whole text.
        habits: what the work was found to do with its marks.
    """

    def __init__(self, content: str, habits: Habits) -> None:
        self._content = content
        self._habits = habits
        self.marked = MarkedReader(content, habits)

    def read(self, paragraph: Spanned, block: int, continued: frozenset[Family]) -> list[Stretch]:
        """The stretches of a paragraph, in order; see `MarkedReader.read`."""
        marked = self.marked.read(paragraph, block, continued)
        if not self._habits.dashes:
            return marked
        dashed = list(self._dashed(paragraph, block))
        return _merged(dashed, marked) if dashed else marked

    def _dashed(self, paragraph: Spanned, block: int) -> Iterator[Stretch]:
        for start, end in lines(self._content, paragraph.start, paragraph.end, inside=True):
            for one in said(self._content, start, end):
                yield _stretch(one, block)


def _stretch(one: Said, block: int) -> Stretch:
    return Stretch(
        start=one.start,
        end=one.end,
        first=one.start,
        last=one.end,
        block=block,
        style=DASH,
        resumes=one.resumes,
    )


def _merged(dashed: list[Stretch], marked: list[Stretch]) -> list[Stretch]:
    """The dashed stretches, with marked ones inside them as nested, and the rest of those.

    What marks set off across the bounds of a dashed stretch is dropped: the dash is the surer sign.
    """
    found: list[Stretch] = []
    rest = iter(marked)
    one = next(rest, None)
    for dash in dashed:
        inner: list[Span] = []
        while one is not None and one.start < dash.end:
            if one.end <= dash.start:
                found.append(one)
            elif dash.start <= one.start and one.end <= dash.end:
                inner.append(Span(one.start, one.end))
            one = next(rest, None)
        found.append(structs.replace(dash, inner=tuple(inner)))
    return found if one is None else [*found, one, *rest]
