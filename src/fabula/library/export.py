"""Writes a whole library out into a folder, in formats that need no Fabula."""

from pathlib import Path
from typing import TYPE_CHECKING

from fabula.exports import json
from fabula.exports.files import refused, write_whole
from fabula.library.filenames import Names
from fabula.library.records import Version

if TYPE_CHECKING:
    from fabula.library.library import Library


def export(library: "Library", folder: Path) -> int:
    """One folder a story and in it one a version: the original files and `reading.json`."""
    names = Names()
    stories = library.stories()
    for story in stories:
        home = folder / names.unused(f"{story.id} {story.title}")
        for version in library.versions(story.id):
            _version(library, version, home / f"version {version.number}")
    return len(stories)


def _version(library: "Library", version: Version, folder: Path) -> None:
    with refused(folder):
        folder.mkdir(parents=True, exist_ok=True)
    names = Names(taken=("reading.json",))
    for file in library.original(version).files:
        write_whole(folder / names.unused(file.name), file.data)
    reading = library.reading(version)
    if reading is not None:
        write_whole(folder / "reading.json", json.dumps(reading))
