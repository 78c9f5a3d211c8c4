"""Looks whether a library is whole: its pages, its ties, its originals and its readings."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection

from fabula.errors import LibraryDamaged
from fabula.library import queries
from fabula.library.packing import Outgrown, unpack, unpack_reading
from fabula.library.records import Checked, StoryEntry, Version


def check(connection: Connection) -> Checked:
    """What a look at everything finds; nothing is changed."""
    faults = list(_pages(connection))
    stories = queries.entries(connection)
    versions = readings = 0
    for story in stories:
        for version in queries.of_story(connection, story.id):
            versions += 1
            readings += version.readings
            faults.extend(_version(connection, story, version))
    return Checked(stories=len(stories), versions=versions, readings=readings, faults=tuple(faults))


def _pages(connection: Connection) -> Iterator[str]:
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield f"the file: {said}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"the table {row[0]}: its row {row[1]} belongs to nothing"
    lone = connection.exec_driver_sql(
        "SELECT id FROM stories WHERE id NOT IN (SELECT story_id FROM versions)"
    )
    for (story,) in lone:
        yield f"story {story}: it has no version"


def _version(connection: Connection, story: StoryEntry, version: Version) -> Iterator[str]:
    where = f'story {story.id} "{story.title}", version {version.number}'
    originals = list(queries.files(connection, version.id))
    if not originals:
        yield f"{where}: its original is missing"
    for original in originals:
        if not _same(original):
            yield f"{where}: the original {original.name} is not what it was"
    for stored in queries.readings_of(connection, version.id):
        try:
            unpack_reading(stored.data)
        except LibraryDamaged:
            yield f"{where}: a reading is broken"
        except Outgrown:
            continue


def _same(original: queries.StoredOriginal) -> bool:
    try:
        return hashlib.sha256(unpack(original.data)).hexdigest() == original.sha256
    except LibraryDamaged:
        return False
