"""Brings a library's file to the shape that this program knows, after a backup copy."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from fabula.errors import LibraryTooNew, NoPermission, OutputError
from fabula.library.store import Store, damaged

NEWEST = "0002"
"""Revisions are numbered; a higher number than this was made by a newer program."""

APPLICATION_ID = 0x46_41_42_55
"""Stands in the header of the file, so that another program's database is not taken for ours."""

SQLITE_MAGIC = b"SQLite format 3\0"


def prepare(store: Store) -> None:
    """Make, check or migrate the library's file.

    Raises:
        LibraryTooNew: a newer program wrote it.
        LibraryDamaged: it is another thing, or broken; it is left as it is.
        OutputError: there is no room, or no leave, to make it.
    """
    _check_file(store.path)
    with store.connected() as connection:
        revision = _revision(connection, store.path)
    if revision == NEWEST:
        return
    if revision is not None:
        _back_up(store, revision)
    with store.connected() as connection:
        if revision is None:
            connection.exec_driver_sql("PRAGMA auto_vacuum = INCREMENTAL")
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    _upgrade(store)


def _check_file(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            with path.open("rb") as file:
                start = file.read(len(SQLITE_MAGIC))
            if start and start != SQLITE_MAGIC:
                raise damaged(path)
    except PermissionError as error:
        raise NoPermission(f"the system does not let Fabula open the library {path}") from error
    except OSError as error:
        raise OutputError(
            f"the library {path} cannot be made there ({error.strerror})",
            "choose another place with --library, or read with --no-store",
        ) from error


def _revision(connection: Connection, path: Path) -> str | None:
    """The revision of the file, or `None` for a file in which nothing has been made yet.

    One statement, so that a program that is making the library meanwhile is seen whole or not.
    """
    tables = connection.exec_driver_sql(
        "SELECT name, (SELECT application_id FROM pragma_application_id) FROM sqlite_master"
    ).all()
    if not tables:
        return None
    names = {name for name, _ in tables}
    if tables[0][1] != APPLICATION_ID or "alembic_version" not in names:
        raise damaged(path)
    revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if not isinstance(revision, str):
        raise damaged(path)
    if revision > NEWEST:
        raise LibraryTooNew(
            f"the library {path} was written by a newer Fabula",
            "update this one, or choose another library with --library",
        )
    return revision


def _back_up(store: Store, revision: str) -> Path:
    """Copy the library beside itself; an older copy of the same revision is replaced."""
    import sqlite3

    copy = store.path.with_name(f"{store.path.stem}-before-{NEWEST}-from-{revision}.db")
    half = copy.with_suffix(".part")
    half.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(store.path)) as source,
        closing(sqlite3.connect(half)) as target,
    ):
        source.backup(target)
    return half.replace(copy)


def _upgrade(store: Store) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "fabula.library:migrations")
    with store.writing() as connection:
        if _revision(connection, store.path) == NEWEST:
            return
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
