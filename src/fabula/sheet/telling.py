"""What a sheet tells of a text: its people as they are, its lines and scenes at their places."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from msgspec import Struct

from fabula.core import Document, Span
from fabula.layers.told import (
    Told,
    ToldComment,
    ToldFinding,
    ToldLine,
    ToldReview,
    ToldScene,
    ToldVerdict,
    folded,
)
from fabula.sheet.anchors.found import Found
from fabula.sheet.values import (
    Anchored,
    Decided,
    Line,
    Remark,
    Review,
    SceneNote,
    Sheet,
    Verdict,
)

AnyAnchored = TypeVar("AnyAnchored", bound=Anchored)

_LONGEST_REMARK: Final = 200


class Placed(Struct, frozen=True, kw_only=True):
    """Where the anchors of a sheet lie in a text: those of lines, scenes, findings, remarks."""

    lines: tuple[Found, ...] = ()
    scenes: tuple[Found, ...] = ()
    intended: tuple[Found, ...] = ()
    later: tuple[Found, ...] = ()
    comments: tuple[Found, ...] = ()


def placed(sheet: Sheet, document: Document) -> Placed:
    """Find all anchors of a sheet in a document."""
    anchored = (sheet.lines, sheet.scenes, sheet.intended, sheet.later, sheet.comments)
    if not any(anchored):
        return Placed()
    from fabula.sheet.anchors.matching import resolve
    from fabula.sheet.anchors.pages import Page

    page = Page.of(document)
    return Placed(
        lines=tuple(_without_quarrels(sheet.lines, resolve(sheet.lines, page))),
        scenes=tuple(_without_breach(sheet.scenes, resolve(sheet.scenes, page))),
        intended=tuple(resolve(sheet.intended, page)),
        later=tuple(resolve(sheet.later, page)),
        comments=tuple(resolve(sheet.comments, page)),
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


def _without_breach(scenes: Sequence[SceneNote], found: Sequence[Found]) -> Iterator[Found]:
    """The places, but for notes that say both that a scene begins there and that none does."""
    says: dict[tuple[int, int], set[bool]] = {}
    for scene, place in zip(scenes, found, strict=True):
        if place.span is not None and scene.breaks is not None:
            says.setdefault((place.span.start, place.span.end), set()).add(scene.breaks)
    for scene, place in zip(scenes, found, strict=True):
        span = place.span
        if span is not None and scene.breaks is not None and len(says[span.start, span.end]) > 1:
            yield Found(why="the sheet says both that a scene begins here and that none does")
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
            ToldLine(start=at.start, end=at.end, speaker=one.speaker, addressees=one.to)
            for one, at in _there(sheet.lines, places.lines)
        ),
        scenes=tuple(_scene(one, at) for one, at in _there(sheet.scenes, places.scenes)),
        reviews=told_reviews(sheet),
        words=tuple(word for one in sheet.reviews for word in one.words),
        intended=tuple(_findings(sheet.intended, places.intended)),
        later=tuple(_findings(sheet.later, places.later)),
        comments=tuple(
            ToldComment(start=at.start, end=at.end, text=one.text, author=one.author, date=one.date)
            for one, at in _there(sheet.comments, places.comments)
        ),
        lost=tuple(
            f"{_called(one)} is lost: {at.why}"
            for _, _, one, at in pairs(sheet, places)
            if at.span is None
        ),
    )


def _there(
    anchors: Sequence[AnyAnchored], found: Sequence[Found]
) -> Iterator[tuple[AnyAnchored, Span]]:
    """The anchored entries that were found, with their places."""
    for anchor, at in zip(anchors, found, strict=True):
        if at.span is not None:
            yield anchor, at.span


def _scene(one: SceneNote, at: Span) -> ToldScene:
    return ToldScene(
        start=at.start,
        end=at.end,
        breaks=one.breaks,
        place=one.place,
        time=one.time,
        day=one.day,
        present=one.present,
        eyes=one.eyes,
    )


def _findings(anchors: Sequence[Decided], found: Sequence[Found]) -> Iterator[ToldFinding]:
    for one, at in _there(anchors, found):
        yield ToldFinding(start=at.start, end=at.end, rule=one.rule)


def told_reviews(sheet: Sheet) -> tuple[ToldReview, ...]:
    """What a sheet, and all that stands under it, say of rules; what wins first."""
    return tuple(map(_review, sheet.reviews))


def _review(one: Review) -> ToldReview:
    return ToldReview(
        off=one.off, on=one.on, intended=_verdict(one.intended), later=_verdict(one.later)
    )


def _verdict(one: Verdict) -> ToldVerdict:
    return ToldVerdict(rules=one.rules, words=one.words, speech=one.speech)


def _called(one: Anchored) -> str:
    if isinstance(one, Remark):
        said = brief_words(one.text, _LONGEST_REMARK)
        return f'the comment of {one.author or "a reader"} on "{brief(one)}" ("{said}")'
    return f'a correction of "{brief(one)}"'


def pairs(sheet: Sheet, places: Placed) -> Iterator[tuple[str, int, Anchored, Found]]:
    """Each anchored entry as (its table in the file, its number there, itself, its place)."""
    kinds: tuple[tuple[str, Sequence[Anchored], Sequence[Found]], ...] = (
        ("line", sheet.lines, places.lines),
        ("scene", sheet.scenes, places.scenes),
        ("intended", sheet.intended, places.intended),
        ("later", sheet.later, places.later),
        ("comment", sheet.comments, places.comments),
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
