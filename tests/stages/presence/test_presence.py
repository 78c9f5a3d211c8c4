"""Who is on stage, who is only spoken of, who comes and goes."""

import pytest

from fabula.layers.presence import Attending, Presence
from fabula.layers.told import Told, ToldScene
from tests.stages.eyes.reading import companies, laid, name, read, those, words

KITCHEN = """\
Ruth was peeling potatoes when Daniel came in from the yard. He wiped his boots and sat down.

"Has Martha written?" asked Daniel.

"Not since Easter," said Ruth. "Peter says she has moved again."

Daniel grunted. He drank his tea, and then he went out, and Ruth heard the gate.
"""
CALL = """\
Ines was on the ferry when her phone rang. She pulled off a glove and dug it out of her pocket.

"Where are you?" asked Tomas.

"Halfway," said Ines. She leaned on the rail. "I can see the mole. Is it cold on your side?"

"It is raining," said Tomas.

She hung up and watched the gulls.
"""
RECALLED = """\
Nadia stood at the sink and looked at the plates. Last night Omar had thrown one at the wall. He had
shouted, and he had wept, and Salma had come down in her nightgown to see.

Nadia rinsed a cup. She put it on the rack and dried her hands.
"""


def test_who_acts_or_speaks_is_there_and_who_is_spoken_of_is_not() -> None:
    assert those(KITCHEN, Attending.PRESENT) == {"Ruth", "Daniel"}
    assert those(KITCHEN, Attending.MENTIONED) == {"Martha", "Peter"}


def test_a_coming_and_a_going_stand_in_their_sentences() -> None:
    story = read(KITCHEN)
    moves = story[Presence].items[0].passages
    told = [(name(story, one.character), one.move, words(KITCHEN, one.span)) for one in moves]
    assert told == [
        ("Daniel", "enters", "Ruth was peeling potatoes when Daniel came in from the yard."),
        ("Daniel", "leaves", "He drank his tea, and then he went out, and Ruth heard the gate."),
    ]


def test_a_voice_on_the_phone_is_remote() -> None:
    assert those(CALL, Attending.PRESENT) == {"Ines"}
    assert those(CALL, Attending.REMOTE) == {"Tomas"}


def test_deeds_of_another_time_put_nobody_on_stage() -> None:
    assert those(RECALLED, Attending.PRESENT) == {"Nadia"}


def test_the_teller_is_there() -> None:
    text = (
        "I let myself in by the back door. I had not been home in a year, and I knew it by the "
        'smell.\n\n"You\'ve grown," said Walter.\n\nI put my bag down. I said nothing to that.'
    )
    assert "narrator" in those(text, Attending.PRESENT)


@pytest.mark.parametrize("text", ["“", "He.", "\n\n***\n\nHe left.\n\n***\n\n", "1 2 3"])
def test_poor_texts_are_read(text: str) -> None:
    assert len(companies(text)) == len(read(text)[Presence].items)


def test_what_is_claimed_rests_on_words_of_its_scene() -> None:
    story = read(KITCHEN)
    for one in story[Presence].items[0].people:
        assert 0 <= one.confidence <= 1
        assert all(words(KITCHEN, span).strip() for span in one.evidence)


def test_the_sheet_has_the_last_word() -> None:
    told = Told(scenes=(ToldScene(start=0, end=4, present=("Ruth", "Martha")),))
    story = laid(read(KITCHEN), told)
    people = {name(story, one.character): one for one in story[Presence].items[0].people}
    assert people["Martha"].how is Attending.PRESENT
    assert people["Martha"].by == "sheet"
    assert people["Daniel"].how is Attending.MENTIONED


PIER = """\
I was standing between Mrs. Strand and the rail when the band began. "Look who it is," I said.

Round the kiosk came Mr. Oake. That was Sister Blum, with two ices, and Mr. Veit behind her.
"""
HALL = """\
Renate stood by the coat rack and everybody else looked at a phone. Professor Ilk leaned in.

"You are late," said Ilk.

"I am never late," said Renate. She folded her scarf.
"""


def test_who_is_set_before_us_is_there_though_no_deed_is_told() -> None:
    assert those(PIER, Attending.PRESENT) >= {"Mrs. Strand", "Mr. Oake", "Sister Blum", "Mr. Veit"}


def test_who_is_only_called_in_speech_is_not_there() -> None:
    text = (
        "Odile shut the gate. Renate put down the rake and looked at her.\n\n"
        '"What did you tell him?" asked Renate.\n\n'
        '"Come home, Gustav, I told him," said Odile. "Gustav, I said, come home."\n'
    )
    assert those(text, Attending.PRESENT) == {"Odile", "Renate"}


def test_a_phone_that_nobody_speaks_into_makes_nobody_remote() -> None:
    assert those(HALL, Attending.REMOTE) == set()


def test_a_voice_in_the_receiver_does_no_deed_by_speaking() -> None:
    text = CALL.replace("said Tomas", "said his voice") + '\n"Tomas?" she said. Nobody answered.\n'
    assert "Tomas" not in those(text, Attending.PRESENT)


def test_whose_kin_is_there_is_not_thereby_there() -> None:
    text = (
        "Odile shut the gate. Bruno's brother Renate knew; Bruno's brother was polite.\n\n"
        '"Good evening," said Odile, and put down the rake.\n\nRenate laughed and sat down.\n'
    )
    assert "Bruno" not in those(text, Attending.PRESENT)
