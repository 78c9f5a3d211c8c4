"""A sheet in a reading: found beside the draft, part of the key, and right to the end."""

from pathlib import Path

import msgspec
import pytest

import fabula
from fabula.cli import main
from fabula.contract import Reading
from fabula.importers import import_bytes
from fabula.layers.told import ToldPerson
from fabula.reading import Reader
from fabula.settings import Settings
from fabula.sheet import Sheet, load

WARD = """\
Karev shut the door of the ward. "You are late again," said Karev.

Alex looked at the clock, and Alex shrugged. "So is the bus," said Alex.

"Then walk," said Karev."""

ONE = '[cast]\nsame = [["Alex", "Karev"]]\n'


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FABULA_LIBRARY", str(tmp_path / "library.db"))
    folder = tmp_path / "drafts"
    folder.mkdir()
    path = folder / "ward.txt"
    path.write_text(WARD, encoding="utf-8")
    return path


def sheet(draft: Path, content: str, name: str = "ward.story.toml") -> Path:
    path = draft.with_name(name)
    path.write_text(content, encoding="utf-8")
    return path


def read(draft: Path, *options: str) -> Reading:
    out = draft.parent.parent / "out.json"
    assert main(["read", str(draft), "-q", "--no-model", "--json", str(out), *options]) == 0
    return msgspec.json.decode(out.read_bytes(), type=Reading)


def names(reading: Reading) -> set[frozenset[str]]:
    return {frozenset(one.aliases) for one in reading.characters}


TWO_PEOPLE = {frozenset({"Alex"}), frozenset({"Karev"})}
ONE_PERSON = {frozenset({"Alex", "Karev"})}


def test_the_sheet_beside_the_draft_is_read(draft: Path) -> None:
    assert names(read(draft)) == TWO_PEOPLE
    sheet(draft, ONE)
    reading = read(draft)
    assert names(reading) == ONE_PERSON
    assert reading.program.sheet is not None


def test_a_stored_reading_is_renewed_when_the_sheet_changes_and_when_it_goes(draft: Path) -> None:
    path = sheet(draft, ONE)
    assert names(read(draft)) == ONE_PERSON
    path.write_text('[cast]\nnot_people = ["Karev"]\n', encoding="utf-8")
    assert names(read(draft)) == {frozenset({"Alex"})}
    path.unlink()
    assert names(read(draft)) == TWO_PEOPLE


def test_another_sheet_and_no_sheet(draft: Path) -> None:
    sheet(draft, '[cast]\nnot_people = ["Karev"]\n')
    other = sheet(draft, ONE, "other.toml")
    assert names(read(draft, "--sheet", str(other))) == ONE_PERSON
    assert names(read(draft, "--no-sheet")) == TWO_PEOPLE


def test_a_wrong_sheet_stops_the_reading(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sheet(draft, "[cast]\n\nsames = []\n")
    assert main(["read", str(draft), "-q"]) == 4
    assert (
        capsys.readouterr().err
        == f"fabula: {path}:3: [cast] has no key sames; perhaps same is meant.\n"
    )


def test_many_stories_each_have_their_own(draft: Path) -> None:
    (draft.with_name("bus.txt")).write_text(WARD.replace("ward", "bus"), encoding="utf-8")
    sheet(draft, ONE)
    out = draft.parent.parent / "readings"
    run = ["read", str(draft.parent), "-q", "--no-model", "--json", str(out)]
    for content, people in ((ONE, ONE_PERSON), ("# none\n", TWO_PEOPLE)):
        sheet(draft, content)
        assert main(run) == 0
        ward = msgspec.json.decode((out / "ward.txt.json").read_bytes(), type=Reading)
        bus = msgspec.json.decode((out / "bus.txt.json").read_bytes(), type=Reading)
        assert (names(ward), names(bus)) == (people, TWO_PEOPLE)


def test_chapters_read_as_one_have_one_sheet(draft: Path) -> None:
    second = draft.with_name("ward2.txt")
    second.write_text('"Walk," said Alex.', encoding="utf-8")
    sheet(draft, ONE)
    assert names(read(draft, str(second), "--as-one")) == TWO_PEOPLE
    sheet(draft, ONE, "whole.story.toml")
    assert names(read(draft, str(second), "--as-one")) == ONE_PERSON


def test_from_python(draft: Path) -> None:
    path = sheet(draft, ONE)
    settings = Settings(model=False)
    assert names(fabula.read(draft, settings=settings)) == TWO_PEOPLE
    assert names(fabula.read(draft, settings=settings, sheet=path)) == ONE_PERSON


def test_the_key_of_a_reading_has_the_sheet_in_it(draft: Path) -> None:
    plain, empty = Reader(), Reader(sheet=Sheet())
    told = Reader(sheet=Sheet(people=(ToldPerson(names=("Alex", "Karev")),)))
    assert plain.key == empty.key
    assert plain.key != told.key


def test_lost_corrections_stand_among_the_warnings(draft: Path) -> None:
    path = sheet(draft, '[[line]]\nwords = "Nobody says this"\nspeaker = "Alex"\n')
    document = import_bytes(WARD.encode(), "ward.txt")
    reading = Reader(Settings(model=False), sheet=load(path)).read(document).reading
    assert reading.work.warnings == (
        'story sheet: a correction of "Nobody says this" is lost: its words are nowhere in the'
        " text, or changed beyond recognition",
    )


def test_a_line_by_its_words_alone(draft: Path) -> None:
    path = sheet(draft, '[[line]]\nwords = "then walk"\nspeaker = "Alex"\nto = ["Karev"]\n')
    reading = fabula.read(draft, settings=Settings(model=False), sheet=path)
    by_name = {one.id: one.name for one in reading.characters}
    quote = reading.quotes[-1]
    assert (by_name[quote.speaker or ""], quote.confidence, quote.by) == ("Alex", 1.0, "sheet")
    assert [by_name[one] for one in quote.addressees] == ["Karev"]


def shown(capsys: pytest.CaptureFixture[str], *options: str) -> Reading:
    capsys.readouterr()
    assert main(["show", "ward", "--json", "-", *options]) == 0
    return msgspec.json.decode(capsys.readouterr().out, type=Reading)


def test_show_follows_the_sheet(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read(draft)
    assert names(shown(capsys)) == TWO_PEOPLE
    path = sheet(draft, ONE)
    assert names(shown(capsys)) == ONE_PERSON
    assert names(shown(capsys, "--no-sheet")) == TWO_PEOPLE
    assert names(shown(capsys)) == ONE_PERSON
    path.unlink()
    assert names(shown(capsys)) == TWO_PEOPLE
    other = sheet(draft, ONE, "other.toml")
    assert names(shown(capsys, "--sheet", str(other))) == ONE_PERSON


def test_show_tells_of_a_broken_sheet(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read(draft)
    sheet(draft, "[cast]\nsames = []\n")
    assert main(["show", "ward"]) == 4
    assert ":2: [cast] has no key sames" in capsys.readouterr().err


def test_a_break_that_is_told_and_denied_is_neither_and_a_warning(draft: Path) -> None:
    note = '[[scene]]\nwords = "{words}"\nbreak = {told}\n'
    words = "Alex looked at the clock"
    both = note.format(words=words, told="true") + note.format(words=words, told="false")
    document = import_bytes(WARD.encode(), "ward.txt")
    reading = Reader(Settings(model=False), sheet=load(sheet(draft, both))).read(document).reading
    assert [one for one in reading.work.warnings if "both that a scene begins here" in one]
