"""A told line is certain, and helps the lines beside it."""

from fabula.layers.told import Told
from tests.sheet.stories import line, read, spoken

TALK = """\
Maud met Piet at the lock, and Anton was with him. She waved. They nodded.

"Noon already?"

"It lies."

"So do you."

"Often."

The water rose."""


def test_one_corrected_line_mends_its_neighbours() -> None:
    told = Told(
        lines=(line(TALK, '"Noon already?"', "Anton"), line(TALK, '"It lies."', "Maud")),
    )
    found = spoken(read(TALK, told))
    assert found[:2] == [("Anton", 1.0, "sheet"), ("Maud", 1.0, "sheet")]
    assert [who for who, _, _ in found[2:]] == ["Anton", "Maud"]
    assert all(by != "sheet" for _, _, by in found[2:])


def test_the_sheet_wins_over_a_tag() -> None:
    text = '"Rain," said Piet. Maud sat down. "Rain again."'
    found = spoken(read(text, Told(lines=(line(text, '"Rain again."', "Maud"),))))
    assert found == [("Piet", 0.95, "tag-name"), ("Maud", 1.0, "sheet")]


def test_a_turn_without_a_tag_is_one_persons() -> None:
    text = 'Maud met Piet. "Rain." He looked up. "Rain again."'
    found = spoken(read(text, Told(lines=(line(text, '"Rain again."', "Maud"),))))
    assert [who for who, _, _ in found] == ["Maud", "Maud"]
    assert found[0][2] == "sheet-turn"


def test_two_people_in_one_paragraph() -> None:
    text = 'Maud met Piet. "Rain," said Maud. "Snow." "Hail."'
    lines = (line(text, '"Snow."', "Piet"), line(text, '"Hail."', "Maud"))
    assert [one[0] for one in spoken(read(text, Told(lines=lines)))] == ["Maud", "Piet", "Maud"]


def test_an_interrupted_speech_is_one_line() -> None:
    text = 'Maud met Piet at noon. "Rain," she said, "and then snow."'
    found = spoken(read(text, Told(lines=(line(text, '"Rain,"', "Piet"),))))
    assert found[0] == ("Piet", 1.0, "sheet")
    assert (found[1][0], found[1][2]) == ("Piet", "sheet-turn")


def test_addressees() -> None:
    told = Told(lines=(line(TALK, '"It lies."', None, ("Anton", "Piet")),))
    reading = read(TALK, told)
    names = {one.id: one.name for one in reading.characters}
    quote = reading.quotes[1]
    assert [names[one] for one in quote.addressees] == ["Anton", "Piet"]
    assert quote.addressees_confidence == 1.0


def test_a_line_said_to_nobody() -> None:
    told = Told(lines=(line(TALK, '"It lies."', "Piet", ()),))
    assert read(TALK, told).quotes[1].addressees == ()


def test_the_narrator_speaks_by_that_word() -> None:
    text = 'I sat down. I ate. I slept. I rose.\n\n"Well," said Bram.\n\n"Well what?"'
    found = spoken(read(text, Told(lines=(line(text, '"Well what?"', "narrator"),))))
    assert found[1] == ("narrator", 1.0, "sheet")


def test_a_story_in_another_language_has_the_speakers_of_its_sheet() -> None:
    text = (
        "Le bateau était parti avant le jour et personne ne le savait encore dans la maison.\n\n"
        "« Tu viens ? » demanda Odile, qui regardait la mer depuis la fenêtre de la cuisine.\n\n"
        "« Non », dit-il, et il ne bougea pas de la chaise où il était assis."
    )
    found = spoken(read(text, Told(lines=(line(text, "« Non »", "Yann"),))))
    assert ("Yann", 1.0, "sheet") in found
