"""What the sheet says of people wins over what was found."""

from itertools import pairwise

from fabula.layers.told import Told, ToldPerson
from tests.sheet.stories import line, people, read

WARD = """\
Karev shut the door of the ward. "You are late again," said Karev.

Alex looked at the clock, and Alex shrugged. "So is the bus," said Alex.

"Mercy was closed," said the brunette. She had come in behind them with Mercy on her arm.

"Then wait," said Karev."""


def test_two_names_are_one_person() -> None:
    found = people(WARD, Told(people=(ToldPerson(names=("Alex", "Karev")),)))
    assert found["Alex"] is found["Karev"]
    alex = found["Alex"]
    assert (alex.mentions, alex.quotes, alex.confidence, alex.by) == (6, 3, 1.0, "sheet")
    join = alex.joins[-1]
    assert (join.names, join.confidence, join.by) == (("Alex", "Karev"), 1.0, "sheet")
    assert [WARD[span.start : span.end] for span in join.evidence] == ["Alex", "Karev"]


def test_a_name_of_the_sheet_is_shown_though_the_text_never_says_it() -> None:
    told = ToldPerson(
        names=("Alexander Karev", "Alex", "Karev"),
        shown="Alexander Karev",
        pronouns=("he", "him"),
    )
    alex = people(WARD, Told(people=(told,)))["Karev"]
    assert alex.name == "Alexander Karev"
    assert alex.pronouns == ("he", "him")
    assert alex.names[0].first is None
    assert alex.names[0].mentions == 0


def test_a_name_found_by_nobody_is_found() -> None:
    text = "The evil spawn sat by the door. Then Evil Spawn left, and the evil spawn laughed."
    found = people(text, Told(people=(ToldPerson(names=("the evil spawn",)),)))
    assert found["the evil spawn"].mentions == 3


def test_a_description_belongs_to_somebody() -> None:
    told = Told(people=(ToldPerson(names=("Callie", "the brunette"), shown="Callie"),))
    reading = read(WARD, told)
    callie = next(one for one in reading.characters if one.name == "Callie")
    assert callie.quotes == 1
    kinds = {m.kind for m in reading.mentions if m.entity == callie.id}
    assert kinds == {"nominal"}


def test_what_is_not_a_person_is_none() -> None:
    assert "Alex" in people(WARD, Told())
    found = people(WARD, Told(not_people=("Alex", "Mercy")))
    assert "Alex" not in found
    assert "Mercy" not in found


def test_a_person_taken_for_a_place_is_a_person() -> None:
    text = "They met in Paris. She ran to Paris. He went through Paris.\n\nPip came from Paris."
    reading = read(text, Told(people=(ToldPerson(names=("Paris",)),)))
    assert [one.name for one in reading.entities] == []
    assert [one.mentions for one in reading.characters if one.name == "Paris"] == [4]


TOMS = """\
Thomas Reed came in. Thomas sat down. "Tom will be sorry," said Thomas. He coughed.

"Tom always is," said Mara. Tom was not there."""


def test_two_who_were_taken_for_one_are_two() -> None:
    apart = (
        ToldPerson(names=("Tom",), declared=False),
        ToldPerson(names=("Thomas",), declared=False),
    )
    found = people(TOMS, Told(people=apart))
    assert found["Tom"] is not found["Thomas"]
    assert found["Thomas Reed"] is found["Thomas"]
    assert found["Tom"].mentions == 3
    assert found["Thomas"].by != "sheet"


def test_a_name_that_two_bear_joins_nobody() -> None:
    twice = (ToldPerson(names=("Tom", "Reed")), ToldPerson(names=("Mara", "Reed")))
    found = people(TOMS, Told(people=twice))
    assert found["Tom"] is not found["Mara"]


def test_people_of_a_series_who_are_elsewhere_stay_away() -> None:
    told = Told(people=(ToldPerson(names=("Ottoline", "Otto")), ToldPerson(names=("Mara",))))
    assert {"Ottoline", "Otto"}.isdisjoint(people(TOMS, told))


def test_a_word_of_the_language_at_the_head_of_a_sentence_is_no_name() -> None:
    text = "Mara saw Will. Will you come? He said he will. Will Will come, she wondered."
    found = people(text, Told(people=(ToldPerson(names=("Will",)),)))
    assert found["Will"].mentions == 2


FIRST = """\
I went down to the boat. I pulled the rope, and I waited. "Come on, Ines," said Bram.

"I am coming," I said. I was not."""


def test_the_teller_has_the_name_that_the_sheet_gives() -> None:
    found = read(FIRST, Told(narrator="Solveig"))
    tellers = [one for one in found.characters if one.narrator]
    assert [(one.name, one.pronouns[:2], one.quotes) for one in tellers] == [
        ("Solveig", ("I", "me"), 1)
    ]


def test_a_teller_whom_the_text_names_otherwise() -> None:
    found = people(FIRST, Told(narrator="Bram"))
    assert found["Bram"].narrator
    assert not found["Ines"].narrator


def test_nobody_tells_it() -> None:
    assert not any(one.narrator for one in read(FIRST, Told(narrator=False)).characters)


def test_whoever_speaks_a_line_is_somebody() -> None:
    told = Told(lines=(line(TOMS, '"Tom always is,"', "Perpetua"),))
    assert people(TOMS, told)["Perpetua"].quotes == 1


def test_nothing_told_changes_nothing() -> None:
    assert read(WARD, Told()).characters == read(WARD, Told(not_people=("Nemo",))).characters


def test_mentions_stay_in_order_and_ids_are_those_of_the_cast() -> None:
    told = Told(people=(ToldPerson(names=("Alex", "Karev")), ToldPerson(names=("Mercy",))))
    reading = read(WARD, told)
    ids = {one.id for one in reading.characters} | {one.id for one in reading.entities}
    assert {one.entity for one in reading.mentions} <= ids
    assert all(one.start <= other.start for one, other in pairwise(reading.mentions))
    assert [one.id for one in reading.characters] == [
        f"c{number}" for number in range(1, len(reading.characters) + 1)
    ]
