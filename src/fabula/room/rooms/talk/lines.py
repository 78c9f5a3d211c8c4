"""What passes between people in the whole story, in a chapter, or in a scene."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from fabula.core import Span
from fabula.exports.view.between import Between, between
from fabula.exports.view.people import Person
from fabula.exports.view.talk import Talk, talk
from fabula.exports.view.words import shortened
from fabula.room.rooms.once import once
from fabula.room.rooms.whereabouts import chapter_names
from fabula.room.story.view import StoryView
from fabula.room.strings import say

MOST_DRAWN: Final = 30
"""So many names can be told apart in a drawing."""

FEW_DRAWN: Final = 12
"""So many on a narrow screen."""

MOST_ROWS: Final = 100
_WIDTH: Final = 48


class Part(Struct, frozen=True, kw_only=True):
    """A part of the story that can be looked at alone; `key` names it in addresses."""

    key: str
    name: str
    kind: str
    number: int
    span: Span


class Speaker(Struct, frozen=True, kw_only=True):
    """Somebody who talks: lines to others and from others; `drawn` if they are in the picture."""

    person: Person
    lines: int
    drawn: bool


class Conversing(Struct, frozen=True, kw_only=True):
    """Who talks with whom in a part of the story; `left_out` lines are to or by nobody known."""

    between: tuple[Between, ...]
    speakers: tuple[Speaker, ...]
    lines: int
    left_out: int

    @property
    def drawn(self) -> int:
        """How many of them the drawing shows."""
        return sum(one.drawn for one in self.speakers)


@once
def _told(view: StoryView) -> Talk:
    return talk(view.reading)


@once
def talking(view: StoryView) -> tuple[Between, ...]:
    """What passes between any two in the whole story, most lines first."""
    return between(_told(view).said, view.people)


@once
def _parts(view: StoryView) -> tuple[Part, ...]:
    return tuple(_all_parts(view))


def parts(view: StoryView) -> tuple[Part, ...]:
    """The whole story, its chapters where there are several, and its scenes."""
    return _parts(view)


def _all_parts(view: StoryView) -> Iterator[Part]:
    reading = view.reading
    whole = Span(0, len(reading.text))
    yield Part(key="book", name=say("talk.whole"), kind="book", number=0, span=whole)
    chapters = reading.chapters if len(reading.chapters) > 1 else ()
    for number, chapter in enumerate(chapters):
        name = shortened(chapter_names(view)[number], _WIDTH)
        key = f"chapter-{number + 1}"
        yield Part(key=key, name=name, kind="chapter", number=number, span=chapter.span)
    for row, scene in zip(view.outline.rows, reading.scenes, strict=True):
        name = say("talk.scene", number=row.number, place=row.place or row.opening)
        key = f"scene-{row.number}"
        number = row.number - 1
        name = shortened(name, _WIDTH)
        yield Part(key=key, name=name, kind="scene", number=number, span=scene.span)


def conversing(view: StoryView, part: Part) -> Conversing:
    """Who talks with whom in one of the `parts`."""
    said = _told(view).said
    if part.kind != "book":
        said = tuple(one for one in said if getattr(one, part.kind) == part.number)
    found = talking(view) if part.kind == "book" else between(said, view.people)
    spoken = sum(one.kind == "speech" for one in view.quotes_in(part.span))
    return Conversing(
        between=found,
        speakers=_speakers(found),
        lines=spoken,
        left_out=max(0, spoken - len(said)),
    )


def _speakers(found: Sequence[Between]) -> tuple[Speaker, ...]:
    lines: Counter[str] = Counter()
    known: dict[str, Person] = {}
    for pair in found:
        for person in (pair.one, pair.other):
            lines[person.id] += pair.lines
            known[person.id] = person
    return tuple(
        Speaker(person=known[who], lines=count, drawn=place < MOST_DRAWN)
        for place, (who, count) in enumerate(lines.most_common())
    )
