"""Whom `I` and `you` mean inside what is said."""

from tests.stages.cast.stories import read

TALE = (
    "Maud stood by Piet, and Piet looked at Maud. She laughed, and he sat down.\n\n"
    '"I lost your key," said Maud to Piet. "My fault."\n\n'
    "\"He told me, 'I never lend it', and I believed him,\" said Piet.\n"
)


def meant(text: str) -> list[tuple[str, str]]:
    reading = read(text)
    names = {one.id: one.name for one in reading.characters}
    said = [one for one in reading.mentions if one.by == "speech"]
    return [(text[one.start : one.end], names[one.entity]) for one in said]


def test_i_is_the_speaker_and_you_the_one_spoken_to() -> None:
    assert meant(TALE)[:3] == [("I", "Maud"), ("your", "Piet"), ("My", "Maud")]


def test_a_quotation_within_one_is_somebody_elses_words() -> None:
    inner = TALE.index("I never")
    reading = read(TALE)
    assert not any(one.start == inner for one in reading.mentions)
    assert meant(TALE)[3:] == [("me", "Piet"), ("I", "Piet")]


def test_mentions_stand_in_text_order() -> None:
    starts = [one.start for one in read(TALE).mentions]
    assert starts == sorted(starts)


def test_nobody_is_meant_where_the_speaker_is_unknown() -> None:
    assert meant('"I am here."\n\nThe rain went on.\n') == []


TALK = (
    "Maud stood by Piet, and Piet looked at Maud. Petra came home late, and Petra was tired.\n\n"
    '"Petra works too hard, and she knows it," said Maud to Piet.\n\n'
    '"Then she must rest," said Piet.\n'
)


def test_she_is_whoever_is_talked_about() -> None:
    assert meant(TALK) == [("she", "Petra"), ("she", "Petra")]


def test_she_is_not_the_one_who_speaks() -> None:
    alone = TALK.replace("Petra works", "Maud works").replace("Maud to", "Petra to")
    assert ("she", "Petra") not in meant(alone)
