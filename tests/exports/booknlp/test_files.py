"""BookNLP's files: their columns, and what stands in them."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from fabula.contract import Reading
from fabula.errors import OutputError
from fabula.exports import booknlp
from tests.exports.handmade import Handmade, ferry
from tests.exports.lighthouse import lighthouse

HEADS = {
    ".tokens": "paragraph_ID sentence_ID token_ID_within_sentence token_ID_within_document word "
    "lemma byte_onset byte_offset POS_tag fine_POS_tag dependency_relation syntactic_head_ID event",
    ".entities": "COREF start_token end_token prop cat text",
    ".quotes": "quote_start quote_end mention_start mention_end mention_phrase char_id quote",
}
"""As BookNLP 1.0 writes them (`booknlp/english/english_booknlp.py`)."""


def made(reading: Reading) -> dict[str, str]:
    return {suffix: content.decode("utf-8") for suffix, content in booknlp.files(reading)}


def rows(reading: Reading, suffix: str) -> list[dict[str, str]]:
    lines = made(reading)[suffix].split("\n")
    assert lines.pop() == ""
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def people(reading: Reading) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(made(reading)[".book"])["characters"]
    return listed


@pytest.mark.parametrize("suffix", HEADS)
def test_the_columns_have_booknlps_names_and_order(suffix: str) -> None:
    assert made(lighthouse())[suffix].split("\n")[0] == HEADS[suffix].replace(" ", "\t")


def test_tokens_are_numbered_and_lie_in_the_text() -> None:
    reading = lighthouse()
    words = rows(reading, ".tokens")
    assert [int(one["token_ID_within_document"]) for one in words] == list(range(len(words)))
    for one in words:
        there = reading.text[int(one["byte_onset"]) : int(one["byte_offset"])]
        assert one["word"] == "".join(there.split())
    assert words[0]["word"] == "Aksel"
    assert {one["paragraph_ID"] for one in words} == {"0", "1", "2", "3", "4"}
    first = [one["token_ID_within_sentence"] for one in words if one["sentence_ID"] == "1"]
    assert first == [str(number) for number in range(len(first))]


def test_notes_and_headings_have_no_tokens_and_no_mentions() -> None:
    assert "A/N" not in made(lighthouse())[".tokens"]
    assert "grandfather" not in made(lighthouse())[".tokens"]
    aksel = [one for one in rows(lighthouse(), ".entities") if one["text"] == "Aksel"]
    assert len(aksel) == 1


def test_what_nobody_has_read_is_told_as_by_a_spacy_without_a_parser() -> None:
    for one in rows(lighthouse(), ".tokens"):
        empty = ("lemma", "POS_tag", "fine_POS_tag", "dependency_relation")
        assert [one[name] for name in empty] == ["", "", "", ""]
        assert one["syntactic_head_ID"] == one["token_ID_within_document"]
        assert one["event"] == "O"


def test_ends_of_mentions_are_inclusive_and_zero_is_the_narrator() -> None:
    words = [one["word"] for one in rows(lighthouse(), ".tokens")]
    mentions = rows(lighthouse(), ".entities")
    for one in mentions:
        first, last = int(one["start_token"]), int(one["end_token"])
        assert " ".join(words[first : last + 1]) == one["text"]
    assert [(one["COREF"], one["prop"], one["cat"], one["text"]) for one in mentions] == [
        ("1", "PROP", "PER", "Aksel Brun"),
        ("3", "NOM", "FAC", "the lamp room"),
        ("1", "PRON", "PER", "he"),
        ("0", "PRON", "PER", "me"),
        ("0", "PRON", "PER", "I"),
        ("2", "NOM", "PER", "The keeper"),
        ("4", "PROP", "GPE", "Vardø"),
        ("1", "PROP", "PER", "Aksel"),
    ]


def test_a_line_names_its_speaker_and_the_mention_that_tells_them() -> None:
    cold, light, what, down, who = rows(lighthouse(), ".quotes")
    assert (cold["char_id"], cold["mention_phrase"], cold["quote"]) == (
        "1",
        "he",
        '" It \'s cold , "',
    )
    assert (light["char_id"], light["mention_phrase"]) == ("0", "I")
    assert down["quote"] == "“ You two ... Go down , both of you ! ”"
    assert what["mention_phrase"] == "he", "the nearest mention, where the line has no tag"
    unknown = ("mention_start", "mention_end", "mention_phrase", "char_id")
    assert [who[name] for name in unknown] == ["None"] * 4


def test_thoughts_and_scare_quotes_are_no_direct_speech() -> None:
    quotes = [one["quote"] for one in rows(ferry(), ".quotes")]
    assert len(quotes) == 5
    assert not [one for one in quotes if "older" in one or "closure" in one]


def test_the_book_holds_whom_it_meets_twice_most_mentioned_first() -> None:
    aksel, marit = people(lighthouse())
    assert list(aksel) == ["agent", "patient", "mod", "poss", "id", "g", "count", "mentions"]
    assert (aksel["id"], aksel["count"], marit["id"]) == (1, 3, 0)
    assert aksel["mentions"] == {
        "proper": [{"c": 1, "n": "Aksel Brun"}, {"c": 1, "n": "Aksel"}],
        "common": [],
        "pronoun": [{"c": 1, "n": "he"}],
    }
    assert aksel["g"]["argmax"] == "he/him/his"
    assert aksel["g"]["inference"]["he/him/his"] == aksel["g"]["max"] == 1.0


def test_pronouns_that_booknlp_has_no_class_for_give_no_gender() -> None:
    reading = Handmade().character("c1", "Fen", pronouns=("it", "its"))
    reading.block("prose", "Fen saw Fen.").mentioned("Fen", "c1").mentioned("Fen", "c1")
    assert people(reading.chapter(None, 0, 0).reading())[0]["g"] is None


def test_the_page_escapes_a_story_and_keeps_booknlps_markup() -> None:
    evil = "<script>alert(1)</script>"
    reading = Handmade().character("c1", evil, narrator=True)
    reading.block("prose", f"“{evil}” said {evil} twice.").mentioned(evil, "c1")
    reading.says(f"“{evil}”", "c1").mentioned(evil, "c1")
    page = made(reading.chapter(None, 0, 0).reading())[".book.html"]
    assert "<script" not in page
    assert "/[NARRATOR]" in page
    page = made(lighthouse())[".book.html"]
    assert '<font color="#666699">“ You two' in page.replace("&#34;", '"')
    assert "</font><sub>[2-the keeper]</sub>" in page
    assert "<sub>[None-None]</sub>" in page


@settings(max_examples=80)
@given(some.text(max_size=120), some.text(min_size=1, max_size=12))
def test_any_text_makes_whole_tables(text: str, name: str) -> None:
    reading = Handmade().character("c1", name).block("prose", f"“{text}” said {name}.x")
    reading.says(f"“{text}”", "c1", f"said {name}").mentioned(name, "c1")
    files = made(reading.chapter(None, 0, 0).reading())
    for suffix, head in HEADS.items():
        for line in files[suffix].rstrip("\n").split("\n"):
            assert line.count("\t") == len(head.split()) - 1


def test_all_five_are_written_under_one_name(tmp_path: Path) -> None:
    booknlp.write(lighthouse(), tmp_path / "out", "lamp")
    names = {one.name for one in (tmp_path / "out").iterdir()}
    assert names == {f"lamp{suffix}" for suffix in booknlp.SUFFIXES}


def test_a_file_where_the_folder_should_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="could not be written"):
        booknlp.write(lighthouse(), tmp_path / "out", "lamp")


def test_a_story_of_nothing_but_a_note_has_heads_alone() -> None:
    reading = Handmade().block("author_note", "A/N: nothing yet").reading()
    assert [len(rows(reading, suffix)) for suffix in HEADS] == [0, 0, 0]
    assert people(reading) == []
