"""A library that is new, old, locked, broken or in the way says so, and is left as it was."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fabula.errors import (
    FabulaError,
    LibraryBusy,
    LibraryDamaged,
    LibraryTooNew,
    OutputError,
)
from fabula.library import migrate
from fabula.library.library import Library
from fabula.library.place import library_path
from fabula.library.store import Store

from .conftest import KITCHEN, Submit


def _run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_library_of_a_newer_program_is_refused(library: Library) -> None:
    library.open().close()
    _run(library.path, "UPDATE alembic_version SET version_num = '9999'")
    before = library.path.read_bytes()
    with pytest.raises(LibraryTooNew, match="newer Fabula"):
        library.stories()
    assert library.path.read_bytes() == before


def test_a_library_of_an_older_program_is_copied_and_migrated(
    library: Library, submit: Submit, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = library.store(*submit())
    library.close()
    _run(library.path, "UPDATE alembic_version SET version_num = '0000'")
    monkeypatch.setattr(migrate, "_upgrade", _to_newest)
    assert [one.id for one in library.stories()] == [stored.story]
    (copy,) = library.path.parent.glob("*-from-0000.db")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM stories").fetchone() == (1,)


def _to_newest(store: Store) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{migrate.NEWEST}'")


@pytest.mark.parametrize("content", [b"not a database, but a letter", b"SQLite format 3\0" * 400])
def test_a_damaged_library_is_left_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged, match="left as it is"):
        Library(path).stories()
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "recipes.db"
    _run(path, "CREATE TABLE recipes (id INTEGER)")
    with pytest.raises(LibraryDamaged, match="not a library"):
        Library(path).stories()


def test_a_page_that_was_overwritten_is_found(library: Library, submit: Submit) -> None:
    library.store(*submit())
    library.store(*submit(KITCHEN, "kitchen.txt"))
    library.close()
    _run(library.path, "UPDATE originals SET data = x'00' WHERE id = 1")
    (fault,) = library.check().faults
    assert "ferry.txt is not what it was" in fault


def test_a_writer_waits_says_so_and_gives_up(library: Library, submit: Submit) -> None:
    told: list[str] = []
    library.open()
    second = Library(library.path, waiting=lambda: told.append("waiting"), patience=0)
    with closing(sqlite3.connect(library.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy, match="another Fabula"):
            second.store(*submit())
        assert second.stories() == ()
    second.store(*submit())
    assert len(second.stories()) == 1
    second.close()


def test_a_full_disk_keeps_what_is_stored(
    library: Library, submit: Submit, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.store(*submit())
    store = library._store
    with store.connected() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    def full(connection: object, record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]

    from sqlalchemy import event

    event.listen(store._engine, "connect", full)
    store._engine.dispose()
    big = "".join(f"Line {n} of {n * 7919}, said Ada to {n * 104729}.\n" for n in range(9000))
    with pytest.raises(OutputError, match="disk is full"):
        library.store(*submit(big, "big.txt"))
    assert [one.name for one in library.stories()] == ["ferry.txt"]
    assert not library.check().faults


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FabulaError, match="cannot be"):
        Library(tmp_path / "file" / "library.db").stories()


def test_a_read_only_place_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(OutputError, match="Read-only"):
        Library(tmp_path / "library.db").stories()


def test_the_place_is_the_option_then_the_variable_then_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FABULA_LIBRARY", str(tmp_path / "mine.db"))
    assert library_path(tmp_path / "other.db") == tmp_path / "other.db"
    assert library_path() == tmp_path / "mine.db"
    assert library_path(tmp_path) == tmp_path / "library.db"
    monkeypatch.delenv("FABULA_LIBRARY")
    assert library_path().name == "library.db"
