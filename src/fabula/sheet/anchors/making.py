"""Makes the anchor of a stretch of text: as much as is needed to know it again, and no more."""

from typing import Final

from msgspec import Struct

from fabula.core import Span
from fabula.sheet.anchors.pages import END, MARKS, Page

CUT: Final = "[…]"
"""Ends the words of an anchor of which only the beginning is kept."""

_LONGEST: Final = 300
_FEWEST: Final = 6
_MOST: Final = 24
_ENOUGH_BITS: Final = 34.0


class Made(Struct, frozen=True, kw_only=True):
    """The fields of an `Anchored`."""

    words: str
    before: str
    after: str
    chapter: str | None
    nth: str | None
    at: float


class Maker:
    """Makes anchors into one text.

    Parameters:
        page: the text.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    def anchor(self, span: Span) -> Made:
        """The anchor of a stretch that holds at least one word or mark.

        The stretch is shortened to its first 300 characters; of what stands around it so many words
        are taken as tell it from the rest.
        """
        page = self._page
        first, after = page.within(span)
        words = _flat(page.content[span.start : span.end])
        if len(words) > _LONGEST:
            words = f"{words[:_LONGEST].rsplit(' ', 1)[0]} {CUT}"
        equal = page.occurrences(page.words[first:after])
        number, chapter = page.chapter(span.start)
        here = [at for at in equal if page.chapter(page.starts[at])[0] == number]
        repeated = len(equal) > 1
        nth = f"{here.index(first) + 1} of {len(here)}" if repeated and first in here else None
        return Made(
            words=words,
            before=self._beside(first - 1, -1, repeated),
            after=self._beside(after, 1, repeated),
            chapter=chapter or None,
            nth=nth,
            at=round(span.start / max(1, len(page.content)), 4),
        )

    def _beside(self, index: int, step: int, repeated: bool) -> str:
        """The words before (`step` -1) or after (1) a token, with the ends of paragraphs."""
        page = self._page
        many, bits, end = 0, 0.0, index
        while 0 <= end < len(page) and many < _MOST:
            if page.words[end] not in MARKS:
                many += 1
                bits += page.bits(page.words[end])
            if many >= _FEWEST * (2 if repeated else 1) and bits >= _ENOUGH_BITS:
                end += step
                break
            end += step
        return self._written(end + 1, index + 1) if step < 0 else self._written(index, end)

    def _written(self, first: int, after: int) -> str:
        """The stretch that tokens fill, each end of a paragraph within it as a sign."""
        page = self._page
        parts, begun = [], first
        for index in range(first, after):
            if page.words[index] == END:
                parts.append(self._text(begun, index))
                parts.append(END)
                begun = index + 1
        parts.append(self._text(begun, after))
        return " ".join(part for part in parts if part)

    def _text(self, first: int, after: int) -> str:
        if first >= after:
            return ""
        page = self._page
        end = page.starts[after] if after < len(page) else page.ends[after - 1]
        return _flat(page.content[page.starts[first] : end])


def _flat(text: str) -> str:
    return " ".join(text.split())
