"""The terminal page: within its width, honest, short, and steered by nothing in a story."""

import io
import re

import pytest
from rich.console import Console

from fabula.contract import Reading
from fabula.core import Metadata
from fabula.exports import terminal
from tests.exports.handmade import Handmade, ferry
from tests.exports.lighthouse import lighthouse


def printed(
    reading: Reading,
    width: int = 80,
    encoding: str = "utf-8",
    everything: bool = False,
    uncertain: bool = False,
) -> str:
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    console = Console(file=file, width=width)
    terminal.show(reading, console, everything=everything, uncertain=uncertain)
    file.seek(0)
    return file.read()


def novel(chapters: int = 40, turns: int = 12) -> Reading:
    made = Handmade(metadata=Metadata(title="The Long Watch"))
    for number in range(1, 31):
        made.character(f"c{number}", f"Watcher {number}", f"Number {number}")
    for chapter in range(chapters):
        made.block("author_note", "A/N: thank you for reading so far")
        made.block("chapter_heading", f"Chapter {chapter + 1}")
        first = len(made.blocks)
        for turn in range(turns):
            made.block("prose", f"“Turn {turn},” she said.")
            made.says(f"“Turn {turn},”", f"c{turn % 30 + 1}", "she said", "anaphoric", 0.5)
        made.chapter(None, first, len(made.blocks) - 1)
    return made.reading()


def test_it_says_what_is_there() -> None:
    text = printed(ferry())
    for words in (
        "The Last Ferry",
        "by T. Arnesen",
        "5 spoken lines",
        "A closing quotation mark is missing in line 13.",
        "Mrs. Vold",
        "she/her",
        "Named, without a line: Birgit",
        "“You came,”",
        "‘closure’ (line 9)",
        "author’s note",
    ):
        assert words in text


def test_each_line_tells_its_place_speaker_cue_and_confidence() -> None:
    text = printed(ferry())
    assert re.search(r"5  Ingrid +“You came,” +tag +97%", text)
    assert re.search(r"7  Oskar\? +“Neither had I.” +turn +52%", text)
    assert re.search(r"13  unknown +“All aboard", text)
    assert re.search(r"\(thought\) He looks older", text)


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal_or_ends_in_spaces(width: int) -> None:
    for line in printed(ferry(), width).splitlines() + printed(novel(), width).splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_a_novel_takes_less_than_two_screens_and_says_how_to_see_more() -> None:
    text = printed(novel())
    assert len(text.splitlines()) <= 60
    assert "--html" in text
    assert "18 more with" not in text
    assert "40 x author’s note" in text


def test_a_long_work_can_be_listed_whole() -> None:
    assert printed(novel(), everything=True).count("“Turn") == 40 * 12


def test_unsure_speakers_carry_a_question_mark() -> None:
    assert "Watcher 1?" in printed(novel(), everything=True)


def test_chapters_are_columns_that_fit() -> None:
    text = printed(novel(chapters=130, turns=2))
    row = next(line for line in text.splitlines() if re.match(r" +Watcher 1 +[▁▂▃▄▅▆▇█]", line))
    assert len(row) <= 80
    assert "3 chapters a column, 130 in all" in text


def test_a_pipe_gets_no_control_sequences() -> None:
    assert "\x1b" not in printed(ferry())


def test_a_story_cannot_steer_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\x1b[2J[bold red]x[/] :smile: \u202e"
    made = Handmade(name=evil, warnings=(evil,), metadata=Metadata(title=evil, author=evil))
    made.character("c1", evil, evil + "2").block("author_note", evil)
    made.block("prose", f"“{evil}” he").says(f"“{evil}”", "c1", "he")
    text = printed(made.chapter(evil, 1, 1).reading(), 120)
    assert not set(text) & {"\x1b", "\x07", "\u202e"}
    assert "[bold red]x[/] :smile:" in text


def test_a_terminal_without_unicode_gets_plainer_characters() -> None:
    text = printed(ferry(), encoding="ascii")
    assert '"You came,"' in text
    assert "####" in text


def test_another_language_is_said_first() -> None:
    text = printed(Handmade(language="de").block("prose", "Es schneit.").reading())
    assert "another language than English (de)" in " ".join(text.split())


def test_a_story_of_nothing_but_a_note_is_shown() -> None:
    text = printed(Handmade().block("author_note", "A/N: no chapter today").reading())
    assert "no dialogue" in text
    assert "A/N: no chapter today" in text


def test_unsure_lines_can_be_listed_alone() -> None:
    text = printed(ferry(), uncertain=True)
    assert re.search(r"7  Oskar\? +“Neither had I.” +turn +52%", text)
    assert re.search(r"13  unknown +“All aboard", text)
    assert "You came" not in text
    assert "The other 4 lines are sure enough." in text


def test_a_story_without_doubts_says_so() -> None:
    made = Handmade().character("c1", "Ann").block("prose", "“Yes,” said Ann.")
    reading = made.says("“Yes,”", "c1", "said Ann").chapter(None, 0, 0).reading()
    assert "None: each line has a speaker" in printed(reading, uncertain=True)


def test_who_talks_with_whom_is_counted_both_ways() -> None:
    assert re.search(r"Aksel  Marit +2  1  █+", printed(lighthouse()))


def test_a_wide_terminal_tells_to_whom() -> None:
    assert re.search(r"Aksel +to Marit +\"It's cold,\"", printed(lighthouse(), 110))
    assert "to Marit" not in printed(lighthouse(), 80)
