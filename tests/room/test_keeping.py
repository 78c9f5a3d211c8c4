"""A correction is shown also where the library does not take it in; the page says so."""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from fabula.errors import OutputError
from fabula.library.library import Library
from fabula.library.records import Stored
from fabula.library.submission import File
from fabula.room.work.jobs import Kept, Order, Outcome
from fabula.room.work.process import OrderReader

from .conftest import FERRY, Visit


class Pipe:
    """Keeps what is sent."""

    def __init__(self) -> None:
        self.sent: list[Any] = []

    def send(self, one: object) -> None:
        self.sent.append(one)


def corrected(visit: Visit, library: Library) -> list[Any]:
    sheet = visit.draft.with_name("ferry.story.toml")
    sheet.write_text('[cast]\nnarrator = "Tess"\n', encoding="utf-8")
    order = Order(
        number=1,
        files=(File("ferry.txt", FERRY.encode()),),
        sheet=sheet,
        drafts=(visit.draft,),
        version_of=1,
        model=False,
    )
    pipe: Any = Pipe()
    cancel: Any = Event()
    OrderReader(pipe, cancel, library).have_read(order)
    return [one for one in pipe.sent if isinstance(one, Outcome | Kept)]


def test_two_programs_on_one_library(visit: Visit) -> None:
    path = visit.house.library.path
    with closing(sqlite3.connect(path)) as other, Library(path, patience=0.1) as library:
        other.execute("BEGIN IMMEDIATE")
        shown, kept = corrected(visit, library)
        other.rollback()
    assert (shown.state, shown.story) == ("done", 1)
    assert shown.reading
    assert "another Fabula is writing to the library" in kept.said


def test_a_library_that_may_not_be_written_to(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OutputError("the library may not be written to", "choose another with --library")

    with Library(visit.house.library.path) as library, monkeypatch.context() as patch:
        patch.setattr(Library, "store", refused)
        shown, kept = corrected(visit, library)
    assert shown.reading
    assert kept.said.startswith("What is shown is not in the library yet")
    assert "may not be written to" in kept.said


def test_a_version_is_never_there_without_the_place_of_its_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page opened in between took the story for one without a draft, and its corrections went
    into a sheet that was never looked at again."""
    draft = tmp_path / "ferry.txt"
    draft.write_text(FERRY, encoding="utf-8", newline="")
    seen: list[Path | None] = []

    def seeing(library: Library, *given: Any, **named: Any) -> Stored:
        stored = store(library, *given, **named)
        seen.append(library.sheet_place(given[0].sha256))
        return stored

    store = Library.store
    files = (File("ferry.txt", draft.read_bytes()),)
    order = Order(number=1, files=files, drafts=(draft,), model=False)
    with Library(tmp_path / "library.db") as library, monkeypatch.context() as patch:
        patch.setattr(Library, "store", seeing)
        pipe: Any = Pipe()
        cancel: Any = Event()
        OrderReader(pipe, cancel, library).have_read(order)
    assert seen == [tmp_path / "ferry.story.toml"]
