"""What the library answers: statements that change nothing."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from fabula.library.likeness import Sketch
from fabula.library.records import StoryEntry, Version
from fabula.library.tables import originals, readings, sheets, stories, versions


class StoredReading(NamedTuple):
    """A reading as it lies in the library."""

    id: int
    version: int
    key: str
    name: str
    data: bytes


class StoredOriginal(NamedTuple):
    """A file as it lies in the library."""

    name: str
    sha256: str
    data: bytes


_READING = (readings.c.id, readings.c.version_id, readings.c.key, readings.c.name, readings.c.data)


def answer(connection: Connection, sha256: str, key: str, name: str) -> StoredReading | None:
    """The reading of these bytes under these settings, or `None`."""
    found = connection.execute(
        select(*_READING)
        .join(versions)
        .where(versions.c.sha256 == sha256, readings.c.key == key, readings.c.name == name)
    ).first()
    return StoredReading(*found) if found else None


def newest(connection: Connection, version: int) -> StoredReading | None:
    """The newest reading of a version."""
    found = connection.execute(
        select(*_READING)
        .where(readings.c.version_id == version)
        .order_by(readings.c.made.desc(), readings.c.id.desc())
        .limit(1)
    ).first()
    return StoredReading(*found) if found else None


def story_of(connection: Connection, sha256: str) -> int | None:
    """The story that has a version with these bytes, if one does."""
    found = connection.execute(
        select(versions.c.story_id).where(versions.c.sha256 == sha256)
    ).scalar()
    return None if found is None else int(found)


def story_at(connection: Connection, path: str, name: str) -> int | None:
    """The story of the newest version of that name whose sheet lies or would lie at `path`."""
    found = connection.execute(
        select(versions.c.story_id)
        .join(sheets)
        .where(sheets.c.path == path, versions.c.name == name)
        .order_by(versions.c.id.desc())
        .limit(1)
    ).scalar()
    return None if found is None else int(found)


def sheet_place(connection: Connection, sha256: str) -> str | None:
    """Where the story sheet of the version with these bytes lies or would lie, if it is known."""
    found = connection.execute(
        select(sheets.c.path).join(versions).where(versions.c.sha256 == sha256)
    ).scalar()
    return None if found is None else str(found)


def entries(connection: Connection) -> tuple[StoryEntry, ...]:
    """All stories, in the order in which they came."""
    every = versions.alias()
    own = every.c.story_id == stories.c.id
    count = select(func.count(every.c.id)).where(own).scalar_subquery()
    last = select(func.max(every.c.number)).where(own).scalar_subquery()
    words = (
        select(readings.c.words)
        .where(readings.c.version_id == versions.c.id)
        .order_by(readings.c.made.desc(), readings.c.id.desc())
        .limit(1)
    ).scalar_subquery()
    rows = connection.execute(
        select(
            stories.c.id,
            stories.c.title,
            stories.c.author,
            versions.c.name,
            stories.c.added,
            count,
            words,
        )
        .join(versions)
        .where(versions.c.number == last)
        .order_by(stories.c.id)
    )
    return tuple(
        StoryEntry(
            id=story, title=title, author=author, name=name, added=added, versions=many, words=words
        )
        for story, title, author, name, added, many, words in rows
    )


def names(connection: Connection) -> dict[int, tuple[str, ...]]:
    """The file names of each story's versions."""
    found: dict[int, tuple[str, ...]] = {}
    for story, name in connection.execute(select(versions.c.story_id, versions.c.name)):
        found[story] = (*found.get(story, ()), name)
    return found


def of_story(connection: Connection, story: int) -> tuple[Version, ...]:
    """The versions of a story, the first one first."""
    many = select(func.count()).where(readings.c.version_id == versions.c.id).scalar_subquery()
    columns = (
        versions.c.id,
        versions.c.number,
        versions.c.name,
        versions.c.media_type,
        versions.c.sha256,
        versions.c.added,
        many,
    )
    rows = connection.execute(
        select(*columns).where(versions.c.story_id == story).order_by(versions.c.number)
    )
    return tuple(
        Version(
            id=version,
            number=number,
            name=name,
            media_type=media_type,
            sha256=sha256,
            added=added,
            readings=count,
        )
        for version, number, name, media_type, sha256, added, count in rows
    )


def files(connection: Connection, version: int) -> Iterator[StoredOriginal]:
    """The original files of a version, in their order."""
    rows = connection.execute(
        select(originals.c.name, originals.c.sha256, originals.c.data)
        .where(originals.c.version_id == version)
        .order_by(originals.c.position)
    )
    for row in rows:
        yield StoredOriginal(*row)


def readings_of(connection: Connection, version: int) -> Iterator[StoredReading]:
    """All readings of a version, the oldest first."""
    rows = connection.execute(
        select(*_READING).where(readings.c.version_id == version).order_by(readings.c.id)
    )
    for row in rows:
        yield StoredReading(*row)


def sketches(connection: Connection) -> Iterator[tuple[int, str, str, Sketch]]:
    """Of each version: its story, the story's title, the file's name and the sketch."""
    rows = connection.execute(
        select(
            stories.c.id,
            stories.c.title,
            versions.c.name,
            versions.c.sketch,
            versions.c.sentences,
        ).join(versions)
    )
    for story, title, name, data, sentences in rows:
        yield story, title, name, Sketch.unpack(data, sentences)
