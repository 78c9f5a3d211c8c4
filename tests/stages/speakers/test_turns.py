"""Who speaks where nothing but the turns and the words themselves tell it."""

from tests.stages.cast.stories import speakers

OPENING = """\
Ines and Tomas had the window table. Greta was behind the bar, and Greta was busy. Ines waved at
Greta. She waved again.

"""


def test_whoever_is_heard_by_a_pronoun_or_a_beat_takes_part() -> None:
    text = (
        '"Two teas." Tomas held up the card.\n\n"Is that all?" asked Ines.\n\n'
        '"It is all I want."\n\n"Then I will have his cake."\n\n"You will not."'
    )
    assert speakers(OPENING + text) == ["Tomas", "Ines", "Tomas", "Ines", "Tomas"]


def test_who_gives_a_name_speaks_it() -> None:
    text = '"Hello," said Tomas. "What\'s your name?"\n\n"Greta, sir."\n\n"Well, sit."'
    assert speakers(OPENING + text)[1:] == ["Tomas", "Greta", "Tomas"]


def test_a_name_alone_calls_whoever_answers() -> None:
    text = '"Greta."\n\n"What?"\n\n"Two teas," said Ines.\n\n"Coming."'
    assert speakers(OPENING + text) == ["Ines", "Greta", "Ines", "Greta"]
