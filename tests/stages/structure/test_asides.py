"""Working notes, remarks in brackets and footnotes, and what only looks like them."""

import pytest

from fabula.layers import Blocks
from tests.stages.structure.pages import kinds, structure

TALK = '"Stay," said Ann.\n\n{}\n\n"No," said Kit.\n'


@pytest.mark.parametrize(
    "remark",
    [
        "(Sorry if this is short, I wrote it on the bus!)",
        "[hope you liked it, see you next week!]",
        "**[hope you liked it, see you next week!]**",
        "(Thanks for reading!)",
    ],
)
def test_bug_a_remark_in_brackets_between_lines_of_dialogue_is_a_note(remark: str) -> None:
    assert kinds(TALK.format(remark)) == ["prose", "author_note", "prose"]


@pytest.mark.parametrize(
    "told",
    [
        "(I am sorry now that I wrote it.)",
        "(I hope you like it, I wrote on the parcel.)",
        "(He was sorry that it was late, and sorry that he had written it.)",
        "(Thank you, she thought. Thank you for the rain.)",
        "[hope you are well. the river is high]",
        "(Sorry if this is short, he wrote, I was on the bus.)",
    ],
)
def test_an_aside_in_brackets_that_tells_is_story(told: str) -> None:
    assert kinds(TALK.format(told)) == ["prose"] * 3


def test_brackets_that_are_the_speech_of_a_work_are_story() -> None:
    lines = [
        "[Are you awake?]",
        "[I am. Thanks for asking.]",
        "[Sorry that it is late. I wrote it all down for you.]",
        "[Then read it.]",
    ]
    assert kinds("\n\n".join(lines)) == ["prose"] * 4


@pytest.mark.parametrize(
    "note",
    [
        "%%note to self: make him nicer%%",
        "%% make him nicer\nand taller %%",
        "[TODO: describe the hat]",
        "[TODO describe the hat]",
        "[TK]",
        "[FIXME - is it Tuesday?]",
        "<!-- move this up -->",
    ],
)
def test_bug_working_notes_are_not_counted_as_story(note: str) -> None:
    assert kinds(TALK.format(note)) == ["prose", "author_note", "prose"]


@pytest.mark.parametrize(
    "told",
    [
        "(Todo: nothing.)",
        "[todo el mundo]",
        "100%% sure, he had said, and 50%% wrong.",
        "(Note to self: never trust a goat.)",
        'The board said "[TODO: buy milk]" in red.',
        "[TKO in the third round]",
    ],
)
def test_what_looks_like_a_working_note_may_be_story(told: str) -> None:
    assert kinds(TALK.format(told)) == ["prose"] * 3


def test_bug_a_footnote_that_the_text_refers_to_is_no_story() -> None:
    story = structure(
        "The boat was called the Ark.[1] It leaked.\n\nHe rowed on.\n\n"
        "[1] So called; he had once owned a boat.\n\nHe reached the mill.\n"
    )
    blocks = story[Blocks].items
    assert [block.kind.value for block in blocks] == ["prose", "prose", "end_matter", "prose"]
    assert [story.text[span] for span in blocks[2].evidence] == ["[1]"]


@pytest.mark.parametrize("mark", ["[1]", "[2]", "[A]"])
def test_a_numbered_line_that_nothing_refers_to_is_story(mark: str) -> None:
    text = f"Three lines stood on the wall.\n\n{mark} Feed the cat.\n\nHe rowed on.\n"
    assert kinds(text) == ["prose"] * 3


def test_a_comment_inside_a_paragraph_is_cut_out() -> None:
    text = "She put on the hat %%which one?%% and left without her umbrella.\n"
    assert kinds(text) == ["prose", "author_note", "prose"]
