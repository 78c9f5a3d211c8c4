"""One chapter as its page shows it."""

from msgspec import Struct

from fabula.contract import Finding
from fabula.core import Span
from fabula.exports.view.outline import Row
from fabula.exports.view.text import Head, Section
from fabula.exports.view.words import line
from fabula.room.rooms.text.prose import Prose
from fabula.room.story.view import StoryView
from fabula.room.strings import say


class Note(Struct, frozen=True, kw_only=True):
    """Something in the margin: a scene that begins at `start`, or a finding that lies there."""

    start: int
    scene: Row | None = None
    finding: Finding | None = None
    words: str = ""


class Chapter(Struct, frozen=True, kw_only=True):
    """A chapter, its place among the others (numbers from 0), and its margin in text order."""

    number: int
    count: int
    name: str
    section: Section
    stretch: Span
    prose: Prose
    notes: tuple[Note, ...]
    doubts: int


def chapter(view: StoryView, number: int) -> Chapter:
    """The chapter of that number, from 0, which must be one of `view.heads`."""
    stretch = view.stretch(number)
    return Chapter(
        number=number,
        count=len(view.heads),
        name=name(view.heads[number]),
        section=view.section(number),
        stretch=stretch,
        prose=Prose(view, stretch),
        notes=_notes(view, stretch),
        doubts=sum(1 for one in view.quotes_in(stretch) if one.speaker is None),
    )


def name(head: Head) -> str:
    """How a chapter is called in lists."""
    return head.name or say("text.front")


def _notes(view: StoryView, stretch: Span) -> tuple[Note, ...]:
    notes = [Note(start=row.start, scene=row) for row in view.rows_in(stretch)]
    for one in view.findings_in(stretch):
        words = line(view.reading.text[one.start : min(one.end, one.start + 60)])
        notes.append(Note(start=one.start, finding=one, words=words))
    return tuple(sorted(notes, key=lambda note: note.start))
