"""Takes readings out of the library for the commands that show them."""

from fabula.contract import Reading
from fabula.errors import NotFound
from fabula.library.library import Library
from fabula.library.records import StoryEntry, Version


def newest_reading(library: Library, story: StoryEntry, number: int | None = None) -> Reading:
    """The newest reading of a story's version.

    A reading that an earlier program stored in another shape is made anew from the original.

    Parameters:
        number: of the version; the last one if `None`.

    Raises:
        NotFound: the story has no such version.
    """
    version = _version(library, story, number)
    reading = library.reading(version)
    return reading if reading is not None else _anew(library, version)


def _version(library: Library, story: StoryEntry, number: int | None) -> Version:
    versions = library.versions(story.id)
    chosen = [one for one in versions if number in (None, one.number)]
    if not chosen:
        have = ", ".join(str(one.number) for one in versions)
        raise NotFound(f'"{story.title}" has no version {number}', f"it has {have}")
    return chosen[-1]


def _anew(library: Library, version: Version) -> Reading:
    from fabula.library.answering import answered
    from fabula.reading import Reader

    return answered(library.original(version), Reader(), library).reading
