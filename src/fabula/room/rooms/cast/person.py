"""One person: with whom they talk, in which scenes they are, and every place they are named."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from fabula.core import Span
from fabula.exports.review.passages import Passage
from fabula.exports.view.outline import Row
from fabula.room.rooms.cast.listing import Member, cast
from fabula.room.rooms.once import once
from fabula.room.rooms.talk.lines import talking
from fabula.room.rooms.whereabouts import passages, whereabouts
from fabula.room.story.view import StoryView

PAGE: Final = 40
"""So many lines or mentions stand on a page."""

SHOWS: Final = ("lines", "mentions")


class Partner(Struct, frozen=True, kw_only=True):
    """Somebody they talk with: lines to them, lines from them."""

    member: Member
    there: int
    back: int


class Part(Struct, frozen=True, kw_only=True):
    """A scene they are in: on stage, from afar (`remote`), or only spoken of (`mentioned`)."""

    row: Row
    how: str


class Spot(Struct, frozen=True, kw_only=True):
    """Words that are theirs or mean them, and where they stand."""

    passage: Passage
    place: str


class Spots(Struct, frozen=True, kw_only=True):
    """One page of places, numbered from 1."""

    spots: tuple[Spot, ...]
    page: int
    pages: int
    total: int


def partners(view: StoryView, member: Member) -> tuple[Partner, ...]:
    """With whom somebody talks, most lines first."""
    known = cast(view).by_id
    found = []
    for one in talking(view):
        if one.one.id == member.person.id:
            found.append(Partner(member=known[one.other.id], there=one.there, back=one.back))
        elif one.other.id == member.person.id:
            found.append(Partner(member=known[one.one.id], there=one.back, back=one.there))
    return tuple(found)


def parts(view: StoryView, member: Member) -> tuple[Part, ...]:
    """The scenes in which somebody is, or is spoken of, in order."""
    who = member.person.id
    found = []
    for row, scene in zip(view.outline.rows, view.reading.scenes, strict=True):
        for how in ("present", "remote", "mentioned"):
            if who in getattr(scene, how):
                found.append(Part(row=row, how=how))
                break
    return tuple(found)


def spots(view: StoryView, member: Member, show: str, page: int) -> Spots:
    """A page of their lines, or of the words that mean them.

    Parameters:
        show: one of `SHOWS`.
        page: from 1; the last one if there are fewer.
    """
    spans: Sequence[Span] = _index(view)[show].get(member.person.id, ())
    pages = max(1, -(-len(spans) // PAGE))
    page = min(page, pages)
    give, where = passages(view), whereabouts(view)
    return Spots(
        spots=tuple(
            Spot(passage=give.passage(span), place=where.name(span.start))
            for span in spans[(page - 1) * PAGE : page * PAGE]
        ),
        page=page,
        pages=pages,
        total=len(spans),
    )


@once
def _index(view: StoryView) -> dict[str, dict[str, list[Span]]]:
    """Where each one speaks and is named."""
    found: dict[str, dict[str, list[Span]]] = {show: {} for show in SHOWS}
    for quote in view.reading.quotes:
        if quote.kind == "speech" and quote.speaker:
            found["lines"].setdefault(quote.speaker, []).append(quote.span)
    for mention in view.reading.mentions:
        found["mentions"].setdefault(mention.entity, []).append(mention.span)
    return found
