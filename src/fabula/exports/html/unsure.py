"""The way from one unsure line to the next."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct

from fabula.contract import Reading
from fabula.exports.html.voices import Voice
from fabula.exports.view.inside import Inside
from fabula.exports.view.places import chapter_name
from fabula.exports.view.words import shortened

LIST: Final = "unsure"
"""The id of the list; the last unsure line leads back to it."""

_WIDTH: Final = 56


class Doubt(Struct, frozen=True, kw_only=True):
    """One unsure line: its place on the page, its speaker as shown, its first words."""

    id: str
    name: str
    colour: str
    words: str


class Doubts(Struct, frozen=True, kw_only=True):
    """The unsure lines of one chapter."""

    chapter: str
    lines: tuple[Doubt, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.lines)


def unsure(reading: Reading, voices: Sequence[Voice]) -> tuple[Doubts, ...]:
    """All unsure lines in order, by chapter."""
    inside = Inside(reading.chapters)
    names = [chapter_name(one, at) for at, one in enumerate(reading.chapters, 1)]

    def chapter(number: int) -> int:
        place = inside.number(reading.quotes[number].start)
        return -1 if place is None else place

    return tuple(
        Doubts(
            chapter=names[place] if place >= 0 else "",
            lines=tuple(_doubt(reading, number, voices[number]) for number in numbers),
        )
        for place, numbers in groupby(doubtful(voices), key=chapter)
    )


def doubtful(voices: Sequence[Voice]) -> list[int]:
    """The numbers of the unsure lines."""
    return [number for number, one in enumerate(voices) if one.uttered and not one.known.sure]


def steps(voices: Sequence[Voice]) -> dict[int, str]:
    """For each unsure line the id of the next one."""
    numbers = doubtful(voices)
    return dict(zip(numbers, [*(f"q{number}" for number in numbers[1:]), LIST], strict=False))


def _doubt(reading: Reading, number: int, voice: Voice) -> Doubt:
    return Doubt(
        id=f"q{number}",
        name=voice.known.name,
        colour=voice.colour,
        words=shortened(reading.words(reading.quotes[number].span), _WIDTH),
    )
