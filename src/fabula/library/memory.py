"""What the reader model saw in stretches of text, kept on disk beside the library.

After an edit only the stretches that changed are read anew, and a long reading that was interrupted
goes on where it was. The file holds nothing that cannot be made again: it may be deleted at any
time, is made anew when it is damaged, and forgets the oldest when it grows beyond its bound.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

SUFFIX: Final = ".memory"
MOST_BYTES: Final = 400_000_000
_KEPT_AT_ONCE: Final = 16
_TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS seen "
    "(number INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)"
)


class DiskMemory:
    """A `fabula.core.Memory` in one SQLite file; when that fails, it remembers nothing.

    Parameters:
        path: the file; made when first used.
        most_bytes: what the values may weigh together before the oldest are forgotten.
    """

    def __init__(self, path: Path, most_bytes: int = MOST_BYTES) -> None:
        self._path = path
        self._most = most_bytes
        self._waiting: list[tuple[bytes, bytes]] = []
        self._failed = False
        self._opened: sqlite3.Connection | None = None

    def recall(self, key: bytes) -> bytes | None:
        """What was kept under `key`."""
        try:
            query = "SELECT value FROM seen WHERE key = ?"
            row = None if self._failed else self._connection().execute(query, (key,)).fetchone()
        except sqlite3.Error:
            self._give_up()
            return None
        return None if row is None else bytes(row[0])

    def keep(self, key: bytes, value: bytes) -> None:
        """Remembers `value`, on disk after a few more."""
        self._waiting.append((key, value))
        if len(self._waiting) >= _KEPT_AT_ONCE:
            self._write()

    def clear(self) -> None:
        """Forgets everything and leaves nothing of it on the disk."""
        self._waiting = []
        if self._opened is not None:
            self._opened.close()
            self._opened = None
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)

    def close(self) -> None:
        """Writes what waits, forgets what is too much, and lets go of the file."""
        self._write()
        try:
            if self._opened is not None and not self._failed:
                self._forget(self._opened)
        except sqlite3.Error:
            self._give_up()
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _write(self) -> None:
        waiting, self._waiting = self._waiting, []
        if self._failed or not waiting:
            return
        try:
            with self._connection() as connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO seen (key, value) VALUES (?, ?)", waiting
                )
        except sqlite3.Error:
            self._give_up()

    def _forget(self, connection: sqlite3.Connection) -> None:
        (weight,) = connection.execute("SELECT SUM(LENGTH(value)) FROM seen").fetchone()
        if (weight or 0) <= self._most:
            return
        newest = connection.execute("SELECT number, LENGTH(value) FROM seen ORDER BY number DESC")
        left = self._most // 2
        for number, length in newest:
            left -= length
            if left < 0:
                with connection:
                    connection.execute("DELETE FROM seen WHERE number <= ?", (number,))
                connection.execute("VACUUM")
                return

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def _open(self) -> sqlite3.Connection:
        try:
            return self._prepared()
        except sqlite3.DatabaseError:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            return self._prepared()

    def _prepared(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=2.0)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(_TABLE)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _give_up(self) -> None:
        self._failed = True
