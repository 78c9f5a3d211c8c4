"""Many files: one bad one stops nothing, a second run goes on, no result falls on another."""

import json
import os
import sys
from importlib import import_module
from pathlib import Path

import pytest

from fabula.cli.batch.plan import Folders, tasks
from fabula.cli.batch.pool import Pool
from fabula.cli.batch.status import Status, StatusFiles
from fabula.cli.request import Request
from fabula.cli.results import Results
from fabula.errors import InputError
from fabula.settings import Settings

from .conftest import LAMP, SNOW, Run


@pytest.fixture
def drafts(home: Path) -> Path:
    folder = home / "drafts"
    (folder / "old").mkdir(parents=True)
    (folder / "lamp.txt").write_text(LAMP, encoding="utf-8", newline="")
    (folder / "old" / "lamp.txt").write_text(LAMP + SNOW, encoding="utf-8", newline="")
    (folder / "bad.txt").write_bytes(b"")
    (folder / ".hidden.txt").write_text(SNOW, encoding="utf-8")
    (folder / "cover.png").write_bytes(b"\x89PNG")
    return folder


def _status(folder: Path) -> dict[str, str]:
    lines = (folder / "status.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    assert len({one["name"] for one in records}) == len(records)
    return {one["name"]: one["status"] for one in records}


def test_a_folder_is_read_and_a_second_run_goes_on(run: Run, drafts: Path, home: Path) -> None:
    arguments = ("read", "drafts", "--json", "out", "--html", "pages", "--jobs", "1")
    ran = run(*arguments)
    assert ran.code == 1
    assert "bad.txt is empty" in ran.err and "2 of 3 stories read, 1 failed" in ran.err
    made = sorted(path.relative_to(home / "out").as_posix() for path in home.glob("out/**/*.json"))
    assert made == ["lamp.txt.json", "old/lamp.txt.json"]
    assert len(list(home.glob("pages/**/*.html"))) == 2
    (home / "out" / "lamp.txt.json").unlink()
    (drafts / "bad.txt").write_text(SNOW, encoding="utf-8", newline="")
    ran = run(*arguments)
    assert ran.code == 0
    assert _status(home / "out") == _status(home / "pages") == {
        "drafts/lamp.txt": "ok", "drafts/bad.txt": "ok", "drafts/old/lamp.txt": "skipped",
    }  # fmt: skip


def test_results_inside_the_folder_that_is_read_are_not_read(run: Run, drafts: Path) -> None:
    (drafts / "bad.txt").unlink()
    for _ in range(2):
        assert (
            run("read", "drafts", "--html", "drafts/pages", "--no-store", "--jobs", "1").code == 0
        )
    assert set(_status(drafts / "pages")) == {"drafts/lamp.txt", "drafts/old/lamp.txt"}


def test_files_of_one_name_from_two_folders_get_two_results(home: Path) -> None:
    for folder in ("a", "b", "c"):
        (home / folder).mkdir()
        (home / folder / "One.txt").write_text(SNOW, encoding="utf-8")
    both = tasks(["a/One.txt", "b/One.txt"], [])
    assert [one.output for one in both] == ["One.txt", "One~2.txt"]
    later = tasks(["c/One.txt", "b/One.txt"], [], {one.name: one.output for one in both})
    assert [one.output for one in later] == ["One~3.txt", "One~2.txt"]


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be made on Windows")
def test_names_that_other_systems_refuse_are_made_safe(home: Path) -> None:
    (home / "in" / "aux").mkdir(parents=True)
    (home / "in" / "aux" / "con.txt").write_text(SNOW, encoding="utf-8")
    (home / "in" / "aux" / "a:b.txt").write_text(SNOW, encoding="utf-8")
    assert {one.output for one in tasks(["in"], [])} == {"_aux/_con.txt", "_aux/a_b.txt"}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_utf8_stops_nothing(run: Run, home: Path) -> None:
    folder = home / "odd"
    folder.mkdir()
    odd = os.fsencode(folder) + b"/bad\xff.txt"
    with open(odd, "wb") as file:  # noqa: PTH123 - a Path cannot hold the name on all systems
        file.write(LAMP.encode())
    (folder / "good.txt").write_text(SNOW, encoding="utf-8")
    ran = run("read", "-q", str(folder), "--json", str(home / "out"))
    assert ran.code == 0, ran.err
    told = {Path(name).name: status for name, status in _status(home / "out").items()}
    assert told == {"bad\\udcff.txt": "ok", "good.txt": "ok"}


def test_a_folder_without_a_story_says_so(home: Path) -> None:
    (home / "in").mkdir()
    with pytest.raises(InputError, match="holds no story"):
        tasks(["in"], [])


def test_an_empty_folder_a_long_name_and_a_link_in_a_circle_stop_nothing(
    run: Run, lamp: Path, home: Path
) -> None:
    (home / "in").mkdir()
    odd = ["in", "n" * 300]
    if os.name == "posix":
        (home / "loop.txt").symlink_to(home / "loop.txt")
        odd.append("loop.txt")
    ran = run("read", "-q", *odd, "lamp.txt", "--json", "out")
    assert ran.code == 1
    assert _status(home / "out") == {"lamp.txt": "ok", **dict.fromkeys(odd, "failed")}


def test_a_file_given_in_two_spellings_is_read_once(lamp: Path, home: Path) -> None:
    assert len(tasks(["lamp.txt", str(home / "lamp.txt")], [])) == 1


def test_a_line_that_was_cut_off_is_passed_over(home: Path) -> None:
    (home / "out").mkdir()
    status = StatusFiles((home / "out",))
    with status.begun({}):
        status.add(Status(name="a.txt", status="ok"))
        status.add(Status(name="b.txt", status="failed"))
    with (home / "out" / "status.jsonl").open("ab") as file:
        file.write(b'{"name":"c.txt","sta')
    assert set(status.earlier()) == {"a.txt"}


DEADLY = """
import os
from fabula.cli.batch import work as real

def work(task, request, earlier):
    return os._exit(9) if "deadly" in task.name else real.work(task, request, earlier)
"""


def test_a_worker_that_dies_takes_only_its_own_file_with_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one.txt", "deadly.txt", "two.txt"):
        (home / name).write_text(SNOW + name, encoding="utf-8", newline="")
    (home / "deadly_work.py").write_text(DEADLY, encoding="utf-8")
    monkeypatch.syspath_prepend(str(home))
    monkeypatch.setattr("fabula.cli.batch.pool.work", import_module("deadly_work").work)
    request = Request(files=(), results=Results(), settings=Settings(), no_store=True)
    wanted = tasks(["one.txt", "deadly.txt", "two.txt"], Folders(request))
    outcomes = {one.status.name: one.status for one in Pool(request, {}, 2).outcomes(wanted)}
    assert {name: one.status for name, one in outcomes.items()} == {
        "one.txt": "ok", "two.txt": "ok", "deadly.txt": "failed",
    }  # fmt: skip
    assert "memory" in outcomes["deadly.txt"].message


def test_each_story_gets_a_folder_of_tables_and_is_not_read_twice(run: Run, home: Path) -> None:
    (home / "in").mkdir()
    for name in ("a", "b"):
        (home / "in" / f"{name}.txt").write_text(f'"Hush," said {name * 3}.', encoding="utf-8")
    arguments = ("read", "in", "--csv", "out", "--booknlp", "out", "--jobs", "1", "--no-store")
    assert run(*arguments).code == 0
    folder = home / "out" / "a.txt"
    assert {"quotations.csv", "a.tokens"} <= {one.name for one in folder.iterdir()}
    assert "2 were done before" in run(*arguments).err
