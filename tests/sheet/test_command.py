"""`fabula sheet`: made, shown, changed, checked."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from fabula.cli import main
from fabula.contract import Reading
from fabula.sheet import load

WARD = """\
Karev shut the door of the ward. "You are late again," said Karev.

Alex looked at the clock, and Alex shrugged. "So is the bus."

"Yeah."

"You could walk to the bus, and so could Lexie," said Karev.

"Yeah."

The lift stopped."""

Run = Callable[..., int]


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FABULA_LIBRARY", str(tmp_path / "data" / "library.db"))
    (tmp_path / "data").mkdir()
    (tmp_path / "drafts").mkdir()
    path = tmp_path / "drafts" / "ward.txt"
    path.write_text(WARD, encoding="utf-8")
    return path


@pytest.fixture
def path(draft: Path) -> Path:
    return draft.with_name("ward.story.toml")


@pytest.fixture
def run(draft: Path) -> Run:
    return lambda *words: main(["sheet", str(draft), "--no-model", *map(str, words)])


def quotes(draft: Path) -> list[tuple[str | None, str]]:
    out = draft.parent.parent / "out.json"
    assert main(["read", str(draft), "-q", "--no-model", "--json", str(out)]) == 0
    reading = msgspec.json.decode(out.read_bytes(), type=Reading)
    names = {one.id: one.name for one in reading.characters}
    return [(names.get(quote.speaker or ""), quote.by) for quote in reading.quotes]


def test_a_new_sheet_suggests_and_says_nothing(
    run: Run, draft: Path, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = quotes(draft)
    assert run() == 0
    shown = capsys.readouterr()
    assert shown.out == path.read_text(encoding="utf-8")
    assert shown.err == f"Made {path}; edit it as you like.\n"
    assert '# name = "Karev"' in shown.out
    assert load(path).key == ""
    assert quotes(draft) == before


def test_the_suggestions_are_a_sheet_when_the_marks_are_taken_away(run: Run, path: Path) -> None:
    run()
    lines = path.read_text(encoding="utf-8").splitlines()
    bare = [line.removeprefix("# ") for line in lines if " = " in line or "[[" in line]
    said = tomllib.loads("\n".join(line for line in bare if not line.startswith(("canon", "narr"))))
    assert {"Karev", "Alex"} <= {one["name"] for one in said["person"]}
    assert all(one["words"] for one in said["line"])


def test_a_second_call_shows_what_is_there(
    run: Run, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_text("# mine\n", encoding="utf-8")
    assert run() == 0
    assert capsys.readouterr().out == "# mine\n"


def test_a_corrected_line_holds_everywhere(
    run: Run, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--speaker", "so is the bus", "Lexie", "--to", "so is the bus", "Karev") == 0
    assert quotes(draft)[1] == ("Lexie", "sheet")
    capsys.readouterr()
    assert main(["show", "ward", "--json", "-"]) == 0
    reading = msgspec.json.decode(capsys.readouterr().out, type=Reading)
    assert (reading.quotes[1].by, reading.quotes[1].confidence) == ("sheet", 1.0)
    assert reading.quotes[1].addressees_confidence == 1.0


def test_a_line_that_is_said_again_is_changed_not_added(run: Run, draft: Path, path: Path) -> None:
    run("--speaker", "so is the bus", "Lexie")
    run("--speaker", "q2", "Karev")
    assert [one.speaker for one in load(path).lines] == ["Karev"]
    assert quotes(draft)[1] == ("Karev", "sheet")


def test_taking_an_entry_out_undoes_it(run: Run, draft: Path, path: Path) -> None:
    before = quotes(draft)
    run("--speaker", "so is the bus", "Lexie")
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[[line]]")], encoding="utf-8")
    assert quotes(draft) == before


def test_words_that_stand_in_several_lines(
    run: Run, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--speaker", "yeah", "Alex") == 3
    told = capsys.readouterr().err
    assert told.startswith('fabula: "yeah" stands in 2 lines: q3 "Yeah." after ')
    assert not path.exists()
    assert run("--speaker", "the bus", "Alex") == 3


def test_words_that_stand_nowhere(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--speaker", "no such thing", "Alex") == 3
    assert "no line has the words" in capsys.readouterr().err


def test_a_misspelt_name_is_pointed_out(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--speaker", "q2", "Kraev") == 0
    assert "Kraev was nobody in this story before; Karev is." in capsys.readouterr().err


def test_people(run: Run, path: Path) -> None:
    assert run("--join", "Alex", "Karev", "--apart", "Tom", "Thomas") == 0
    assert run("--not-a-person", "Mercy", "--narrator", "Lexie") == 0
    sheet = load(path)
    assert sheet.people[0].names == ("Alex", "Karev")
    assert (sheet.not_people, sheet.narrator) == (("Mercy",), "Lexie")


def test_a_contradiction_is_refused_with_its_line(
    run: Run, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--join", "Alex", "Karev")
    before = path.read_bytes()
    assert run("--apart", "Karev", "Alex") == 4
    assert "Karev and Alex are told to be apart here" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_check_of_a_good_sheet(run: Run, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("--speaker", "q2", "Lexie", "--join", "Alex", "Karev")
    capsys.readouterr()
    assert run("--check") == 0
    told = f"{path}: people: 1; corrections found in the text: 1 of 1.\n"
    assert capsys.readouterr().out == told


def test_a_check_lists_what_is_lost(
    run: Run, draft: Path, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--speaker", "q2", "Lexie")
    path.write_text(
        path.read_text(encoding="utf-8") + '\n[[person]]\nname = "Izzie"\n', encoding="utf-8"
    )
    draft.write_text(WARD.replace("So is the bus", "I fell"), encoding="utf-8")
    capsys.readouterr()
    assert run("--check") == 1
    lost, absent, _ = capsys.readouterr().out.splitlines()
    assert lost.startswith(f'{path}:4: what is said of "So is the bus." is lost: its words')
    assert absent == f"{path}:11: no name of Izzie stands in the text."


def test_a_check_lists_all_that_is_wrong(
    run: Run, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_text('title = "x"\n[cast]\nsames = []\n', encoding="utf-8")
    assert run("--check") == 4
    assert len(capsys.readouterr().out.splitlines()) == 2
    path.write_text("[cast\n", encoding="utf-8")
    assert run("--check") == 4


def test_a_check_without_a_sheet(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check") == 3
    assert "has no story sheet yet" in capsys.readouterr().err


def test_anchors_are_renewed(run: Run, draft: Path, path: Path) -> None:
    run("--speaker", "q2", "Lexie")
    draft.write_text(WARD.replace("Alex shrugged", "he yawned"), encoding="utf-8")
    assert run("--renew") == 0
    assert "he yawned" in load(path).lines[0].before
    assert load(path).lines[0].speaker == "Lexie"


def test_corrections_hold_after_an_edit(run: Run, draft: Path) -> None:
    run("--speaker", "q2", "Lexie")
    draft.write_text("Rain.\n\n" + WARD.replace("ward", "theatre"), encoding="utf-8")
    assert quotes(draft)[1] == ("Lexie", "sheet")


def test_a_sheet_in_the_librarys_folder(run: Run, draft: Path, path: Path) -> None:
    assert run("--speaker", "q2", "Lexie", "--in-library") == 0
    assert not path.exists()
    assert len(list((draft.parents[1] / "data" / "sheets").iterdir())) == 1
    assert quotes(draft)[1] == ("Lexie", "sheet")


def test_check_changes_nothing(run: Run) -> None:
    assert run("--check", "--join", "A", "B") == 2
