"""To whom a line is said."""

import pytest

from tests.stages.cast.stories import read

OPENING = """\
Ines came in with the post. She put it down by Tomas, and he read the envelopes. Greta watched from
the stairs; she had not slept. Ines sat. Tomas sighed, and Greta looked at him.

"""


def addressees(content: str) -> list[set[str]]:
    reading = read(content)
    names = {one.id: one.name for one in reading.characters}
    return [{names[who] for who in quote.addressees} for quote in reading.quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Tea?" asked Ines.\n\n"No," said Tomas.', {"Ines"}),
        ('"It rains," said Ines.\n\n"Not now, Greta," said Tomas.', {"Greta"}),
        ('"Tea?" asked Ines.\n\n"She means you," Tomas said to Greta.', {"Greta"}),
        ('"No," said Tomas.\n\nThe clock struck.\n\n"Tea, you two?" asked Ines.', {"Tomas"}),
        ('"I saw Greta," said Ines.\n\n"Greta?" said Tomas.', {"Ines"}),
        ('"He said, \'Go home, Greta.\'" Ines laughed.\n\n"He did," said Tomas.', {"Ines"}),
    ],
)
def test_who_is_spoken_to(text: str, expected: set[str]) -> None:
    assert addressees(OPENING + text)[-1] == expected


def test_a_thought_is_said_to_nobody() -> None:
    text = '"Tea?" asked Ines.\n\n*Not her tea,* he thought.\n\n"No," said Tomas.'
    assert addressees(OPENING + text)[1] == set()


def test_a_name_within_a_quotation_within_another_calls_nobody() -> None:
    text = '"Tea?" asked Tomas.\n\n"My mother used to say, \'Drink up, Greta,\'" said Ines.'
    assert addressees(OPENING + text)[-1] == {"Tomas"}


def test_he_says_to_you() -> None:
    text = (
        "You open the door. You are late, and you know it. Leon waits, and Ada looks at Leon.\n\n"
        '"Sit," says Ada.\n\n"Not there," Leon says to you.\n\n"Sorry," you say.'
    )
    assert addressees(text)[1] == {"you"}


def test_a_message_alone_is_read_by_whoever_tells() -> None:
    chat = "Moth: are you up\nme: no\nMoth: liar\n\n"
    text = "I was in bed. I lay there and I texted.\n\n" + chat
    text += "I slept. I woke, and I looked.\n\nMoth: fine\n\nI put it away, and I slept.\n"
    assert addressees(text)[-1] == {"narrator"}
