"""Takes readings out of the library for the commands that show them."""

from collections.abc import Callable

from fabula.contract import Reading
from fabula.errors import NotFound
from fabula.library.library import Library
from fabula.library.records import StoryEntry, Version
from fabula.settings import Settings
from fabula.sheet import Sheet


def newest_reading(
    library: Library,
    story: StoryEntry,
    number: int | None = None,
    sheet: Callable[[Version], Sheet | None] = lambda _: None,
) -> Reading:
    """The newest reading of a story's version, with the story sheet as it is now.

    A reading that was made under another sheet, or that an earlier program stored in another shape,
    is made anew from the original.

    Parameters:
        number: of the version; the last one if `None`.
        sheet: gives the sheet of a version; `None` takes the reading as it is.

    Raises:
        NotFound: the story has no such version.
    """
    version = _version(library, story, number)
    reading = library.reading(version)
    told = sheet(version)
    if reading is None or (told is not None and told.key != (reading.program.sheet or "")):
        return _anew(library, version, told, reading)
    return reading


def _version(library: Library, story: StoryEntry, number: int | None) -> Version:
    versions = library.versions(story.id)
    chosen = [one for one in versions if number in (None, one.number)]
    if not chosen:
        have = ", ".join(str(one.number) for one in versions)
        raise NotFound(f'"{story.title}" has no version {number}', f"it has {have}")
    return chosen[-1]


def _anew(
    library: Library, version: Version, sheet: Sheet | None, before: Reading | None
) -> Reading:
    from fabula.library.answering import answered
    from fabula.reading import Reader

    settings = Settings(model=before is None or before.program.model is not None)
    reader = Reader(settings, sheet=sheet)
    return answered(library.original(version), reader, library).reading
