"""Readings by rules alone, for the tests of the clock."""

from fabula.contract import Reading, Time
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings

READER = Reader(Settings(model=False))


def read(text: str) -> Reading:
    """A plain-text story, read."""
    return READER.read(import_bytes(text.encode("utf-8"), "story.txt")).reading


def times(text: str) -> list[Time | None]:
    """The times of the scenes of a story."""
    return [scene.time for scene in read(text).scenes]


def days(text: str) -> list[int | None]:
    """The days of the scenes of a story."""
    return [time.day if time else None for time in times(text)]


def parts(text: str) -> list[str | None]:
    """The parts of the day of the scenes of a story."""
    return [time.part_of_day if time else None for time in times(text)]
