"""Who is on stage, who is only spoken of, who comes and goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.layers.presence import Attending, Presence
from fabula.layers.told import Told, ToldScene
from fabula.stages.presence.signs import WEIGHTS, Sign, Standing
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


LETTER = """\
Odile read it by the window, and Bruno stirred the soup.

Dear Odile,

I have sold the boat. Gustav came down to the quay and wept, and Renate held his hat.

Ines

Odile folded the letter. "She has sold it," said Odile. Bruno put down the spoon.
"""


def test_those_of_whom_a_letter_tells_are_not_there() -> None:
    there = those(LETTER, Attending.PRESENT)
    assert {"Odile", "Bruno"} <= there
    assert not {"Gustav", "Renate"} & there


def test_who_is_named_in_one_breath_with_a_subject_does_the_same() -> None:
    text = (
        "Odile, Bruno and Renate went down to the quay. The fog was thick.\n\n"
        '"Who has the key?" asked Odile. She felt in her coat.\n'
    )
    assert those(text, Attending.PRESENT) == {"Odile", "Bruno", "Renate"}


def test_a_voice_on_speaker_is_remote_in_a_room_of_three() -> None:
    text = (
        "Odile sat on the worktop with Mr. Oake on speaker. Bruno was making toast.\n\n"
        '"I shall come on Thursday," said Mr. Oake out of the phone.\n\n'
        '"Thursday," said Odile. She looked at Bruno.\n\n"It is cold," said Bruno. He sat down.\n'
    )
    assert those(text, Attending.REMOTE) == {"Mr. Oake"}
    assert those(text, Attending.PRESENT) == {"Odile", "Bruno"}


def test_whom_a_scene_of_thoughts_follows_is_there() -> None:
    text = (
        "It had been a day since Odile had told him. Bruno had not slept. He had lain awake and he "
        "had counted the bells, and he had thought of his brother. He had never liked the sea."
    )
    assert "Bruno" in those(text, Attending.PRESENT)


@given(st.dictionaries(st.sampled_from(sorted(Sign)), st.floats(0, 500), max_size=6))
def test_each_sign_speaks_one_way(counts: dict[Sign, float]) -> None:
    standing = Standing()
    standing.counts = dict(counts)
    before = standing.confidence
    assert 0 < before < 1
    for sign, weight in WEIGHTS.items():
        standing.counts = {**counts, sign: counts.get(sign, 0.0) + 1}
        change = standing.confidence - before
        assert change >= 0 if weight >= 0 else change <= 0


def test_who_is_looked_at_or_touched_is_there_and_who_is_written_to_is_not() -> None:
    text = (
        "Odile shut the gate and looked at Bruno. She kissed Renate, who was cold, and wiped her "
        "hands. She had a stamp left. In the evening Odile wrote to Gustav.\n"
    )
    there = those(text, Attending.PRESENT)
    assert {"Odile", "Bruno"} <= there
    assert "Gustav" not in there
