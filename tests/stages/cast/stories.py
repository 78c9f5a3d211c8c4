"""Small stories read by all stages, and what their cast is."""

from msgspec import structs

from fabula.contract import Character, Reading
from fabula.core import Metadata
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings


def read(
    content: str, metadata: Metadata | None = None, settings: Settings | None = None
) -> Reading:
    document = import_bytes(content.encode("utf-8"), "story.txt")
    if metadata is not None:
        document = structs.replace(document, metadata=metadata)
    return Reader(settings).read(document).reading


def cast(content: str, metadata: Metadata | None = None) -> dict[str, Character]:
    """Each character under each of its names."""
    reading = read(content, metadata)
    return {name: one for one in reading.characters for name in (one.name, *one.aliases)}


def people(content: str, metadata: Metadata | None = None) -> set[frozenset[str]]:
    """The sets of names that were taken for one person each."""
    return {frozenset(one.aliases) for one in read(content, metadata).characters}


def spoken(content: str) -> list[tuple[str | None, str]]:
    """The speaker and the rule of each line."""
    reading = read(content)
    names = {one.id: one.name for one in reading.characters}
    return [(names.get(quote.speaker or ""), quote.by) for quote in reading.quotes]


def speakers(content: str) -> list[str | None]:
    return [who for who, _ in spoken(content)]
