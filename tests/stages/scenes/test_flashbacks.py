"""Scenes that lie before the moment they are told from, and how scenes are told."""

import pytest

from fabula.layers import SceneKind, Scenes
from tests.stages.eyes.reading import read, words

NOW = (
    "Odile shut the ledger and looked at the clock over the bar. Bruno was stacking the chairs.\n\n"
    '"You can go home," said Odile. Bruno shook his head and went on.'
)
THEN = (
    "Three years ago they had opened with four tables and a borrowed stove. Ines had painted the "
    'sign.\n\n"It is crooked," said Ines. She laughed, and she left it as it was.'
)
MARK = "\n\n***\n\n"


def _told_from(text: str) -> list[str | None]:
    scenes = read(text)[Scenes].items
    return [scene.flashback.told_from if scene.flashback else None for scene in scenes]


def test_a_step_back_is_told_from_the_scene_before_with_its_sentence() -> None:
    text = NOW + MARK + THEN + MARK + NOW.replace("shut", "opened")
    assert _told_from(text) == [None, "s1", None]
    flashback = read(text)[Scenes].items[1].flashback
    assert flashback is not None
    (sentence,) = flashback.evidence
    assert words(text, sentence) == (
        "Three years ago they had opened with four tables and a borrowed stove."
    )


@pytest.mark.parametrize(
    "opening",
    [
        "Ines was nineteen when the mill burned, and she saw it from the bridge.",
        "It rained every day, that spring of 1987, and the cellar stood full.",
        "Ines remembered the day the mill burned. She had been on the bridge.",
        "When Ines was ten years old she took the bus to Harn by herself.",
        "*Flashback*\n\nInes stood on the bridge and watched the mill burn.",
    ],
)
def test_openings_that_step_back(opening: str) -> None:
    assert _told_from(NOW + MARK + opening + " She told nobody." + MARK + NOW)[1] == "s1"


@pytest.mark.parametrize(
    "opening",
    [
        "It had been a day since Odile told him, and Bruno did not know what to say.",
        "Bruno had quit smoking two years ago and still reached for his pocket.",
        '"Three years ago we had four tables," said Odile, and she wiped the bar.',
        "*End of flashback*\n\nOdile put the ledger under the bar and found her keys.",
    ],
)
def test_openings_that_go_on(opening: str) -> None:
    assert _told_from(NOW + MARK + opening + " Bruno sat down.")[-1] is None


def test_a_step_back_lasts_until_those_it_is_told_by_are_back() -> None:
    later = 'Ines sold the stove in June. "Good riddance," said Ines, and she swept the yard.'
    assert _told_from(NOW + MARK + THEN + MARK + later + MARK + NOW) == [None, "s1", "s1", None]


def test_a_step_back_that_nobody_acts_out_is_a_frame() -> None:
    telling = (
        "In those days there were six boats in the harbour, and every winter one was lost. Ines "
        "mended the nets on Sundays, and she was always paid late, and she never complained."
    )
    scenes = read(NOW + MARK + telling + MARK + NOW)[Scenes].items
    assert scenes[1].flashback is not None
    assert scenes[1].kind is SceneKind.FRAME


def test_a_letter_in_italics_is_a_frame() -> None:
    letter = (
        "*Dear Odile, I have sold the boat and I am not sorry. It leaked.*\n\n"
        "*The stove goes to Bruno, who will say that he does not want it.*\n\n*Your Ines*"
    )
    assert read(NOW + MARK + letter + MARK + NOW)[Scenes].items[1].kind is SceneKind.FRAME
