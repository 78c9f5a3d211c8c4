"""`fabula sheet FILE --intended … --later … --comments …`: written down, held after edits."""

from pathlib import Path

import pytest

from fabula.api import read
from fabula.cli import main

DRAFT = """\
Ida carried the the lamp down to the pump.

"I seen the the water," said Bram. "There were nobody."

"So it was," Ida said, and got up from from the grass.
"""
SHEET = """\
# mine
format = "fabula-sheet/1"

[review]
off = ["habit"]     # not now
# nothing below

[[line]]
words = "So it was,"
speaker = "Ida"
"""


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FABULA_LIBRARY", str(tmp_path / "library" / "library.db"))
    path = tmp_path / "pump.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def sheet(draft: Path) -> Path:
    return draft.with_name("pump.story.toml")


def statuses(draft: Path) -> list[str]:
    reading = read(draft, sheet=sheet(draft))
    return [one.status for one in reading.findings if one.code == "W101"]


def test_a_finding_a_word_and_a_speaker(draft: Path, capfd: pytest.CaptureFixture[str]) -> None:
    says = ["--intended", "f1", "--later", "from", "--later", "Bram"]
    assert main(["sheet", str(draft), "--no-model", *says]) == 0
    said = capfd.readouterr().err
    assert "W101 at “the the” is meant so." in said
    assert "How Bram speaks waits for a later draft." in said
    assert statuses(draft) == ["intended", "later", "later"]
    draft.write_text("A dry year.\n\n" + DRAFT.replace("lamp", "lantern"), encoding="utf-8")
    assert statuses(draft) == ["intended", "later", "later"]


def test_the_last_word_holds(draft: Path) -> None:
    for status in ("intended", "later", "later"):
        assert main(["sheet", str(draft), "--no-model", f"--{status}", "f1"]) == 0
    assert sheet(draft).read_text(encoding="utf-8").count("words =") == 1
    assert statuses(draft)[0] == "later"


@pytest.mark.parametrize("given", [SHEET, SHEET.replace("[review]\noff", "[review.later]\nwords")])
def test_what_stands_in_the_sheet_stays(draft: Path, given: str) -> None:
    sheet(draft).write_text(given, encoding="utf-8")
    assert main(["sheet", str(draft), "--no-model", "--intended", "w101"]) == 0
    text = sheet(draft).read_text(encoding="utf-8")
    assert statuses(draft) == ["intended"] * 3
    added = [line for line in text.splitlines() if line not in given.splitlines()]
    assert added in (
        ['intended = {rules = ["W101"]}'],
        ["[review]", 'intended = {rules = ["W101"]}'],
    )
    assert [line for line in text.splitlines() if line and line not in added] == [
        line for line in given.splitlines() if line
    ]


def test_what_is_nothing_is_told_in_a_sentence(
    draft: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", str(draft), "--no-model", "--intended", "dubled-word"]) == 3
    assert "is no finding, rule, name or word of the story; perhaps doubled-word is meant" in (
        capfd.readouterr().err
    )
    assert not sheet(draft).exists()


def test_a_rule_that_does_not_exist_is_told_with_its_line(
    draft: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = "[review]\noff = ['W999']\n\n[review.later]\nrules = ['dubled-word']\n"
    sheet(draft).write_text(text, encoding="utf-8")
    assert main(["review", str(draft), "--no-model"]) == 0
    assert 'There is no rule "W999".' in " ".join(capfd.readouterr().out.split())
    assert main(["sheet", str(draft), "--check"]) == 0
    said = capfd.readouterr().out
    assert "pump.story.toml:2: there is no rule" in said
    assert 'pump.story.toml:5: there is no rule "dubled-word"; perhaps doubled-word' in said
