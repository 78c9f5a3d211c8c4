"""The SQLite file under the library: connections, transactions, and its troubles in plain words."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError

from fabula.errors import (
    FabulaError,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    NoPermission,
    OutputError,
)

PATIENCE_SECONDS = 60.0
TURN_MILLISECONDS = 1000
"""How long SQLite itself waits for another writer, before we say that we wait and go on waiting."""

Waiting = Callable[[], None]


def quietly() -> None:
    """A `Waiting` that tells nobody."""


class Store:
    """One SQLite file. Readers never wait; writers come one at a time and their turns are short.

    Parameters:
        path: the file; SQLite makes it, and its two companions (`-wal`, `-shm`) beside it.
        waiting: called once whenever a writer finds another one at work.
        patience: seconds after which a waiting writer gives up with `LibraryBusy`.
    """

    def __init__(
        self, path: Path, waiting: Waiting = quietly, patience: float = PATIENCE_SECONDS
    ) -> None:
        self.path = path
        self._waiting = waiting
        self._patience = patience
        self._engine = _engine(path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the library as it stands at its first look."""
        with self.connected() as connection, _transaction(connection, self._plain):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all kept at the end, or none of them.

        Raises:
            LibraryBusy: another writer did not finish in time.
        """
        with self.connected() as connection, _transaction(connection, self._immediate):
            yield connection

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A connection without a transaction; troubles come out as errors of Fabula."""
        try:
            with self._engine.connect() as connection:
                yield connection
        except DatabaseError as error:
            raise trouble(error, self.path) from error

    def run_whole(self, script: str) -> None:
        """Run statements to their ends outside of any transaction, their rows passed over.

        Statements that wait for other programs to let go are left undone.
        """
        with self.connected() as connection:
            driver: Any = connection.connection.driver_connection
            with suppress(sqlite3.OperationalError):
                driver.executescript(script)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _plain(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    def _immediate(self, connection: Connection) -> None:
        deadline = time.monotonic() + self._patience
        told = False
        while not _begun(connection):
            if time.monotonic() > deadline:
                raise _busy(self.path)
            if not told:
                self._waiting()
                told = True


def _engine(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), isolation_level="AUTOCOMMIT")
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, _: object) -> None:
    connection.execute(f"PRAGMA busy_timeout = {TURN_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")


@contextmanager
def _transaction(connection: Connection, begin: Callable[[Connection], None]) -> Iterator[None]:
    begin(connection)
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        if _driver(connection).in_transaction:
            connection.exec_driver_sql("ROLLBACK")
        raise


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _begun(connection: Connection) -> bool:
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except DatabaseError as error:
        if _code(error).startswith("SQLITE_BUSY"):
            return False
        raise
    return True


def _code(error: DatabaseError) -> str:
    return getattr(error.orig, "sqlite_errorname", "")


def _busy(path: Path) -> LibraryBusy:
    return LibraryBusy(
        f"another Fabula is writing to the library {path} and has not finished",
        "try again when it is done",
    )


def trouble(error: DatabaseError, path: Path) -> FabulaError:
    """What SQLite's error means to the person whose library it is."""
    code = _code(error).removeprefix("SQLITE_").split("_")[0]
    if code in {"BUSY", "LOCKED"}:
        return _busy(path)
    if code in {"CORRUPT", "NOTADB"}:
        return damaged(path)
    if code == "FULL":
        return OutputError(f"the disk is full, so the library {path} took in nothing", "make room")
    if code in {"READONLY", "PERM"}:
        return OutputError(
            f"the library {path} may not be written to",
            "choose another with --library, or read with --no-store",
        )
    if code in {"CANTOPEN", "AUTH"}:
        return NoPermission(
            f"the library {path} cannot be opened",
            "choose another with --library, or read with --no-store",
        )
    return LibraryError(f"the library {path} cannot be used ({error.orig})")


def damaged(path: Path) -> LibraryDamaged:
    """The error for a file that is no library, or a broken one."""
    return LibraryDamaged(
        f"{path} is not a library of Fabula, or is damaged; it was left as it is",
        "put back a copy, or choose another with --library",
    )
