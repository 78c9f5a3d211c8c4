"""How the rooms call a place in the text: by its chapter where there are several, else its line."""

from collections import Counter

from fabula.exports.review.passages import Passages
from fabula.exports.view.inside import Inside
from fabula.exports.view.places import Places, chapter_name
from fabula.exports.view.words import shortened
from fabula.room.rooms.once import once
from fabula.room.story.view import StoryView
from fabula.room.strings import say

_WIDTH = 40


class Whereabouts:
    """Names of places.

    Parameters:
        view: the story.
    """

    def __init__(self, view: StoryView) -> None:
        self._inside = Inside(view.reading.chapters)
        self._places = Places(view.reading)
        self._chapters = [shortened(one, _WIDTH) for one in chapter_names(view)]

    def name(self, offset: int) -> str:
        """Where an offset lies."""
        number = self._inside.number(offset) if len(self._chapters) > 1 else None
        return self._places.name(offset) if number is None else self._chapters[number]


@once
def chapter_names(view: StoryView) -> tuple[str, ...]:
    """How the chapters are called; where two are called alike, as in volumes, each by its place."""
    chapters = view.reading.chapters
    names = [chapter_name(one, at) for at, one in enumerate(chapters, 1)]
    times = Counter(names)
    return tuple(
        name if times[name] == 1 else say("where.chapter", name=name, number=at, count=len(names))
        for at, name in enumerate(names, 1)
    )


@once
def whereabouts(view: StoryView) -> Whereabouts:
    """How places of a story are called."""
    return Whereabouts(view)


@once
def passages(view: StoryView) -> Passages:
    """Gives words of a story with what stands around them."""
    return Passages(view.reading)
