"""Finds words and people in all stories: an index beside the library, made again whenever it fails.

The file holds nothing that the library does not: it may be deleted at any time.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock
from typing import Final

from msgspec import Struct

from fabula.contract import Reading
from fabula.library.likeness import stem

SUFFIX: Final = ".search"
OPENS, CLOSES = "\x02", "\x03"
"""Stand around the words that were looked for, in `Hit.words`."""

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS held (story INTEGER PRIMARY KEY, source TEXT NOT NULL);
CREATE VIRTUAL TABLE IF NOT EXISTS found USING fts5 (
    body, story UNINDEXED, start UNINDEXED, kind UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2"
);
"""
_WORD = re.compile(r"\w+")
_AROUND: Final = 16
_TOLD: Final = frozenset({"scene_break"})
_QUERY: Final = (
    f"SELECT story, start, kind, snippet(found, 0, '{OPENS}', '{CLOSES}', '…', {_AROUND}) "  # noqa: S608
    "FROM found WHERE found MATCH ? ORDER BY kind, rank LIMIT ?"
)


class Hit(Struct, frozen=True, kw_only=True):
    """A place where the words stand: in the text at `start`, in a person's names, or in a title."""

    story: int
    kind: str
    start: int
    words: str


class Search:
    """The index; where it cannot be used, nothing is found and nothing else fails.

    Parameters:
        path: the file; made when first used.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()

    def put(self, story: int, reading: Reading) -> None:
        """Take in a story's newest reading in place of the one before."""
        rows = [(body, story, start, kind) for kind, start, body in _entries(reading)]
        held = (story, f"{reading.source.sha256} {reading.program.settings}")
        with self._lock, suppress(sqlite3.Error), closing(self._connection()) as index, index:
            if index.execute("SELECT 1 FROM held WHERE story = ? AND source = ?", held).fetchone():
                return
            _forget(index, story)
            index.executemany("INSERT INTO found VALUES (?, ?, ?, ?)", rows)
            index.execute("INSERT INTO held VALUES (?, ?)", held)

    def held(self) -> frozenset[int]:
        """The stories that it can find."""
        with self._lock, suppress(sqlite3.Error), closing(self._connection()) as index:
            return frozenset(story for (story,) in index.execute("SELECT story FROM held"))
        return frozenset()

    def find(self, wanted: str, most: int = 100) -> tuple[Hit, ...]:
        """Where all words of `wanted` stand together; the last may be the beginning of one."""
        query = _query(wanted)
        if not query:
            return ()
        with self._lock, suppress(sqlite3.Error), closing(self._connection()) as index:
            rows = index.execute(_QUERY, (query, most)).fetchall()
            return tuple(
                Hit(story=story, start=start, kind=kind, words=words)
                for story, start, kind, words in rows
            )
        return ()

    def forget(self, story: int) -> None:
        """Leave nothing of a story in the file."""
        with self._lock, suppress(sqlite3.Error):
            if not self._path.exists():
                return
            with closing(self._connection()) as index:
                with index:
                    _forget(index, story)
                    index.execute("INSERT INTO found (found) VALUES ('optimize')")
                index.execute("VACUUM")
                index.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _connection(self) -> sqlite3.Connection:
        try:
            return self._prepared()
        except sqlite3.DatabaseError:
            for suffix in ("", "-wal", "-shm"):
                with suppress(OSError):
                    self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            return self._prepared()

    def _prepared(self) -> sqlite3.Connection:
        index = sqlite3.connect(self._path, timeout=10.0)
        try:
            index.execute("PRAGMA journal_mode = WAL")
            index.execute("PRAGMA synchronous = NORMAL")
            index.execute("PRAGMA secure_delete = ON")
            index.executescript(_TABLES)
        except sqlite3.Error:
            index.close()
            raise
        return index


def _forget(index: sqlite3.Connection, story: int) -> None:
    index.execute("DELETE FROM found WHERE story = ?", (story,))
    index.execute("DELETE FROM held WHERE story = ?", (story,))


def _entries(reading: Reading) -> Iterator[tuple[str, int, str]]:
    """What can be found: title and author, people by all their names, and every paragraph."""
    about = reading.metadata
    title = about.title or stem(reading.source.name)
    yield "0-title", 0, " ".join(filter(None, (title, about.author)))
    for one in reading.characters:
        first = next((name.first.start for name in one.names if name.first), 0)
        yield "1-person", first, ", ".join(_unique((one.name, *one.aliases)))
    for block in reading.blocks:
        if block.kind not in _TOLD:
            yield "2-text", block.start, " ".join(reading.words(block.span).split())


def _unique(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(names)


def _query(wanted: str) -> str:
    """The words as FTS5 takes them: each between marks, so that none of them is an operator."""
    words = _WORD.findall(wanted)
    return " ".join(f'"{word}"' for word in words) + "*" if words else ""
