"""Scene-break marks of every style, and short lines that are none."""

import pytest

from fabula.core import Role
from fabula.layers import Blocks, Sections
from tests.stages.structure.pages import breaks, kinds, marked_up, structure, words
from tests.stages.structure.prose import PARAGRAPHS, between

ONCE = [
    "***",
    "* * *",
    "*",
    "---",
    "- - -",
    "--",
    "—",
    "———",
    "~",
    "~~~",
    "~*~",
    "*~*~*~*",
    "~*~*~*~*~*~",
    "#",
    "###",
    "# # #",
    "⁂",
    "§",
    "❦",
    "•••",
    "· · ·",
    "===",
    "_____",
    "+++",
    "<><><>",
    "-=-=-=-",
    "oOo",
    "o0o",
    "OoO",
    "xXx",
    "XxX",
    "xox",
    "x",
    "-x-",
    "-X-",
    "~x~",
    "x-x-x",
    "-x-x-x-",
    "x.x.x",
    "oOoOoOo",
    "-oOo-",
    "~oOo~",
    "***oOo***",
    "xxxxxxxxxxxx",
    "oooooooooo",
    "[time skip]",
    "(Time Skip)",
    "~time skip~",
    "-Time skip-",
    "**TIMESKIP**",
    "[line break]",
    "LINE BREAK",
    "--Line Break--",
    "-linebreak-",
    "[scene break]",
    "~page break~",
    "[Flashback]",
    "*Flashback*",
    "~End Flashback~",
    "[end of flashback]",
    "(scene change)",
    "Ines's POV",
    "INES' POV",
    "Tomas POV",
    "Ines P.O.V.",
    "POV: Ines",
    "[Tomas's POV]",
    "**Ines’s POV**",
    "~Tomas' Point of View~",
    "Third Person POV",
    "Three days later",
    "Three days later...",
    "[Three days later]",
    "~ Two Weeks Later ~",
    "*The next morning*",
    "A few hours earlier",
    "Meanwhile",
    "(Later that night)",
]
REPEATED = ["Salt", "<~ tide ~>", "LINE", "oOoOo", "O", "...", ". . .", "…", "-*RIVER*-", "0"]
NEVER = [
    "Silence.",
    "Nothing.",
    "No.",
    '"…"',
    '"..."',
    "“?”",
    "He waited",
    "Three days later the rain stopped.",
    "Later, she would not remember who had knocked.",
    "The next morning was worse.",
    "Oh",
    "Ooo!",
    "?!",
    "Meanwhile, nobody spoke.",
    "Time skipped, somehow.",
    "She said the line would break.",
    "Ines",
]


@pytest.mark.parametrize("mark", ONCE)
def test_a_known_mark_breaks_even_once(mark: str) -> None:
    assert kinds(between(mark, 1)) == ["prose"] * 2 + ["scene_break"] + ["prose"] * 2


@pytest.mark.parametrize("mark", [*ONCE, *REPEATED])
def test_a_repeated_mark_breaks_each_time(mark: str) -> None:
    story = structure(between(mark))
    assert [scene.begins.value for scene in story[Sections].items] == ["chapter"] + ["marked"] * 3
    assert story[Blocks].marks == (mark,)


@pytest.mark.parametrize("mark", ["***", "oOo", "x", "Salt", "[time skip]"])
def test_marks_stand_where_the_file_uses_no_blank_lines(mark: str) -> None:
    story = structure(marked_up(*between(mark, gap="\n").splitlines()))
    assert len(story[Sections].items) == 4


@pytest.mark.parametrize("line", NEVER)
def test_a_short_line_of_prose_breaks_nothing(line: str) -> None:
    assert "scene_break" not in kinds(between(line, 1))


@pytest.mark.parametrize("line", ["Silence.", "No.", '"No."', '"..."', "He waited", "Oh!", "“?”"])
def test_a_refrain_breaks_nothing(line: str) -> None:
    assert "scene_break" not in kinds(between(line, 3))


def test_a_rule_of_the_markup_is_a_mark() -> None:
    assert kinds(marked_up(PARAGRAPHS[0], (Role.RULE, "* * *"), PARAGRAPHS[1])) == [
        "prose",
        "scene_break",
        "prose",
    ]


def test_a_mark_between_note_and_story_begins_no_scene() -> None:
    text = f"A/N: Hello.\n\n***\n\n{between('~~~', 1)}\n\n***\n\nA/N: Bye.\n"
    assert breaks(text) == ["chapter", "marked"]


def test_more_blank_lines_than_usual_are_a_break() -> None:
    text = "\n\n".join(PARAGRAPHS[:4]) + "\n\n\n\n" + "\n\n".join(PARAGRAPHS[4:])
    assert breaks(text) == ["chapter", "blank"]


def test_blank_lines_everywhere_are_no_breaks() -> None:
    text = "\n\n\n".join(PARAGRAPHS)
    assert breaks(text) == ["chapter"]


def test_two_different_marks_are_both_the_works_own() -> None:
    text = between("~", 2) + "\n\n*******\n\n" + between("~", 2)
    story = structure(text)
    assert story[Blocks].marks == ("~", "*******")
    assert len(words(story, "scene_break")) == 5


def test_a_scene_points_to_its_mark() -> None:
    story = structure(between("oOo", 1))
    scene = story[Sections].items[1]
    assert [story.text[span] for span in scene.evidence] == ["oOo"]
    assert story.text[scene.span].startswith(PARAGRAPHS[2])


def test_a_story_without_marks_is_one_scene_a_chapter() -> None:
    text = f"Chapter 1\n\n{PARAGRAPHS[0]}\n\nChapter 2\n\n{PARAGRAPHS[1]}\n"
    assert breaks(text) == ["chapter", "chapter"]


def test_a_picture_is_no_mark() -> None:
    assert "scene_break" not in kinds(between("[Illustration]"))


def test_days_that_follow_each_other_are_marks() -> None:
    text = "\n\n".join(f"Day {n + 1}\n\n{PARAGRAPHS[n]}" for n in range(3))
    assert kinds(text) == ["scene_break", "prose"] * 3


def test_one_day_is_no_title() -> None:
    assert kinds(f"Monday\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n") == ["prose"] * 3
