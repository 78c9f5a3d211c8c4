"""Subjects that are no one person: nobody is put in their place; and tellers who say `you`."""

from tests.stages.cast.stories import cast, read, speakers, spoken

SHIP = """\
Tavi woke at four. Ines was up before him, and Ines was already lacing her boots.

"Did you hear it?" Ines asked.

"I heard it," said Tavi.

{line}

"No," said Ines.
"""


def test_several_at_once_are_nobody_in_particular() -> None:
    for tag in ("they said together", "both said"):
        assert speakers(SHIP.format(line=f'"We will go," {tag}.'))[2] is None


def test_a_group_of_the_cast_speaks_where_the_tag_says_so() -> None:
    assert speakers(SHIP.format(line='"We will go," the boys chorused.'))[2] == "the boys"


def test_a_voice_that_is_named_at_once_is_its_bearers() -> None:
    line = '"I would go," said a voice from the hatch. It was Tavi.'
    assert spoken(SHIP.format(line=line))[2] == ("Tavi", "tag-revealed")


def test_a_voice_may_be_told_apart_in_the_next_paragraph() -> None:
    line = '"I would go," said a voice from the hatch.\n\nIt was Tavi, and Tavi was wet.'
    assert speakers(SHIP.format(line=line))[2] == "Tavi"


def test_one_who_is_named_as_two_talk_cuts_in() -> None:
    line = (
        '"Will it hold?"\n\n"No."\n\n"You might have lied."\n\n"I never lie at sea."\n\n'
        'Doctor Brandt laughed. "I leave you two to it," he said.\n\n"Stay."'
    )
    told = speakers(SHIP.format(line=line))
    assert told[4] in ("Tavi", "Ines")
    assert "Brandt" in str(told[6])


def test_a_stranger_just_brought_in_is_none_of_those_known() -> None:
    line = 'A thin woman stood in the hatch.\n\n"Is this the ferry?" said the woman.'
    assert speakers(SHIP.format(line=line))[2] == "the woman"


def test_a_voice_is_whoever_shows_up_with_it() -> None:
    line = '"I would go," said a voice under the deck, and Tavi crawled out with a lamp.'
    assert spoken(SHIP.format(line=line))[2] == ("Tavi", "tag-revealed")
    line = '"I would go," said a voice behind her. Tavi turned.'
    assert speakers(SHIP.format(line=line))[2] is None


def test_a_thing_that_speaks_often_is_somebody() -> None:
    line = '"Something is there," said the ship. "It knocks," the ship said.'
    line += '\n\n"Where?" asked Tavi.\n\n"Below," said the ship. The ship hummed.'
    assert speakers(SHIP.format(line=line))[2] == "the ship"


def test_it_is_nobody_who_is_a_person() -> None:
    assert speakers(SHIP.format(line='"Something is there," it said.'))[2] is None
    assert speakers(SHIP.format(line='"Something is there," said the ship.'))[2] is None


def test_sir_is_said_to_a_man() -> None:
    text = (
        "Ines bowed to Mr. Vane. Clara watched. She was tired.\n\n"
        '"Is it far?"\n\n"Not far, sir."\n\n"Thank you."\n'
    )
    assert speakers(text)[0] == "Mr. Vane"


DRIVE = """\
You read the letter by the ice machine. The trucks went by.

{letter}

"What does it say?" asked Petra.

"Nothing," you said.

"Then why are you crying?"

"It's the wind," you told her.

"Call me," your mother said on the phone. "Both of you."

"We will," you said.

"Promise," said your mother.
"""
LETTER = "I wrote this in March. I was ill then, and I knew it. I sang. I left. I came back. " * 3


def test_whoever_is_told_to_say_things_is_the_teller_whatever_is_read_out() -> None:
    found = cast(DRIVE.format(letter=LETTER))
    teller = next(one for one in found.values() if one.narrator)
    assert teller.pronouns[0] == "you"
    reading = read(DRIVE.format(letter=LETTER))
    assert [q.speaker for q in reading.quotes if q.by == "tag-narrator"] == [teller.id] * 3


def test_the_tellers_mother_is_one_person() -> None:
    found = cast(DRIVE.format(letter=""))
    assert speakers(DRIVE.format(letter=""))[-1] == "your mother"
    assert "her" in found["your mother"].pronouns


def test_a_stranger_who_speaks_again_and_again_is_somebody() -> None:
    line = (
        'A thin woman stood in the hatch.\n\n"Is this the ferry?" said the woman.\n\n'
        '"No," said Tavi.\n\n"A pity," the woman said.'
    )
    assert speakers(SHIP.format(line=line))[2::2] == ["the woman", "the woman"]
