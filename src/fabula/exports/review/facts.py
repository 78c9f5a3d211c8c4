"""First what the chapter is and does: facts, counted and read, none invented."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.contract import Quote, Reading, Scene
from fabula.core import Span
from fabula.exports.view.words import counted, duration, line, percent

_FEW: Final = 5
_LEAST_EXCHANGE: Final = 4


class SceneLine(Struct, frozen=True, kw_only=True):
    """One scene in a line; what is not known is empty."""

    number: int
    place: str
    time: str
    eyes: str
    people: str
    words: str


class Facts(Struct, frozen=True, kw_only=True):
    """What the story is and does, in sentences, and its scenes."""

    sentences: tuple[str, ...]
    scenes: tuple[SceneLine, ...]


def facts(reading: Reading) -> Facts:
    """Collects the facts of a reading."""
    scenes = tuple(_scene(reading, n, one) for n, one in enumerate(reading.scenes, 1))
    return Facts(sentences=tuple(_sentences(reading)), scenes=scenes)


def _sentences(reading: Reading) -> Iterator[str]:
    counts = reading.counts
    size = f"{counted(counts.words, 'word')}, {duration(counts.reading_seconds)} to read"
    yield f"{size}, in {counted(max(1, len(reading.scenes)), 'scene')}."
    if reading.quotes:
        yield f"{percent(counts.dialogue_share)} of the words are spoken."
    yield from _longest_exchange(reading)
    yield from _absent(reading)


def _longest_exchange(reading: Reading) -> Iterator[str]:
    """The conversation of most turns, between whom and where."""
    turns: Counter[str] = Counter()
    seen: set[str] = set()
    for quote in reading.quotes:
        if quote.conversation and quote.kind == "speech" and quote.utterance not in seen:
            seen.add(quote.utterance)
            turns[quote.conversation] += 1
    if not turns:
        return
    longest, most = max(turns.items(), key=lambda pair: pair[1])
    if most < _LEAST_EXCHANGE:
        return
    spoken = [one for one in reading.quotes if one.conversation == longest]
    between = _joined(_called(reading, dict.fromkeys(_speakers(spoken))))
    where = _scene_of(reading, spoken[0].start)
    who = f" between {between}" if between else ""
    scene = f", in scene {where}" if where and len(reading.scenes) > 1 else ""
    yield f"The longest exchange runs over {counted(most, 'turn')}{who}{scene}."


def _speakers(spoken: list[Quote]) -> Iterator[str]:
    return (one.speaker for one in spoken if one.speaker)


def _scene_of(reading: Reading, at: int) -> int | None:
    numbered = enumerate(reading.scenes, 1)
    return next((number for number, one in numbered if one.start <= at < one.end), None)


def _absent(reading: Reading) -> Iterator[str]:
    """Who is spoken of and never there."""
    there = {one for scene in reading.scenes for one in scene.present}
    named = {one: None for scene in reading.scenes for one in scene.mentioned if one not in there}
    called = _called(reading, named)
    if called:
        more = f" and {len(called) - _FEW} more" if len(called) > _FEW else ""
        names = ", ".join(called[:_FEW]) + more if more else _joined(called)
        yield f"Spoken or thought of, and never there: {names}."


def _scene(reading: Reading, number: int, scene: Scene) -> SceneLine:
    eyes = dict.fromkeys(view.character for view in scene.pov)
    return SceneLine(
        number=number,
        place=line(scene.place.name) if scene.place else "",
        time=_time(scene),
        eyes=_joined(_called(reading, eyes)),
        people=_joined(_called(reading, dict.fromkeys(scene.present))),
        words=counted(len(reading.words(Span(scene.start, scene.end)).split()), "word"),
    )


def _time(scene: Scene) -> str:
    time = scene.time
    if time is None:
        return ""
    day = f"day {time.day}" if time.day is not None else ""
    label = line(time.label or time.part_of_day or "")
    return ", ".join(part for part in (day, label) if part)


def _called(reading: Reading, ids: dict[str, None]) -> list[str]:
    by_id = {one.id: line(one.name) for one in reading.characters}
    return [by_id[one] for one in ids if one in by_id]


def _joined(names: list[str]) -> str:
    if len(names) > _FEW:
        return f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
