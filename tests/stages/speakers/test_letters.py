"""A letter in quotation marks is its writer's, whoever stands near it."""

import pytest

from tests.stages.cast.stories import spoken

TALE = """\
Odile sat down by the stove. Marc was far away, and Captain Renaud had never been heard of.

{letter}

"He wants us to keep the cow," Odile said.
"""


@pytest.mark.parametrize(
    ("letter", "writer"),
    [
        ('"Dear Odile, I write this in a barn. Do not sell the cow. Your brother, Marc."', "Marc"),
        (
            '"Mademoiselle, I regret to have to tell you that your brother was wounded on the '
            'ninth. He speaks of you and of the cow, and eats. Captain Renaud."',
            "Captain Renaud",
        ),
        ("«Dear Odile, it rains. Yours, Marc»", "Marc"),
    ],
)
def test_who_signs_has_written(letter: str, writer: str) -> None:
    assert spoken(TALE.format(letter=letter))[0] == (writer, "letter")


def test_a_call_at_the_end_of_speech_is_no_signature() -> None:
    text = TALE.format(letter='"Sit down, Marc."').replace("was far away", "came in")
    assert spoken(text)[0][1] != "letter"
