"""What changes the library: statements that run inside one short transaction."""

from datetime import UTC, datetime

from msgspec import Struct
from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from fabula.contract import Reading
from fabula.library.likeness import Sketch, sketch, stem
from fabula.library.packing import pack, pack_reading
from fabula.library.records import Stored
from fabula.library.submission import File, Submission
from fabula.library.tables import originals, readings, sheets, stories, versions


class Packed(Struct, frozen=True, kw_only=True):
    """All that is to be stored, made ready before the transaction so that its turn is short."""

    sha256: str
    name: str
    names: str
    reading: Reading
    data: bytes
    sketch: Sketch
    files: tuple[tuple[File, bytes], ...]

    @property
    def title(self) -> str:
        """The work's title, or the file's name without its ending."""
        return self.reading.metadata.title or stem(self.name)


def packed(submission: Submission, reading: Reading) -> Packed:
    """The submission and its reading, compressed."""
    return Packed(
        sha256=submission.sha256,
        name=submission.name,
        names=submission.names,
        reading=reading,
        data=pack_reading(reading),
        sketch=sketch(reading.text),
        files=tuple((file, pack(file.data)) for file in submission.files),
    )


def put(connection: Connection, one: Packed, story: int | None) -> Stored:
    """Store a version and its reading; what is there already is kept.

    Parameters:
        story: the story of which this is a version; a new one, or the one that holds these bytes
            already, if `None`.
    """
    held = connection.execute(
        select(versions.c.id, versions.c.story_id).where(versions.c.sha256 == one.sha256)
    ).first()
    if held is None:
        home = _add_story(connection, one) if story is None else story
        version = _add_version(connection, one, home)
    else:
        version, home = held
        if story is not None and story != home:
            _move(connection, version, home, story)
            home = story
    _put_reading(connection, one, version)
    title = _retitle(connection, one, home, version)
    return Stored(story=home, title=title, version=version, new=held is None)


def let_go(connection: Connection, version: int, key: str) -> None:
    """Remove the readings of a version that were made under some settings and sheet."""
    connection.execute(
        delete(readings).where(readings.c.version_id == version, readings.c.key == key)
    )


def place_sheet(connection: Connection, sha256: str, path: str) -> None:
    """Remember where the story sheet of the version with these bytes lies or would lie."""
    version = connection.execute(select(versions.c.id).where(versions.c.sha256 == sha256)).scalar()
    if version is not None:
        statement = upsert(sheets).values(version_id=version, path=path)
        connection.execute(
            statement.on_conflict_do_update(index_elements=["version_id"], set_={"path": path})
        )


def remove(connection: Connection, story: int) -> None:
    """Remove a story with its versions, originals and readings."""
    connection.execute(delete(stories).where(stories.c.id == story))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _add_story(connection: Connection, one: Packed) -> int:
    author = one.reading.metadata.author
    return _added(
        connection.execute(insert(stories).values(title=one.title, author=author, added=_now()))
    )


def _add_version(connection: Connection, one: Packed, story: int) -> int:
    version = _added(
        connection.execute(
            insert(versions).values(
                story_id=story,
                number=_next_number(connection, story),
                name=one.name,
                media_type=one.reading.source.media_type,
                sha256=one.sha256,
                added=_now(),
                sentences=one.sketch.sentences,
                sketch=one.sketch.pack(),
            )
        )
    )
    rows = [
        {
            "version_id": version,
            "position": position,
            "name": file.name,
            "sha256": file.sha256,
            "size": len(file.data),
            "data": data,
        }
        for position, (file, data) in enumerate(one.files)
    ]
    connection.execute(insert(originals), rows)
    return version


def _next_number(connection: Connection, story: int) -> int:
    last = connection.execute(
        select(func.max(versions.c.number)).where(versions.c.story_id == story)
    ).scalar()
    return (last or 0) + 1


def _move(connection: Connection, version: int, old: int, new: int) -> None:
    number = _next_number(connection, new)
    connection.execute(
        update(versions).where(versions.c.id == version).values(story_id=new, number=number)
    )
    left = connection.execute(
        select(func.count(versions.c.id)).where(versions.c.story_id == old)
    ).scalar()
    if not left:
        remove(connection, old)


def _put_reading(connection: Connection, one: Packed, version: int) -> None:
    made = {
        "program": one.reading.program.version,
        "made": _now(),
        "words": one.reading.counts.words,
        "data": one.data,
    }
    statement = upsert(readings).values(
        version_id=version, key=one.reading.program.settings, name=one.names, **made
    )
    connection.execute(
        statement.on_conflict_do_update(index_elements=["version_id", "key", "name"], set_=made)
    )


def _retitle(connection: Connection, one: Packed, story: int, version: int) -> str:
    """Call a story by the title that its newest version gives, if it gives one."""
    newest = connection.execute(
        select(versions.c.id)
        .where(versions.c.story_id == story)
        .order_by(versions.c.number.desc())
        .limit(1)
    ).scalar()
    about = one.reading.metadata
    if newest == version and about.title:
        connection.execute(
            update(stories)
            .where(stories.c.id == story)
            .values(title=about.title, author=func.coalesce(about.author, stories.c.author))
        )
    return str(connection.execute(select(stories.c.title).where(stories.c.id == story)).scalar())


def _added(result: object) -> int:
    keys = getattr(result, "inserted_primary_key")  # noqa: B009
    return int(keys[0])
