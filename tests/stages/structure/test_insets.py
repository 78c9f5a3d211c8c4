"""Epigraphs, letters, verse, chat messages and scripts."""

import pytest

from tests.stages.structure.pages import kinds, structure, words
from tests.stages.structure.prose import PARAGRAPHS

ONE, TWO = ("\n\n".join(PARAGRAPHS[n : n + 2]) for n in (0, 2))
WRAPPED = (
    "The harbour had been empty since the frost, and the men who used to work it\n"
    "sat along the wall in the mornings and looked at the place where the boats\n"
    "would have been. Nobody spoke of selling the nets, although everybody knew\n"
    "what was hung in whose loft, and for how much."
)


def test_a_letter_runs_from_its_salutation_to_its_signature() -> None:
    letter = "Dear Ines,\n\nThe roof is mended. Bring salt.\n\nYours ever,\n\nTomas"
    assert kinds(f"{ONE}\n\n{letter}\n\n{TWO}\n") == ["prose"] * 2 + ["letter"] * 4 + ["prose"] * 2


def test_a_letter_may_be_one_paragraph() -> None:
    letter = "Dear Ines,\nThe roof is mended. Bring salt.\nLove,\nTomas"
    assert kinds(f"{ONE}\n\n{letter}\n\n{TWO}\n") == ["prose"] * 2 + ["letter"] + ["prose"] * 2


def test_under_a_date_a_letter_may_tell_a_story() -> None:
    told = (
        "Yesterday they brought us a captain with a telescope. He stood on a crate. «Men,» he "
        "said, «the ridge is ours.» And he went away, and I laughed."
    )
    letter = f"Gull Point, the 2nd of March\n\nDear Ines,\n\n{told}\n\nYour brother,\n\nTomas"
    assert kinds(f"{ONE}\n\n{letter}\n\n{TWO}\n").count("letter") == 5
    others = told.replace("us ", "").replace("I laughed", "she laughed")
    assert "letter" not in kinds(f"{ONE}\n\n{letter.replace(told, others)}\n\n{TWO}\n")


def test_a_salutation_without_a_signature_is_no_letter() -> None:
    assert "letter" not in kinds(f"Dear Ines,\n\n{ONE}\n\n{TWO}\n")


def test_speech_that_says_dear_is_no_letter() -> None:
    text = f'"Dear Ines," he said.\n\n{ONE}\n\n"Love," she said.\n\n{TWO}\n'
    assert "letter" not in kinds(text)


def test_a_letter_does_not_run_through_talk() -> None:
    text = f"Dear Ines,\n\n{ONE}\n\n{TWO}\n\nYours,\n\nTomas\n"
    assert "letter" not in kinds(text)


def test_a_chat_is_told_by_who_writes() -> None:
    chat = "alex: hey\n\nMaria K: you up?\n\nalex: no"
    assert kinds(f"{ONE}\n\n{chat}\n\n{TWO}\n") == ["prose"] * 2 + ["message"] * 3 + ["prose"] * 2


def test_lines_with_a_time_are_messages() -> None:
    chat = "[10:32] mark: where are you\n\n[10:33] lex: on the roof"
    assert kinds(f"{ONE}\n\n{chat}\n\n{TWO}\n")[2:4] == ["message"] * 2


def test_nicknames_in_angles_are_messages() -> None:
    chat = "<sparrow> anyone here\n\n<moth> always\n\n<sparrow> good"
    assert kinds(f"{ONE}\n\n{chat}\n")[2:] == ["message"] * 3


def test_colons_in_prose_are_no_chat() -> None:
    text = "He knew one thing: rain.\n\nShe knew another: salt.\n\nThey shared a third: bread.\n"
    assert kinds(text) == ["prose"] * 3


def test_verse_is_told_by_its_short_lines() -> None:
    verse = "The tide came in at seven,\nThe tide went out at one,\nAnd all the boats to heaven"
    text = f"{WRAPPED}\n\n{verse}\n\n{WRAPPED}\n\n{WRAPPED}\n"
    assert kinds(text) == ["prose", "verse", "prose", "prose"]


def test_wrapped_prose_is_no_verse() -> None:
    assert kinds(f"{WRAPPED}\n\n{WRAPPED}\n\n{WRAPPED}\n") == ["prose"] * 3


def test_an_epigraph_names_its_source() -> None:
    text = f'Chapter 1\n\n"Salt is a kind of memory."\n\n— Old saying\n\n{ONE}\n\n{TWO}\n'
    assert kinds(text) == ["chapter_heading", "epigraph", "epigraph"] + ["prose"] * 4


def test_an_epigraph_may_be_one_paragraph() -> None:
    text = f"Chapter 1\n\nSalt is a kind of memory.\n--Old Saying\n\n{ONE}\n"
    assert kinds(text) == ["chapter_heading", "epigraph", "prose", "prose"]


def test_dash_dialogue_under_a_heading_is_no_epigraph() -> None:
    talk = "\n\n".join(f"— {line}" for line in ("Come in.", "No.", "It is cold.", "It is not."))
    text = f"Chapter 1\n\nThe door stood open.\n\n{talk}\n\n{talk}\n\n{ONE}\n"
    assert "epigraph" not in kinds(text)


def test_a_script_is_lines_that_name_their_speakers() -> None:
    script = "INES: Is it far?\n\nTOMAS: Not far.\n\nINES: You said so yesterday."
    story = structure(script)
    assert len(words(story, "message")) == 3


KNOWN = "She was sure that Jonah had the keys, and Lena too, until Saturday came."


@pytest.mark.parametrize(
    "chat",
    [
        "**jonah:** you up?\n**lena:** no",
        "jonah: im outside\njonah: its raining",
        "**Jonah:** you up?\n**Lena:** no",
        "Jonah: you up?\nLena: no\nJonah: liar",
    ],
)
def test_bug_a_chat_of_two_lines_or_in_one_paragraph_is_a_message(chat: str) -> None:
    assert kinds(f"{KNOWN}\n\n{chat}\n\nThe lights went out.\n") == ["prose", "message", "prose"]


@pytest.mark.parametrize(
    "told",
    [
        "then: nothing.\nthen: light.",
        "Rule one: run.\nRule two: hide.",
        "Jonah: tall.\nLena: short.",
        "**Pros:** cheap\n**Cons:** far",
        "**Saturday:** rain\n**Sunday:** rain",
        "jonah: the last of them.",
    ],
)
def test_two_lines_with_colons_that_name_nobody_are_no_chat(told: str) -> None:
    assert "message" not in kinds(f"{KNOWN}\n\n{told}\n\nThe lights went out.\n")


@pytest.mark.parametrize(
    "date", ["Saturday, 4 June", "Hull, 4th of June 1911", "June 4, 1911", "_Friday evening_"]
)
def test_bug_the_date_above_a_salutation_is_of_the_letter(date: str) -> None:
    letter = f"{date}\n\nDear Ines,\n\nThe roof is mended. Bring salt.\n\nYours ever,\n\nTomas"
    assert kinds(f"{ONE}\n\n{letter}\n\n{TWO}\n") == ["prose"] * 2 + ["letter"] * 5 + ["prose"] * 2


@pytest.mark.parametrize("told", ["He was late.", "On Saturday, 4 June, he wrote.", "May came."])
def test_a_sentence_above_a_salutation_is_not_of_the_letter(told: str) -> None:
    letter = f"{told}\n\nDear Ines,\n\nThe roof is mended. Bring salt.\n\nYours ever,\n\nTomas"
    assert kinds(f"{ONE}\n\n{letter}\n\n{TWO}\n") == ["prose"] * 3 + ["letter"] * 4 + ["prose"] * 2
