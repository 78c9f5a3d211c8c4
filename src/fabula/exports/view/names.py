"""Every name of a person: where it first stands, and why it was taken for one of theirs."""

from typing import Final

from msgspec import Struct

from fabula.contract import Character, Join, Reading
from fabula.exports.view.inside import Inside
from fabula.exports.view.places import Places, chapter_name
from fabula.exports.view.words import line, percent, shortened
from fabula.layers.told import SHEET

_WIDTH: Final = 40
_REASONS: Final = {
    "full-name": "nobody else has this first name",
    "surname": "nobody else has this surname",
    "surname-man": "no other man has this surname",
    "title-surname": "a title with the surname",
    "title-given": "a title with the first name",
    "same-name": "the same name, written otherwise",
    "short-form": "a short form of the name",
    "rare-short-form": "a short form, hardly ever written",
    "clipped": "the name cut short",
    "answers-to": "one answers to the other",
    "answers-for": "one answers where the other is asked",
    "first-called": "the name is first called right beside a speech of theirs",
    "self-address": "somebody calls themself so",
    "office": "nobody else holds this office",
    "called": "the text says that they are called so",
    "kin-introduced": "introduced as kin",
    "same-company": "about together, never two",
    SHEET: "the story sheet says so",
}


class Name(Struct, frozen=True, kw_only=True):
    """One name: how often it stands in the story, and where first (`None`: in the metadata only).

    `block` is the start of the paragraph that holds it first, `place` what the place is called.
    """

    name: str
    mentions: int
    block: int | None
    place: str


class Joined(Struct, frozen=True, kw_only=True):
    """Two names that were taken for one person's, why, and how sure that is."""

    names: tuple[str, str]
    reason: str
    percent: str


class Names:
    """Tells names and joins of the people of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._blocks = [(block.start, block.end) for block in reading.blocks]
        self._inside = Inside(reading.blocks)
        self._places = Places(reading)
        self._chapter = Inside(reading.chapters)
        many = len(reading.chapters) > 1
        chapters = enumerate(reading.chapters, 1)
        self._chapters = [shortened(chapter_name(one, at), _WIDTH) for at, one in chapters if many]

    def of(self, one: Character) -> tuple[Name, ...]:
        """The names of somebody, as the reading orders them."""
        return tuple(
            Name(
                name=line(known.name),
                mentions=known.mentions,
                block=self._block(known.first.start) if known.first else None,
                place=self._place(known.first.start) if known.first else "",
            )
            for known in one.names
        )

    def _block(self, offset: int) -> int | None:
        number = self._inside.number(offset)
        return None if number is None else self._blocks[number][0]

    def _place(self, offset: int) -> str:
        number = self._chapter.number(offset) if self._chapters else None
        return self._places.name(offset) if number is None else self._chapters[number]


def joined(one: Join) -> Joined:
    """A join in words."""
    return Joined(
        names=(line(one.names[0]), line(one.names[1])),
        reason=_REASONS.get(one.by.rsplit("/", 1)[-1], line(one.by)),
        percent=percent(one.confidence),
    )
