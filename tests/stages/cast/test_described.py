"""Descriptions and names of one person: each rule where it joins, and where it must not."""

from tests.stages.cast.stories import cast, people

BELL = """\
I was nine. My grandmother went out in her apron. I followed, and I saw it, and I ran.

"Who rang it?" asked my grandmother.

"Nobody, Jacinta," said Anselmo.

"Then who, Jacinta?" said Anselmo.

"The wind," said my grandmother."""


def test_the_captain_is_the_one_captain() -> None:
    text = 'Captain Osei sat. She smiled.\n\n"I see," said Captain Osei.\n\n"No," said the captain.'
    found = cast(text)
    assert found["the captain"] is found["Captain Osei"]
    assert {join.by for join in found["the captain"].joins} == {"office"}


def test_the_captain_is_neither_of_two_captains() -> None:
    text = (
        'Captain Osei sat. Captain Brandt stood.\n\n"I see," said Captain Osei.\n\n'
        '"So do I," said Captain Brandt.\n\n"No," said the captain.'
    )
    found = cast(text)
    assert found["the captain"] not in (found["Captain Osei"], found["Captain Brandt"])


def test_my_grandmother_is_somebody_and_not_the_teller() -> None:
    found = cast(BELL)
    assert found["my grandmother"] is found["Jacinta"]
    assert not found["Jacinta"].narrator
    assert found["my grandmother"].pronouns == ("she", "her")


def test_a_man_called_by_name_is_whom_the_sentence_before_described() -> None:
    text = (
        "At the back stood the tinker. He was a thin man called Pirro. Nobody had asked him in."
        ' Pirro smiled.\n\n"Supper," said the tinker.'
    )
    found = cast(text)
    assert found["the tinker"] is found["Pirro"]


def test_a_name_written_once_joins_its_short_form() -> None:
    text = (
        '"Road," said Bea. Bea drove. Bea laughed, and Bea sang. The will said: to Beatrice, the'
        " last word. Bea drove on."
    )
    assert frozenset({"Bea", "Beatrice"}) in people(text)


def test_toby_is_tobiah_where_only_a_speech_says_it() -> None:
    text = 'Tobiah sat. Tobiah sighed. He yawned.\n\n"Trees aren\'t people, Toby," said Ilse.'
    found = cast(text)
    assert found["Toby"] is found["Tobiah"]


def test_a_saint_in_the_name_of_a_place_is_no_person() -> None:
    text = "We left St. Louis. The bell of San Roque rang. In St. Louis it rained; San Roque slept."
    assert people(text) == set()


def test_an_office_has_its_own_word() -> None:
    """`the monk` and `Cap` were somebody else than Brother Anselm and Captain Ruiz."""
    story = (
        'Brother Anselm knelt. "Pray," said the monk. Captain Ruiz stood.\n\n'
        '"Cap?" said Lio.\n\n"Not now," said Captain Ruiz. Nobody minded Cap much.\n'
    )
    found = cast(story)
    assert found["the monk"] is found["Brother Anselm"]
    assert found["Cap"] is found["Captain Ruiz"]


def test_a_wall_that_answers_once_is_nobody_and_a_ship_that_talks_is() -> None:
    wall = '"Stop," he told the wall.\n\n"No," said the wall. "Never," said the wall.\n'
    ship = (
        '"Winter," said the ship.\n\n"Now," said the ship.\n\n"Rain," said the ship. It hummed.\n'
    )
    assert "the wall" not in cast(wall)
    assert "the ship" in cast(ship)


def test_the_tellers_mom_is_your_mother() -> None:
    story = (
        "You park by the water. You count to ten. You answer the phone.\n\n"
        '"Where are you?" your mother says.\n\n"Nearly there, Mom," you say.\n\n'
        '"You said so at noon," your mother says.\n\n"I know," you say. "Sorry, Mom."\n'
    )
    found = cast(story)
    assert found["Mom"] is found["your mother"]
