"""What a sheet tells of a text: its people as they are, its lines and scenes at their places."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from fabula.core import Document
from fabula.layers.told import Told, ToldIntended, ToldLine, ToldScene, folded
from fabula.sheet.anchors.found import Found
from fabula.sheet.values import Anchored, Line, Sheet


class Placed(Struct, frozen=True, kw_only=True):
    """Where the anchors of a sheet lie in a text: those of lines, scenes and findings."""

    lines: tuple[Found, ...] = ()
    scenes: tuple[Found, ...] = ()
    intended: tuple[Found, ...] = ()

    @property
    def lost(self) -> int:
        """How many were not found."""
        return sum(one.span is None for one in (*self.lines, *self.scenes, *self.intended))


def placed(sheet: Sheet, document: Document) -> Placed:
    """Find all anchors of a sheet in a document."""
    if not (sheet.lines or sheet.scenes or sheet.intended):
        return Placed()
    from fabula.sheet.anchors.matching import resolve
    from fabula.sheet.anchors.pages import Page

    page = Page.of(document)
    return Placed(
        lines=tuple(_without_quarrels(sheet.lines, resolve(sheet.lines, page))),
        scenes=tuple(resolve(sheet.scenes, page)),
        intended=tuple(resolve(sheet.intended, page)),
    )


def _without_quarrels(lines: Sequence[Line], found: Sequence[Found]) -> Iterator[Found]:
    """The places, but for lines that name different speakers for the same words."""
    voices: dict[tuple[int, int], set[str]] = {}
    for line, place in zip(lines, found, strict=True):
        if place.span is not None and line.speaker is not None:
            key = (place.span.start, place.span.end)
            voices.setdefault(key, set()).add(folded(line.speaker))
    for place in found:
        span = place.span
        if span is not None and len(voices.get((span.start, span.end), ())) > 1:
            yield Found(why="the sheet names two speakers for these words")
        else:
            yield place


def told(sheet: Sheet, document: Document) -> Told:
    """The layer with which a reading of a document begins."""
    places = placed(sheet, document)
    return Told(
        people=sheet.people,
        not_people=sheet.not_people,
        narrator=sheet.narrator,
        lines=tuple(
            ToldLine(start=at.span.start, end=at.span.end, speaker=one.speaker, addressees=one.to)
            for one, at in zip(sheet.lines, places.lines, strict=True)
            if at.span is not None
        ),
        scenes=tuple(
            ToldScene(
                start=at.span.start,
                end=at.span.end,
                breaks=one.breaks,
                place=one.place,
                time=one.time,
                day=one.day,
                present=one.present,
                eyes=one.eyes,
            )
            for one, at in zip(sheet.scenes, places.scenes, strict=True)
            if at.span is not None
        ),
        off=sheet.review.off,
        on=sheet.review.on,
        words=sheet.review.words,
        intended=tuple(
            ToldIntended(start=at.span.start, end=at.span.end, rule=one.rule)
            for one, at in zip(sheet.intended, places.intended, strict=True)
            if at.span is not None
        ),
        lost=tuple(
            f'a correction of "{brief(one)}" is lost: {at.why}'
            for _, _, one, at in pairs(sheet, places)
            if at.span is None
        ),
    )


def pairs(sheet: Sheet, places: Placed) -> Iterator[tuple[str, int, Anchored, Found]]:
    """Each anchored entry as (its table in the file, its number there, itself, its place)."""
    kinds: tuple[tuple[str, Sequence[Anchored], Sequence[Found]], ...] = (
        ("line", sheet.lines, places.lines),
        ("scene", sheet.scenes, places.scenes),
        ("intended", sheet.intended, places.intended),
    )
    for kind, anchors, found in kinds:
        for number, (anchor, at) in enumerate(zip(anchors, found, strict=True)):
            yield kind, number, anchor, at


def brief(anchor: Anchored, most: int = 50) -> str:
    """The words of an anchor, shortened for a message."""
    return brief_words(anchor.words, most)


def brief_words(text: str, most: int) -> str:
    """Some words on one line, without quotation marks around them, cut where they are many."""
    words = " ".join(text.split()).strip('"“”„«»')
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
