"""Writing a sheet: comments stay, contradictions are refused, and a kill leaves it whole."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from fabula.errors import OutputError, SheetError
from fabula.sheet import load
from fabula.sheet.anchors.making import Made
from fabula.sheet.file.editing import Editor

HAND = """\
# My own words.
[cast]   # who is who
same = [
  ["Lex", "Lexie"],   # she hates it
]
# narrator = "Lex"

[[line]]   # the quarrel
words = 'Yeah.'
speaker = 'Lex'

[review]
words = ["hella"]
"""

MADE = Made(words='"So?"', before="said. ¶", after="¶ He", chapter="One", nth="1 of 2", at=0.5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "ward.story.toml"
    path.write_bytes(HAND.encode())
    return path


def test_what_a_person_wrote_stays_as_it_was(path: Path) -> None:
    editor = Editor(path)
    editor.join(["Karev", "Alex"])
    editor.part(["Tom", "Thomas"])
    editor.bar("Mercy")
    editor.tell("Lexie")
    editor.say(None, MADE, "Alex", ["Lex"])
    editor.save()
    text = path.read_text(encoding="utf-8")
    for line in HAND.splitlines():
        assert line in text
    sheet = load(path)
    assert [one.names for one in sheet.people[:2]] == [("Lex", "Lexie"), ("Karev", "Alex")]
    assert (sheet.not_people, sheet.narrator) == (("Mercy",), "Lexie")
    assert [(one.words, one.speaker, one.to) for one in sheet.lines] == [
        ("Yeah.", "Lex", None),
        ('"So?"', "Alex", ("Lex",)),
    ]
    assert text.index("narrator = ") < text.index("# narrator")


def test_nothing_is_said_twice(path: Path) -> None:
    editor = Editor(path)
    editor.join(["lexie", "LEX"])
    editor.bar("Mercy")
    before = editor.text
    editor.bar("mercy")
    assert editor.text == before
    assert "LEX" not in before


def test_a_line_that_is_there_is_changed_in_place(path: Path) -> None:
    editor = Editor(path)
    editor.say(0, MADE, "Alex", None)
    editor.save()
    assert [(one.words, one.speaker) for one in load(path).lines] == [('"So?"', "Alex")]
    assert "# the quarrel" in path.read_text(encoding="utf-8")


def test_windows_line_ends_and_a_mark_at_the_head_stay(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + HAND.replace("\n", "\r\n").encode())
    editor = Editor(path)
    editor.bar("Mercy")
    editor.save()
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf#")
    assert data.count(b"\n") == data.count(b"\r\n") == HAND.count("\n") + 1


def test_a_sheet_that_would_contradict_itself_is_not_written(path: Path) -> None:
    editor = Editor(path)
    editor.part(["Lex", "Lexie"])
    with pytest.raises(SheetError, match="apart here, and one elsewhere"):
        editor.save()
    assert path.read_text(encoding="utf-8") == HAND


def test_a_sheet_that_was_edited_meanwhile_is_not_overwritten(path: Path) -> None:
    editor = Editor(path)
    editor.bar("Mercy")
    path.write_text("# mine\n", encoding="utf-8")
    with pytest.raises(OutputError, match="changed by another program"):
        editor.save()
    assert path.read_text(encoding="utf-8") == "# mine\n"


def test_hostile_names_stay_names(tmp_path: Path) -> None:
    path = tmp_path / "new.story.toml"
    name = 'A"\n[[line]]\nwords = "x" # \\ \'\'\' """'
    editor = Editor(path)
    editor.join([name, "B"])
    editor.say(None, MADE, name, [name])
    editor.save()
    sheet = load(path)
    assert [one.names for one in sheet.people] == [(name, "B")]
    assert (sheet.lines[0].speaker, sheet.lines[0].to) == (name, (name,))


def test_a_killed_program_leaves_the_old_sheet_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "ward.story.toml"
    chance = random.Random(3)
    for _ in range(4):
        writer = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("killer.py")), str(path)],
            stdout=subprocess.PIPE,
        )
        assert writer.stdout is not None
        told = 0
        for _ in range(chance.randrange(1, 12)):
            told = int(writer.stdout.readline())
        writer.kill()
        writer.wait()
        writer.stdout.close()
        assert len(load(path).people) >= told


def test_people_and_scenes_are_told_in_place_and_taken_back(path: Path) -> None:
    editor = Editor(path)
    editor.call(["Karev"], "Alex Karev", "he/him")
    editor.call(["karev"], "Alex")
    editor.note(None, MADE, {"place": "the roof", "day": 2, "break": True})
    editor.note(0, MADE, {"place": None, "break": False})
    editor.part(["Tom", "Thomas"])
    editor.forget("apart", ["tom", "thomas"])
    editor.forget("same", ["Lexie", "lex"])
    editor.save()
    sheet = load(path)
    assert sheet.people[0].names == ("Alex", "Alex Karev", "Karev")
    assert (sheet.people[0].shown, sheet.people[0].pronouns) == ("Alex", ("he", "him"))
    assert [(one.place, one.day, one.breaks) for one in sheet.scenes] == [(None, 2, False)]
    assert not any("Thomas" in one.names or "Lexie" in one.names for one in sheet.people)
