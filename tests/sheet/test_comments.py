"""What beta readers remark: out of their copy, into the sheet, beside the findings, after edits."""

from pathlib import Path

import docx
import pytest

from fabula.api import read
from fabula.cli import main
from fabula.contract import Reading
from fabula.exports.review.html import html
from fabula.exports.review.markdown import markdown
from tests.exports.docx.drafts import saved

PARAGRAPHS = (
    "Ida carried the lamp down to the pump and set it on the wall.",
    "“It’s dry.” she said.",
    "“Is it far?”",
    "Bram felt the weight of the pail in his hand and remembered his mother.",
    "“No.”",
)
EDITED = (
    "A dry year, and nobody spoke of it.",
    "Ida took the lamp down to the pump and set it on the wall.",
    "“It’s dry.” she said.",
    "Nobody answered.",
    "“Is it far?”",
    "Bram felt the great weight of the pail in his hand and remembered his mother.",
    "“No.”",
)
REMARKS = {
    0: "Which wall?",
    1: "I can <b>hear</b> her.",
    3: "Whose eyes?\nI was with Ida.",
    4: "Ha!",
}


def copy_of_mara(folder: Path) -> Path:
    made = docx.Document()
    for text in PARAGRAPHS:
        made.add_paragraph(text)
    for number, text in REMARKS.items():
        runs = made.paragraphs[number].runs
        made.add_comment(runs, text=text, author="Mara", initials="M")
    path = folder / "mara.docx"
    path.write_bytes(saved(made))
    return path


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FABULA_LIBRARY", str(tmp_path / "library" / "library.db"))
    path = tmp_path / "pump.txt"
    path.write_text("\n\n".join(EDITED), encoding="utf-8")
    copy = copy_of_mara(tmp_path)
    assert main(["sheet", str(path), "--no-model", "--comments", str(copy)]) == 0
    return path


def reading(draft: Path) -> Reading:
    return read(draft, sheet=draft.with_name("pump.story.toml"))


def remarked(story: Reading) -> dict[str, str]:
    return {one.text: story.words(one.span).rstrip(".") for one in story.comments}


def test_they_are_found_in_a_draft_that_was_edited(draft: Path) -> None:
    story = reading(draft)
    assert remarked(story) == {
        "Which wall?": EDITED[1].rstrip("."),
        "I can <b>hear</b> her.": EDITED[2].rstrip("."),
        "Whose eyes?\nI was with Ida.": EDITED[5].rstrip("."),
        "Ha!": "“No.”",
    }
    assert {(one.author, one.by) for one in story.comments} == {("Mara", "sheet")}


def test_one_whose_words_are_gone_is_told_and_not_hidden(draft: Path) -> None:
    draft.write_text("\n\n".join(EDITED[:5]), encoding="utf-8")
    story = reading(draft)
    assert "Which wall?" in remarked(story)
    lost = [one for one in story.work.warnings if "Whose eyes?" in one]
    assert lost and lost[0].startswith("story sheet: the comment of Mara on")
    assert "Whose eyes?" in html(story)


def test_taking_them_in_again_adds_nothing(draft: Path) -> None:
    sheet = draft.with_name("pump.story.toml")
    before = sheet.read_text(encoding="utf-8")
    copy = draft.with_name("mara.docx")
    assert main(["sheet", str(draft), "--no-model", "--comments", str(copy)]) == 0
    assert sheet.read_text(encoding="utf-8") == before


def test_they_stand_beside_the_findings_under_their_name(
    draft: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(draft), "--no-model", "--no-store"]) == 0
    said = capfd.readouterr().out
    assert said.index("to mend") < said.index("What Mara has remarked") < said.index("Which wall?")
    story = reading(draft)
    assert "## What Mara has remarked" in markdown(story)
    assert "I can &lt;b&gt;hear&lt;/b&gt; her." in html(story)


def test_a_copy_without_comments_is_told(draft: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", str(draft), "--no-model", "--comments", str(draft)]) == 0
    assert "pump.txt holds no comments." in capfd.readouterr().err
