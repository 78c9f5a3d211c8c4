"""The outline of a reading: its scenes with place, time, eyes, people and how each begins."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar

from msgspec import Struct

from fabula.contract import Place, Reading, Scene, Time
from fabula.core import Spanned
from fabula.core.words import count_words
from fabula.exports.view.inside import Inside
from fabula.exports.view.known import SURE
from fabula.exports.view.places import Places, chapter_name
from fabula.exports.view.words import counted, line, percent, shortened
from fabula.layers.blocks import STORY_KINDS

One = TypeVar("One", bound=Spanned)

_OPENING: Final = 72
_BREAKS: Final = {
    "chapter": "a chapter begins",
    "marked": "a mark on the page",
    "blank": "blank lines",
    "inferred": "told by the words alone",
}
_ASIDES: Final = {"summary": "in summary", "frame": "told, written or remembered"}
_MANNERS: Final = {
    "single": "one pair of eyes throughout",
    "by-scene": "one pair of eyes to a scene",
    "sliding": "the view slides from one to another within scenes",
    "omniscient": "a teller who is in everybody’s head",
}


class Row(Struct, frozen=True, kw_only=True):
    """One scene as the pages show it; a string is empty, a tuple too, where nothing is known.

    `chapter` is the name of the chapter that begins with it. `eyes` are names in the order of how
    much is told through them; `unsure` says that the first is less sure than is shown without a
    question mark. `dialogue` is the share of its words that are spoken, 0 to 1. `begins` says how
    it was told from what stands before, `opening` are its first words, `at` where it begins.
    `aside` says that it is no scene acted out in its turn: "looks back from scene 3", "in summary".
    """

    number: int
    id: str
    start: int
    at: str
    chapter: str
    place: str
    time: str
    eyes: tuple[str, ...]
    unsure: bool
    manner: str
    people: tuple[str, ...]
    remote: tuple[str, ...]
    mentioned: tuple[str, ...]
    words: int
    dialogue: float
    begins: str
    opening: str
    aside: str = ""

    @property
    def seen_by(self) -> str:
        """The eyes in words: "Ann", "Ann?", "Ann, then Ben", or nothing."""
        if not self.eyes:
            return ""
        first = self.eyes[0] + ("?" if self.unsure else "")
        return ", then ".join((first, *self.eyes[1:]))

    @property
    def figures(self) -> str:
        """Its manner, length and share of dialogue: "in summary, 420 words, 35% dialogue"."""
        told = f"{self.aside}, " if self.aside else ""
        return f"{told}{counted(self.words, 'word')}, {percent(self.dialogue)} dialogue"


class Outline(Struct, frozen=True, kw_only=True):
    """All scenes in order, and how the whole deals with points of view, in words."""

    rows: tuple[Row, ...]
    manner: str


def outline(reading: Reading) -> Outline:
    """Arranges the scenes of a reading."""
    every = rows(reading, range(len(reading.scenes)), Places(reading))
    return Outline(rows=every, manner=_MANNERS.get(reading.manner or "", ""))


def rows(reading: Reading, numbers: range, places: Places) -> tuple[Row, ...]:
    """Some scenes, by their numbers from 0; takes as long as these scenes are."""
    names = {one.id: line(one.name) for one in reading.characters}
    chapters = _chapters(reading)
    inside = reading.scenes[numbers.start : numbers.stop]
    known = {scene.id: number for number, scene in enumerate(reading.scenes, 1)}
    return tuple(
        Row(
            number=known[scene.id],
            id=scene.id,
            start=scene.start,
            at=places.name(scene.start),
            chapter=chapters.get(scene.id, ""),
            place=_place(scene.place),
            time=_time(scene.time),
            eyes=_named((view.character for view in scene.pov), names),
            unsure=bool(scene.pov) and scene.pov[0].confidence < SURE,
            manner=", ".join(filter(None, (_person(scene), _tense(scene)))),
            people=_named(scene.present, names),
            remote=_named(scene.remote, names),
            mentioned=_named(scene.mentioned, names),
            words=words,
            dialogue=spoken / words if words else 0.0,
            begins=_BREAKS.get(scene.begins, line(scene.begins)),
            opening=shortened(reading.words(scene.span), _OPENING),
            aside=_aside(scene, known),
        )
        for scene, (words, spoken) in zip(inside, _counts(reading, inside), strict=True)
    )


def _named(ids: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.get(one, one) for one in ids)


def _aside(scene: Scene, numbers: Mapping[str, int]) -> str:
    """What a scene is that is not acted out in its turn."""
    parts = [_ASIDES.get(scene.kind or "", "")]
    if scene.flashback is not None:
        parts.append(f"looks back from scene {numbers.get(scene.flashback.told_from, '')}".strip())
    return ", ".join(filter(None, parts))


def _place(place: Place | None) -> str:
    return line(place.name) if place is not None else ""


def _time(time: Time | None) -> str:
    """Day, part of day and clock, as far as each is known, and the text's own words for it."""
    if time is None:
        return ""
    day = f"day {time.day}" if time.day is not None else ""
    told = ", ".join(filter(None, (day, time.part_of_day, time.clock)))
    own = f"“{line(time.label)}”" if time.label else ""
    return ": ".join(filter(None, (told, own)))


def _person(scene: Scene) -> str:
    return f"{scene.person} person" if scene.person else ""


def _tense(scene: Scene) -> str:
    return f"{scene.tense} tense" if scene.tense else ""


def _chapters(reading: Reading) -> dict[str, str]:
    """The name of the chapter that begins with each scene, where there is more than one."""
    if len(reading.chapters) < 2:
        return {}
    inside = Inside(reading.chapters)
    found: dict[str, str] = {}
    before: int | None = None
    for scene in reading.scenes:
        number = inside.number(scene.start)
        if number is not None and number != before:
            found[scene.id] = chapter_name(reading.chapters[number], number + 1)
            before = number
    return found


def _counts(reading: Reading, scenes: Sequence[Scene]) -> list[tuple[int, int]]:
    """The words of each scene, and how many of them are spoken; notes and headings left out."""
    inside = Inside(scenes)
    words = [0] * len(scenes)
    spoken = [0] * len(scenes)
    for block in _within(reading.blocks, scenes):
        if block.kind in STORY_KINDS:
            _add(reading, block, inside, words)
    for quote in _within(reading.quotes, scenes):
        if quote.kind == "speech":
            _add(reading, quote, inside, spoken)
    return list(zip(words, spoken, strict=True))


def _within(items: Sequence[One], scenes: Sequence[Scene]) -> Sequence[One]:
    """Those of some items, in order, that begin in a run of scenes."""
    if not scenes:
        return ()
    first = bisect_left(items, scenes[0].start, key=_start)
    return items[first : bisect_left(items, scenes[-1].end, key=_start)]


def _start(one: Spanned) -> int:
    return one.start


def _add(reading: Reading, one: Spanned, inside: Inside, counts: list[int]) -> None:
    number = inside.number(one.start)
    if number is not None:
        counts[number] += count_words(reading.text[one.start : one.end])
