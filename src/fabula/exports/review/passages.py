"""Words of a story as a page of the review shows them: on a line, with what stands around them."""

from typing import Final

from msgspec import Struct

from fabula.contract import Reading
from fabula.core import Span
from fabula.exports.view.places import Places
from fabula.exports.view.words import line

_AROUND: Final = 60
_LONG: Final = 180


class Passage(Struct, frozen=True, kw_only=True):
    """Words of the story with what stands around them, on one line; they begin at `start`."""

    start: int
    before: str
    words: str
    after: str
    place: str

    @property
    def line(self) -> str:
        """The whole line."""
        return f"{self.before}{self.words}{self.after}"


class Passages:
    """Gives the passages of a reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._places = Places(reading)

    def passage(self, span: Span) -> Passage:
        """The words, shortened where they are long, with the line they stand on."""
        text = self._reading.text
        bare = text[span.start : span.end].strip()
        if bare:
            begin = text.index(bare, span.start)
            span = Span(begin, begin + len(bare))
        long = span.end - span.start > _LONG
        end = span.start + _LONG if long else span.end
        before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + _AROUND].partition("\n")[0]
        return Passage(
            start=span.start,
            before=_cut_left(before, span.start > _AROUND),
            words=line(text[span.start : end]) + ("…" if long else ""),
            after=_cut_right(after),
            place=self._places.name(span.start),
        )


def _cut_left(text: str, cut: bool) -> str:
    """Whole words only, before the words that are shown; a space at the end is kept."""
    whole = text.partition(" ")[2] if cut and len(text) >= _AROUND else text
    lead = "… " if whole != text else ""
    return f"{lead}{line(whole)}{' ' if whole[-1:].isspace() and whole.strip() else ''}"


def _cut_right(text: str) -> str:
    whole = text.rpartition(" ")[0] if len(text) >= _AROUND else text
    tail = " …" if whole != text else ""
    return f"{' ' if whole[:1].isspace() and whole.strip() else ''}{line(whole)}{tail}"
