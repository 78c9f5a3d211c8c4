"""One story: shown, written, kept, answered from the library."""

import io
import json
import sys
from pathlib import Path

import pytest

from .conftest import LAMP, SNOW, Run


def test_a_story_is_shown_on_standard_output(run: Run, lamp: Path) -> None:
    ran = run("read", lamp)
    assert ran.code == 0
    assert "Oona" in ran.out and "Leave it lit" in ran.out
    assert ran.err == ""


def test_json_goes_to_standard_output_and_nothing_else_does(run: Run, lamp: Path) -> None:
    ran = run("read", lamp, "--json", "-")
    reading = json.loads(ran.out)
    assert reading["text"] == LAMP
    assert reading["source"]["name"] == "lamp.txt"


def test_files_are_written_and_named(run: Run, lamp: Path, home: Path) -> None:
    ran = run("read", lamp, "--json", "a.json", "--html", "a.html")
    assert ran.err.splitlines() == ["Wrote a.json", "Wrote a.html"]
    assert json.loads((home / "a.json").read_bytes())["format"] == "fabula/1"
    assert (home / "a.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_quiet_says_nothing_and_writes_all_the_same(run: Run, lamp: Path, home: Path) -> None:
    ran = run("read", lamp, "--quiet", "--json", "a.json")
    assert (ran.out, ran.err) == ("", "")
    assert (home / "a.json").exists()


def test_the_second_read_is_answered_from_the_library(run: Run, lamp: Path) -> None:
    first = run("read", lamp, "--timings")
    second = run("read", lamp, "--timings")
    anew = run("read", lamp, "--timings", "--force")
    assert "From the library" in second.err
    assert "From the library" not in first.err + anew.err
    assert first.out == second.out == anew.out


def test_no_store_makes_no_library(run: Run, lamp: Path, home: Path) -> None:
    assert run("read", lamp, "--no-store").code == 0
    assert not (home / "library.db").exists()


def test_pasted_text_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LAMP.encode())))
    assert json.loads(run("read", "-", "--json", "-").out)["text"] == LAMP


def test_many_files_are_read_as_one_in_natural_order(run: Run, home: Path) -> None:
    for number in (10, 2, 1):
        text = f"It was day {number} of the rain.\n"
        (home / f"ch{number}.txt").write_text(text, encoding="utf-8", newline="")
    files = sorted(home.glob("ch*.txt"))
    reading = json.loads(run("read", *files, "--as-one", "--json", "-").out)
    places = [reading["text"].index(f"day {number} ") for number in (1, 2, 10)]
    assert places == sorted(places)
    assert len(reading["chapters"]) == 3


def test_a_likely_version_is_proposed_on_standard_error(run: Run, lamp: Path, home: Path) -> None:
    run("read", lamp)
    (home / "lamp2.txt").write_text(LAMP + SNOW, encoding="utf-8", newline="")
    ran = run("read", "lamp2.txt")
    assert 'may be a new version of story 1, "lamp"' in ran.err
    assert "fabula read lamp2.txt --version-of 1" in ran.err
    assert run("read", "lamp2.txt", "--version-of", "1").code == 0
    assert run("library", "list").out.count("lamp") == 2


def test_a_larger_limit_can_be_given(run: Run, lamp: Path) -> None:
    ran = run("read", lamp, "--max-size", "10b")
    assert ran.code == 3
    assert "--max-size" in ran.err
    assert run("read", lamp, "--max-size", "1.5 MB").code == 0


def test_tables_networks_and_booknlps_files_go_into_folders(
    run: Run, lamp: Path, home: Path
) -> None:
    ran = run("read", lamp, "--csv", "t", "--network", "n", "--booknlp", "b")
    assert ran.err.splitlines() == ["Wrote t", "Wrote n", "Wrote b"]
    assert {one.name for one in (home / "t").iterdir()} >= {"quotations.csv", "mentions.csv"}
    assert (home / "n" / "scenes.gexf").exists()
    assert {one.name for one in (home / "b").iterdir()} == {
        "lamp.tokens",
        "lamp.entities",
        "lamp.quotes",
        "lamp.book",
        "lamp.book.html",
    }
    assert run("show", "lamp", "--csv", "t2").code == 0
    assert (home / "t2" / "quotations.csv").read_bytes() == (
        home / "t" / "quotations.csv"
    ).read_bytes()


def test_several_files_do_not_fit_on_standard_output(run: Run, lamp: Path) -> None:
    ran = run("read", lamp, "--booknlp", "-")
    assert ran.code == 2
    assert "--booknlp writes several files; name a folder" in ran.err


def test_unsure_lines_are_listed_alone(run: Run, lamp: Path) -> None:
    assert "Unsure lines" in run("read", lamp, "--uncertain").out
    ran = run("show", "lamp", "--uncertain")
    assert "Unsure lines" in ran.out
    assert "Cast" not in ran.out
