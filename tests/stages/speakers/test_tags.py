"""Tags and beats: each rule where it fires, and where it must stay silent."""

import pytest

from tests.stages.cast.stories import read, spoken

CAST = (
    "Maud stood by Piet, and Piet looked at Maud. She laughed. Then Piet sat, and he sighed. At"
    " last Piet thought he knew.\n\n"
)


def line(text: str) -> tuple[str | None, str]:
    return spoken(CAST + text)[-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"The tide is in," said Maud.', "Maud"),
        ('"The tide is in," Maud said.', "Maud"),
        ("“The tide is in,” whispered Maud, shivering.", "Maud"),
        ('"The tide is in," Maud quietly replied.', "Maud"),
        ('"The tide is in," Maud had said.', "Maud"),
        ('"The tide," said Maud, "is in."', "Maud"),
        ('Maud said, "The tide is in."', "Maud"),
        ('Maud turned from the window and said, "The tide is in."', "Maud"),
        ('Then said Maud: "The tide is in."', "Maud"),
        ('"The tide is in," Maud, smiling, said.', "Maud"),
        ('"The tide is in!" cried poor Maud.', "Maud"),
        ('"Is the tide in?" Maud asks.', "Maud"),
        ('He saw Piet, and Maud, who was cold, got up and said, "The tide is in."', "Maud"),
        ('Piet asked again and Maud said, "The tide is in." Piet said it was not.', "Maud"),
    ],
)
def test_a_name_at_a_verb_of_speech(text: str, speaker: str) -> None:
    assert line(text) == (speaker, "tag-name")


def test_a_tag_shows_its_words() -> None:
    text = CAST + '"The tide is in," said Maud.'
    (quote,) = read(text).quotes
    assert [text[s.start : s.end] for s in quote.evidence] == ["said Maud"]
    assert quote.cue == "explicit"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Late," she said.', "Maud"),
        ('"Late," said he.', "Piet"),
        ('"Late," he muttered.', "Piet"),
        ('She took the oar and said, "Late."', "Maud"),
    ],
)
def test_a_pronoun_at_a_verb_of_speech(text: str, speaker: str) -> None:
    assert line(text) == (speaker, "tag-pronoun")


def test_a_description_tells_a_gender() -> None:
    assert line('"Late," said the old man.') == ("Piet", "tag-nominal")
    assert line('"Late," said the girl.') == ("Maud", "tag-nominal")


@pytest.mark.parametrize(
    ("text", "speaker", "rule"),
    [
        ('Maud put down the oar. "Late."', "Maud", "beat-before-name"),
        ('"Late." Maud put down the oar.', "Maud", "beat-after-name"),
        ('"Late." She put down the oar.', "Maud", "beat-after-pronoun"),
        ('"Late." Her hands were cold.', "Maud", "beat-after-pronoun"),
        ('His voice shook. "Late."', "Piet", "beat-before-pronoun"),
        ('He put down the oar. "Late."', "Piet", "beat-before-pronoun"),
        ('Maud turned to Piet:\n\n"Late."', "Maud", "tag-name"),
    ],
)
def test_a_beat_in_the_paragraph(text: str, speaker: str, rule: str) -> None:
    assert line(text) == (speaker, rule)


def test_a_colon_introduces_without_a_verb_of_speech() -> None:
    assert line('Maud pointed at the boats: "Late."')[0] == "Maud"


def test_a_name_that_is_only_spoken_of_does_not_speak() -> None:
    text = CAST + '"I saw Piet at the harbour, and Piet saw me," she said.'
    assert spoken(text)[-1][0] == "Maud"


def test_who_is_called_by_name_does_not_speak() -> None:
    text = CAST + 'Maud waited.\n\n"Maud, come in."'
    assert spoken(text)[-1][0] == "Piet"


def test_whom_it_is_said_to_does_not_speak() -> None:
    text = 'Maud met Ada. Maud waved; she laughed. Ada yawned; she sat.\n\n"Late," said she to Ada.'
    reading = read(text)
    names = {one.id: one.name for one in reading.characters}
    (quote,) = reading.quotes
    assert names[quote.speaker or ""] == "Maud"
    assert [names[one] for one in quote.addressees] == ["Ada"]


def test_two_tags_in_a_paragraph_part_it() -> None:
    found = spoken(CAST + '"Late," said Maud. "Very," said Piet.')
    assert found == [("Maud", "tag-name"), ("Piet", "tag-name")]


def test_stretches_of_one_paragraph_share_a_speaker() -> None:
    found = spoken(CAST + '"Late." Nobody moved. "Very late," said Maud. "Or early."')
    assert [who for who, _ in found] == ["Maud"] * 3


def test_a_speech_over_paragraphs_shares_a_speaker() -> None:
    text = CAST + 'Maud said, "Listen.\n\n"The tide is in.\n\n"So we wait."'
    assert [who for who, _ in spoken(text)] == ["Maud"] * 3


def test_the_teller_says_i() -> None:
    text = (
        'I found Maud at the oars. She laughed.\n\n"Late," I said.\n\n"Early," she said. I sat.'
        " I was cold, and I wanted tea."
    )
    reading = read(text)
    names = {one.id: one.name for one in reading.characters}
    assert [names[q.speaker or ""] for q in reading.quotes] == ["narrator", "Maud"]
    assert reading.quotes[0].by == "tag-narrator"


def test_she_is_not_the_teller() -> None:
    text = 'I was cold. I sat. I waited, and I slept.\n\n"Late," she said.'
    (quote,) = read(text).quotes
    assert quote.speaker is None or quote.confidence < 0.6


def test_a_role_speaks_under_its_own_name() -> None:
    text = CAST + '"No," said the ferryman.\n\n"Why?" asked Maud.\n\n"Fog," the ferryman said.'
    assert [who for who, _ in spoken(text)] == ["the ferryman", "Maud", "the ferryman"]


def test_a_group_of_the_cast_speaks_where_the_tag_says_so_and_nowhere_else() -> None:
    text = (
        '"Where is the ladder?" asked Maud.\n\n"Gone!" the boys chorused.\n\nThe boys ran off.\n\n'
        '"Boys," said Maud.\n\n"They will be back."'
    )
    found = spoken(CAST + text)
    assert found[1][0] == "the boys"
    assert found[3][0] == "Piet"
