"""The library: stories, their versions and their readings, on the writer's own disk."""

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from fabula.contract import Reading
from fabula.library import changes, checkup, export, likeness, lookup, queries
from fabula.library.filenames import readable
from fabula.library.memory import SUFFIX, DiskMemory
from fabula.library.migrate import prepare
from fabula.library.packing import Outgrown, unpack, unpack_reading
from fabula.library.place import library_path
from fabula.library.records import Checked, Likely, Stored, StoryEntry, Version
from fabula.library.search import SUFFIX as SEARCH_SUFFIX
from fabula.library.search import Search
from fabula.library.store import PATIENCE_SECONDS, Store, Waiting, quietly
from fabula.library.submission import File, Submission


class Library:
    """Stories that were read, kept in one SQLite file.

    Several programs may use one library at a time: readers never wait, writers take short turns.

    Parameters:
        path: the file, or a folder for it; by default the one that the environment variable
            `FABULA_LIBRARY` names, else the one in the user's data folder. Made when first used.
        waiting: called when another program is writing and this one waits for it.
        patience: seconds to wait before `LibraryBusy`.

    Every method raises `LibraryTooNew` if a newer program wrote the library, `LibraryDamaged` if
    the file is broken or another thing (it is then left as it is), and `OutputError` if the disk
    is full or read-only.
    """

    def __init__(
        self,
        path: Path | None = None,
        *,
        waiting: Waiting = quietly,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self.path = library_path(path)
        self._waiting = waiting
        self._patience = patience

    @cached_property
    def _store(self) -> Store:
        store = Store(self.path, self._waiting, self._patience)
        try:
            prepare(store)
        except BaseException:
            store.close()
            raise
        return store

    @cached_property
    def memory(self) -> DiskMemory:
        """What was seen in texts before, for the `Reader`; nothing depends on it."""
        return DiskMemory(self.path.with_name(self.path.name + SUFFIX))

    @cached_property
    def search(self) -> Search:
        """Where words and people stand in all stories; nothing depends on it."""
        return Search(self.path.with_name(self.path.name + SEARCH_SUFFIX))

    def open(self) -> Self:
        """Open the file now, so that what is wrong with it is said before anything is read."""
        self._store.path.stat()
        return self

    def close(self) -> None:
        """Let go of the file; the library opens it again when it is used again."""
        for part in ("memory", "_store"):
            opened = self.__dict__.pop(part, None)
            if opened is not None:
                opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def answer(self, submission: Submission, key: str) -> Reading | None:
        """The stored reading of exactly these bytes, under this name and settings key, if any."""
        with self._store.reading() as connection:
            stored = queries.answer(connection, submission.sha256, key, submission.names)
        try:
            return unpack_reading(stored.data) if stored else None
        except Outgrown:
            return None

    def store(
        self,
        submission: Submission,
        reading: Reading,
        version_of: str | None = None,
        *,
        sheet: Path | None = None,
        replaces: str = "",
    ) -> Stored:
        """Keep a reading and the bytes that it was made of.

        Parameters:
            version_of: the story, by number or name, of which this is a version. By default the
                story that holds these bytes already, or a new one.
            sheet: where the version's story sheet lies or would lie, unless that is known already.
            replaces: the settings key of a reading of these bytes that is let go.

        Raises:
            NotFound: there is no story `version_of`.
            AmbiguousStory: several stories go by that name.
        """
        one = changes.packed(submission, reading)
        with self._store.writing() as connection:
            story = None if version_of is None else _meant(connection, version_of)
            stored = changes.put(connection, one, story)
            if sheet is not None and queries.sheet_place(connection, submission.sha256) is None:
                changes.place_sheet(connection, submission.sha256, readable(os.fspath(sheet)))
            if replaces not in ("", reading.program.settings):
                changes.let_go(connection, stored.version, replaces)
            return stored

    def likely(self, stored: Stored, name: str, text: str) -> tuple[Likely, ...]:
        """The stories of which a stored text may be a new version, the likeliest first."""
        with self._store.reading() as connection:
            others = [row for row in queries.sketches(connection) if row[0] != stored.story]
        return likeness.likely(others, stored.title, name, text)

    def stories(self) -> tuple[StoryEntry, ...]:
        """All stories, in the order in which they came."""
        with self._store.reading() as connection:
            return queries.entries(connection)

    def find(self, name: str) -> StoryEntry:
        """The story that goes by a number, a title, a file's name, or a part of these.

        Raises:
            NotFound: there is none.
            AmbiguousStory: there are several.
        """
        with self._store.reading() as connection:
            story = _meant(connection, name)
            return next(one for one in queries.entries(connection) if one.id == story)

    def story_of(self, sha256: str) -> int | None:
        """The story that has a version with these bytes."""
        with self._store.reading() as connection:
            return queries.story_of(connection, sha256)

    def versions(self, story: int) -> tuple[Version, ...]:
        """The versions of a story, the first one first."""
        with self._store.reading() as connection:
            return queries.of_story(connection, story)

    def reading(self, version: Version) -> Reading | None:
        """The newest reading of a version; `None` if another program's, of another shape."""
        with self._store.reading() as connection:
            stored = queries.newest(connection, version.id)
        try:
            return unpack_reading(stored.data) if stored else None
        except Outgrown:
            return None

    def sheet_place(self, sha256: str) -> Path | None:
        """Where the story sheet of the version with these bytes lies, or would; `None`: unknown."""
        with self._store.reading() as connection:
            path = queries.sheet_place(connection, sha256)
        return None if path is None else Path(path)

    def story_at(self, path: Path, name: str) -> int | None:
        """The story that was last read from a file of that name, whose sheet is to be at `path`."""
        with self._store.reading() as connection:
            return queries.story_at(connection, readable(os.fspath(path)), name)

    def place_sheet(self, sha256: str, path: Path) -> None:
        """Remember where the story sheet of the version with these bytes lies, or would."""
        if self.sheet_place(sha256) == path:
            return
        with self._store.writing() as connection:
            changes.place_sheet(connection, sha256, readable(os.fspath(path)))

    def original(self, version: Version) -> Submission:
        """The bytes that a version was read from."""
        with self._store.reading() as connection:
            files = [
                File(one.name, unpack(one.data)) for one in queries.files(connection, version.id)
            ]
        return Submission(tuple(files))

    def readings(self) -> Iterator[Reading]:
        """The newest reading of each story, one at a time."""
        for story in self.stories():
            versions = self.versions(story.id)
            reading = self.reading(versions[-1]) if versions else None
            if reading is not None:
                yield reading

    def remove(self, story: int) -> None:
        """Remove a story: its versions, their original bytes and their readings.

        What is removed is overwritten, so that no text of it stays behind in the file once no
        other program reads the library. What was seen in texts is forgotten, all of it.
        """
        self.memory.clear()
        self.search.forget(story)
        with self._store.writing() as connection:
            changes.remove(connection, story)
        self._store.run_whole("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)")

    def check(self) -> Checked:
        """Look at every page, original and reading of the library."""
        with self._store.reading() as connection:
            return checkup.check(connection)

    def export(self, folder: Path) -> int:
        """Write all originals and readings into a folder; gives the number of stories.

        Raises:
            OutputError: the folder cannot be written to.
        """
        return export.export(self, folder)


def _meant(connection: Connection, name: str) -> int:
    return lookup.meant(name, queries.entries(connection), queries.names(connection))
