"""What holds between stretches: utterances, nesting, blocks, italics."""

import pytest

from fabula.core import Emphasis, EmphasisKind
from fabula.layers import BlockKind

from .stories import read, words


def utterances(content: str) -> list[str]:
    return [one.utterance for one in read(content).items]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('"Yes," she said, "but wait."', ["u1", "u1"]),
        ('"Yes," she said. "But wait."', ["u1", "u1"]),
        ('"Yes." She stood. "But wait."', ["u1", "u1"]),
        ('"Yes," said Ann. "No," said Bob.', ["u1", "u2"]),
        ('"Yes," said Ann. "I did," she added.', ["u1", "u1"]),
        ('"Yes," said Ann, and Bob said, "No."', ["u1", "u2"]),
        ('"Left!" "Right!"', ["u1", "u2"]),
        ('"Yes."\n\n"No."', ["u1", "u2"]),
        ('"Yes.\n\n"And no."', ["u1", "u1"]),
        ('"Yes, said Ann.\n\n"No," said Bob.', ["u1", "u2"]),
        ('"Odd," he thought. He rose. "Tea?" he said.', ["u1", "u2"]),
        ("—Go on, said Ann. You know the way.\n\n—I do.", ["u1", "u1", "u2"]),
    ],
)
def test_interrupted_speech_is_one_utterance(content: str, expected: list[str]) -> None:
    assert utterances(content) == expected


def test_what_is_nested_is_kept_inside() -> None:
    content = "\"He said 'no' and then 'never' to me,\" said Per."
    (one,) = read(content).items
    assert [content[span.start : span.end] for span in one.inner] == ["'no'", "'never'"]


def test_notes_and_headings_have_no_quotations() -> None:
    content = '"Not this," I said.\n\n"This," said Ola.'
    assert words(content, read(content, {0: BlockKind.AUTHOR_NOTE})) == ['"This,"']


def test_speech_does_not_go_on_across_a_note() -> None:
    content = '"This one is lost.\n\nnote\n\n"This," said Ola.'
    found = read(content, {1: BlockKind.AUTHOR_NOTE}).items
    assert [one.closed for one in found] == [False, True]
    assert found[0].confidence < 0.6


def test_the_styles_of_a_work_are_named_commonest_first() -> None:
    content = "“One,” she said. “Two.”\n\nHe wrote ‘three’ on it."
    assert read(content).styles == ("double-curly", "single-curly")


def italic(content: str, words_set_off: str) -> list[tuple[str, str]]:
    at = content.index(words_set_off)
    mark = Emphasis(start=at, end=at + len(words_set_off), kind=EmphasisKind.ITALIC)
    found = read(content, emphasis=(mark,)).items
    return [(one.kind.value, content[one.start : one.end]) for one in found]


@pytest.mark.parametrize(
    ("content", "set_off", "expected"),
    [
        ("The door gave. _I can't stay here._ She ran.", "I can't stay here.", True),
        ("The door gave. *Not again*, he thought.", "Not again", True),
        ("The door gave, and he thought, *not again.* He ran.", "not again.", True),
        ("The door gave. *Not again*, it read.", "Not again", False),
        ("The door gave. *Not again,* he thought.", "Not again,", True),
        ("The door gave. It was a _very_ old door.", "very", False),
        ("She had sailed on the _Maid of Orkney._", "Maid of Orkney.", False),
        ("He liked _You Are My Own._ He hummed.", "You Are My Own.", False),
        ("The door gave. _What am I doing?_ She ran.", "What am I doing?", True),
        ("I rose. I ran. I fell. _I can't stay here._ I hid.", "I can't stay here.", False),
        ('"I know _you are here._" She ran.', "you are here.", False),
    ],
)
def test_italic_thought(content: str, set_off: str, expected: bool) -> None:
    kinds = [kind for kind, _ in italic(content, set_off)]
    assert ("thought" in kinds) is expected


@pytest.mark.parametrize(
    ("content", "set_off", "expected"),
    [
        ("They asked who would go, and she had said *me* first.", "me", ["speech"]),
        ("They asked, and she had said *nothing* for a year.", "nothing", []),
        ("The sign was *old* by then.", "old", []),
    ],
)
def test_a_word_said_in_italics(content: str, set_off: str, expected: list[str]) -> None:
    assert [kind for kind, _ in italic(content, set_off)] == expected


def test_the_rest_of_an_italic_thought_after_its_tag() -> None:
    content = "I held on. *Not now,* I thought. *Anywhere but here.* I let go. *Reason* won."
    marks = [
        Emphasis(start=at, end=at + len(words), kind=EmphasisKind.ITALIC)
        for words in ("*Not now,*", "*Anywhere but here.*", "*Reason*")
        for at in (content.index(words),)
    ]
    found = read(content, emphasis=tuple(marks)).items
    assert [content[one.start : one.end] for one in found if one.kind.value == "thought"] == [
        "*Not now,*",
        "*Anywhere but here.*",
    ]


def test_speech_after_a_thought_is_not_thought() -> None:
    content = '"Odd," he thought. He rose. "Tea, Mother?" he said aloud.'
    assert [one.kind.value for one in read(content).items] == ["thought", "speech"]


def test_items_of_a_list_are_not_said() -> None:
    content = "- Go on, said Ann.\n\n- Why? asked Tom.\n\nHe wrote it down.\n\n- milk\n- two eggs\n"
    assert len(read(content).items) == 2
