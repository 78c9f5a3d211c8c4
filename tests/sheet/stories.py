"""Small stories read together with what a sheet tells of them."""

from fabula.assemble import assemble
from fabula.contract import Character, Reading
from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers.told import Told, ToldLine
from fabula.settings import Settings
from fabula.stages import pipeline

RULES = Settings(model=False)


def read(content: str, told: Told) -> Reading:
    story = Story(import_bytes(content.encode(), "story.txt")).with_layer(told)
    for stage in pipeline():
        story = story.with_layer(stage.read(story, RULES))
    return assemble(story, "key")


def people(content: str, told: Told) -> dict[str, Character]:
    """Each character under each of its names."""
    found = read(content, told).characters
    return {name: one for one in found for name in one.aliases}


def spoken(reading: Reading) -> list[tuple[str | None, float, str]]:
    """The speaker, the confidence and the maker of each line."""
    names = {one.id: one.name for one in reading.characters}
    return [(names.get(q.speaker or ""), q.confidence, q.by) for q in reading.quotes]


def line(
    content: str, words: str, speaker: str | None = None, to: tuple[str, ...] | None = None
) -> ToldLine:
    start = content.index(words)
    return ToldLine(start=start, end=start + len(words), speaker=speaker, addressees=to)
