"""Headings, contents and chapters."""

import pytest

from fabula.core import Division, Role
from fabula.layers import Blocks, Chapters
from fabula.stages.structure.numerals import number, roman
from tests.stages.structure.pages import chapters, kinds, marked_up, page, structure, words
from tests.stages.structure.prose import PARAGRAPHS

ONE, TWO, THREE, FOUR = ("\n\n".join(PARAGRAPHS[n : n + 2]) for n in (0, 2, 4, 6))

HEADINGS = [
    ("Chapter 1", 1, None),
    ("CHAPTER ONE", 1, None),
    ("CHAPTER THE FIRST", 1, None),
    ("Chapter I.", 1, None),
    ("Chapter 12: The Lab", 12, "The Lab"),
    ("Chapter 12 - The Lab", 12, "The Lab"),
    ("Chapter 12 – “The Lab”", 12, "The Lab"),
    ("Chapter 12. The Lab", 12, "The Lab"),
    ("CHAPTER XII THE LAB", 12, "THE LAB"),
    ("Chapter Twenty-One: Rain", 21, "Rain"),
    ("Chapter twenty three", 23, None),
    ("**Chapter 3**", 3, None),
    ("_Chapter 3_", 3, None),
    ("~ Chapter 3 ~", 3, None),
    ("=== Chapter 3 ===", 3, None),
    ("Chapter\n     3", 3, None),
    ("Ch. 4 Home", 4, "Home"),
    ("The Third Chapter", 3, None),
    ("Prologue", None, "Prologue"),
    ("EPILOGUE", None, "EPILOGUE"),
    ("Prologue: Before the Flood", None, "Prologue: Before the Flood"),
    ("Interlude", None, "Interlude"),
    ("Letter 4", 4, None),
    ("Stave Two: The Bell", 2, "The Bell"),
]
SENTENCES = [
    "Chapter 3 was hard, said the boy.",
    "Chapter three of her life began with a dog.",
    "I.",
    "One.",
    "Part of her wanted to run.",
    "Act one of us out, and we all go.",
    "Chapter and verse.",
    "Book me a table.",
    "Ten",
    "Prologue enough, thought the captain, and sat.",
    "1",
]


@pytest.mark.parametrize(("line", "value", "title"), HEADINGS)
def test_a_heading_is_parsed(line: str, value: int | None, title: str | None) -> None:
    text = f"{line}\n\n{ONE}\n\n{TWO}\n"
    assert kinds(text) == ["chapter_heading"] + ["prose"] * 4
    assert chapters(text) == [(value, title)]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_no_heading(line: str) -> None:
    assert "chapter_heading" not in kinds(f"{ONE}\n\n{line}\n\n{TWO}\n")
    assert "part_heading" not in kinds(f"{ONE}\n\n{line}\n\n{TWO}\n")


@pytest.mark.parametrize(
    "numbers",
    [
        ("I", "II", "III"),
        ("1", "2", "3"),
        ("One", "Two", "Three"),
        ("1.", "2.", "3."),
        ("[ 1 ]", "[ 2 ]", "[ 3 ]"),
        ("- 1 -", "- 2 -", "- 3 -"),
        ("i.", "ii.", "iii."),
        ("1. Salt", "2. Bread", "3. Wine"),
        ("I Salt", "II Bread", "III Wine"),
    ],
)
def test_numbers_that_count_up_are_headings(numbers: tuple[str, ...]) -> None:
    parts = zip(numbers, (ONE, TWO, THREE), strict=False)
    text = "\n\n".join(f"{line}\n\n{prose}" for line, prose in parts)
    assert [one for one, _ in chapters(text)] == [1, 2, 3]


def test_numbers_under_chapters_only_divide_them() -> None:
    text = f"CHAPTER I\n\nI\n\n{ONE}\n\nII\n\n{TWO}\n\nCHAPTER II\n\nI\n\n{THREE}\n\nII\n\n{FOUR}\n"
    assert chapters(text) == [(1, None), (2, None)]
    assert kinds(text).count("scene_break") == 4


def test_a_title_under_the_number_belongs_to_the_heading() -> None:
    text = f"CHAPTER I\n\nTHERE IS NO ONE LEFT\n\n{ONE}\n\nCHAPTER II\n\nMISTRESS IDA\n\n{TWO}\n"
    assert chapters(text) == [(1, "THERE IS NO ONE LEFT"), (2, "MISTRESS IDA")]


def test_parts_hold_chapters() -> None:
    text = f"PART ONE\n\nChapter 1\n\n{ONE}\n\nPART TWO\n\nTHE RETURN\n\nChapter 1\n\n{TWO}\n"
    assert chapters(text) == [(1, None), (1, None)]
    assert kinds(text).count("part_heading") == 3


def test_a_table_of_contents_is_no_chapter() -> None:
    contents = "CONTENTS\n\nChapter 1\n\nChapter 2\n\nChapter 3\n\n\n"
    text = f"{contents}Chapter 1\n\n{ONE}\n\nChapter 2\n\n{TWO}\n\nChapter 3\n\n{THREE}\n"
    assert chapters(text) == [(1, None), (2, None), (3, None)]
    assert kinds(text)[:4] == ["metadata"] * 4


def test_a_table_of_contents_in_one_paragraph_is_no_chapter() -> None:
    contents = "I. Salt ..... 1\nII. Bread ..... 30\nIII. Wine ..... 61\n\n"
    text = f"Contents\n\n{contents}I. Salt\n\n{ONE}\n\nII. Bread\n\n{TWO}\n\nIII. Wine\n\n{THREE}\n"
    assert chapters(text) == [(1, "Salt"), (2, "Bread"), (3, "Wine")]


def test_contents_without_the_word_are_none_either() -> None:
    listed = "Chapter 1: Salt\n\nChapter 2: Bread\n\nChapter 3: Wine\n\n\n"
    told = f"Chapter 1: Salt\n\n{ONE}\n\nChapter 2: Bread\n\n{TWO}\n\nChapter 3: Wine\n\n{THREE}\n"
    assert chapters(listed + told) == [(1, "Salt"), (2, "Bread"), (3, "Wine")]


def test_stories_of_a_collection_are_told_by_their_capitals() -> None:
    text = f"THE SISTERS\n\n{ONE}\n\n\n\nTHE LANTERN\n\n{TWO}\n\n\n\nA STONE\n\n{THREE}\n"
    assert [title for _, title in chapters(text)] == ["THE SISTERS", "THE LANTERN", "A STONE"]


def test_a_sign_in_capitals_is_no_heading() -> None:
    assert kinds(f"{ONE}\n\nNO TRESPASSING\n\n{TWO}\n") == ["prose"] * 5


def test_headings_of_the_markup_are_headings() -> None:
    document = marked_up((Role.HEADING, "Salt"), *PARAGRAPHS[:2], (Role.HEADING, "Bread"), "It.")
    assert chapters(document) == [(None, "Salt"), (None, "Bread")]


def test_a_first_heading_that_stands_alone_is_the_title() -> None:
    assert kinds(marked_up((Role.HEADING, "Salt"), *PARAGRAPHS[:2])) == ["title"] + ["prose"] * 2


def test_divisions_of_the_file_are_chapters() -> None:
    text = f"{ONE}\n\n{TWO}\n"
    divisions = (Division(start=0, number=1), Division(start=text.index(TWO), title="Bread"))
    assert chapters(page(text, divisions=divisions)) == [(1, None), (None, "Bread")]


def test_a_chapter_starts_with_its_first_word_of_story() -> None:
    story = structure(f"Chapter 1\n\nA/N: Hello, reviewers!\n\n{ONE}\n\nPlease review!\n")
    chapter = story[Chapters].items[0]
    assert story.text[chapter.span] == ONE
    assert [story.text[span] for span in chapter.evidence] == ["Chapter 1"]


def test_story_above_the_first_heading_is_a_chapter_of_its_own() -> None:
    assert chapters(f"{ONE}\n\nChapter 1\n\n{TWO}\n") == [(None, None), (1, None)]


def test_a_story_without_headings_is_one_chapter() -> None:
    assert chapters(ONE) == [(1, None)]


@pytest.mark.parametrize(
    "end", ["THE END", "The End.", "Fin", "*fin*", "FINIS", "~End~", "To be continued...", "TBC"]
)
def test_the_end_is_end_matter(end: str) -> None:
    assert kinds(f"{ONE}\n\n{TWO}\n\n{end}\n") == ["prose"] * 4 + ["end_matter"]


def test_what_stands_below_the_end_is_no_story() -> None:
    note = "Transcriber's note: obvious errors of the printer were mended."
    text = "\n\n".join([ONE, TWO, THREE, FOUR, ONE, TWO, "THE END", "1911", note])
    assert kinds(text)[-3:] == ["end_matter"] * 3


def test_an_end_inside_the_story_ends_nothing() -> None:
    assert kinds(f"{ONE}\n\nThe end of the road.\n\n{TWO}\n") == ["prose"] * 5


def test_front_matter_is_no_story() -> None:
    text = (
        f"THE LANTERN\n\nby\n\nIda Marsh\n\n(1911)\n\n\nCHAPTER I\n\n{ONE}\n\nCHAPTER II\n\n{TWO}"
    )
    assert kinds(text)[:5] == ["title", "byline", "byline", "metadata", "chapter_heading"]
    assert words(structure(text), "title") == ["THE LANTERN"]


def test_a_sentence_above_the_first_heading_stays_story() -> None:
    assert kinds(f"They said it would never rain.\n\nChapter 1\n\n{ONE}\n")[0] == "prose"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12),
        ("XII", 12),
        ("iv", 4),
        ("the Twelfth", 12),
        ("ninety-nine", 99),
        ("XVIIII", 19),
        ("IIX", None),
        ("MIX", 1009),
        ("dog", None),
        ("", None),
    ],
)
def test_numbers_are_read(written: str, value: int | None) -> None:
    assert number(written) == value


def test_roman_numbers_are_well_formed() -> None:
    assert [roman(one) for one in ("I", "XLII", "MCMXI", "VX", "IC")] == [1, 42, 1911, None, None]


def test_every_block_names_its_rule() -> None:
    assert all(block.by for block in structure(f"Chapter 1\n\n{ONE}\n")[Blocks].items)
