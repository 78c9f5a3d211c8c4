"""The tables: what is in them, and that no spreadsheet runs a story."""

import csv as reader
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from fabula import contract
from fabula.contract import Reading
from fabula.errors import OutputError
from fabula.exports import csv
from tests.exports.handmade import Handmade, ferry
from tests.exports.lighthouse import lighthouse

TEXTS = some.text(alphabet=some.sampled_from("'=+-@\t\r\n＝x \"“"), max_size=8)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(reader.DictReader(file))


def test_three_tables_over_several_stories(tmp_path: Path) -> None:
    csv.write(tmp_path / "tables", iter([ferry(), Handmade(name="empty.txt").reading()]))
    folder = tmp_path / "tables"
    assert [one["file"] for one in rows(folder / "stories.csv")] == ["ferry.txt", "empty.txt"]
    assert rows(folder / "characters.csv")[0]["aliases"] == "Ingrid; Mrs. Vold"
    said = rows(folder / "quotations.csv")
    assert len(said) == len(ferry().quotes)
    assert said[0]["speaker_name"] == "Ingrid"
    assert said[0]["evidence"] == "Ingrid said"
    assert [one["chapter"] for one in said] == ["ch1"] * 6 + ["ch2"]


def test_an_unknown_speaker_is_an_empty_cell(tmp_path: Path) -> None:
    csv.write(tmp_path, [ferry()])
    unknown = rows(tmp_path / "quotations.csv")[5]
    assert (unknown["speaker"], unknown["speaker_name"], unknown["cue"]) == ("", "", "")


def test_dialogue_that_begins_with_a_dash_is_guarded_and_comes_back(tmp_path: Path) -> None:
    made = Handmade().block("prose", "- Come in, she said.").says("- Come in,")
    csv.write(tmp_path, [made.chapter(None, 0, 0).reading()])
    cell = rows(tmp_path / "quotations.csv")[0]["text"]
    assert cell == "'- Come in,"
    assert csv.plain(cell) == "- Come in,"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "'=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert csv.guarded(text)[0] == "'"


@pytest.mark.parametrize("text", ["'Tis late", "Well - no", "", "a=b", "‘x’"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert csv.guarded(text) == text
    assert csv.plain(text) == text


@given(TEXTS)
def test_what_is_guarded_comes_back(text: str) -> None:
    assert csv.plain(csv.guarded(text)) == text


def test_a_file_where_the_folder_should_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="could not be written"):
        csv.write(tmp_path / "tables", [ferry()])


def test_a_reading_that_fails_leaves_the_older_tables(tmp_path: Path) -> None:
    csv.write(tmp_path, [ferry()])
    before = (tmp_path / "quotations.csv").read_bytes()

    def broken() -> Iterator[Reading]:
        yield ferry()
        raise OutputError("the library went away")

    with pytest.raises(OutputError):
        csv.write(tmp_path, broken())
    assert (tmp_path / "quotations.csv").read_bytes() == before
    assert len(list(tmp_path.iterdir())) == len(csv.TABLES)


def test_the_columns_that_were_there_stay_where_they_were(tmp_path: Path) -> None:
    csv.write(tmp_path, [])
    first = {
        "stories": "story,file,title,author,fandoms,kind,language,words,dialogue_words,note_words,"
        "chapters,characters,quotations,reading_seconds",
        "characters": "story,character,name,aliases,pronouns,narrator,mentions,quotes,"
        "confidence,by",
        "quotations": "story,quotation,chapter,start,end,kind,text,speaker,speaker_name,cue,"
        "confidence,by,evidence,addressees,utterance",
    }
    for name, head in first.items():
        table = (tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig")
        assert table.startswith(head)


def test_a_line_names_whom_it_is_said_to_and_its_scene(tmp_path: Path) -> None:
    csv.write(tmp_path, [lighthouse()])
    down = rows(tmp_path / "quotations.csv")[3]
    assert (down["addressee_names"], down["scene"]) == ("Aksel; Marit", "s2")


def test_scenes_tell_how_much_is_said_in_them(tmp_path: Path) -> None:
    csv.write(tmp_path, [lighthouse()])
    scenes = rows(tmp_path / "scenes.csv")
    assert [(one["scene"], one["chapter"], one["break"]) for one in scenes] == [
        ("s1", "ch1", "chapter"),
        ("s2", "ch1", "marked"),
        ("s3", "ch2", "marked"),
    ]
    assert [(one["spoken_lines"], one["speakers"]) for one in scenes] == [
        ("3", "c1; c2"),
        ("1", "c3"),
        ("1", ""),
    ]


def test_mentions_tell_whom_they_mean_and_where(tmp_path: Path) -> None:
    csv.write(tmp_path, [lighthouse()])
    mentions = rows(tmp_path / "mentions.csv")
    assert len(mentions) == len(lighthouse().mentions)
    told = [(one["text"], one["entity_name"], one["scene"]) for one in mentions]
    assert told[:2] == [("Aksel Brun", "Aksel", "s1"), ("the lamp room", "the lamp room", "s1")]
    assert ("Aksel", "Aksel", "") in told, "in a note, outside of every scene"


def test_scenes_tell_where_and_when_they_are(tmp_path: Path) -> None:
    reading = lighthouse()
    first = msgspec.structs.replace(
        reading.scenes[0],
        place=contract.Place(name="the lamp room", confidence=0.8, by="by-hand"),
        time=contract.Time(label="at dusk", part_of_day="evening", day=2, confidence=0.8, by="x"),
        pov=(contract.View(character="c2", confidence=0.9, by="by-hand"),),
    )
    csv.write(tmp_path, [msgspec.structs.replace(reading, scenes=(first, *reading.scenes[1:]))])
    told, other, _ = rows(tmp_path / "scenes.csv")
    names = ("place", "time", "part_of_day", "day", "clock", "pov")
    assert [told[name] for name in names] == ["the lamp room", "at dusk", "evening", "2", "", "c2"]
    assert {other[name] for name in names} == {""}
