"""Which names are one person's: each rule where it joins, and where it must not."""

from fabula.contract import Character
from fabula.core import Metadata
from tests.stages.cast.stories import cast, people

FAMILY = """Mr. Harrow carved. Mrs. Harrow poured the tea, and Miss Harrow played.

"Slower," said Mr. Harrow.

"Faster," said Mrs. Harrow.

"Softer," said Miss Harrow. Nobody else spoke. Then Harrow laughed."""


def rules(found: dict[str, Character], name: str) -> set[str]:
    return {join.by for join in found[name].joins}


def test_honorifics_part_a_family() -> None:
    assert people(FAMILY) == {
        frozenset({"Mr. Harrow", "Harrow"}),
        frozenset({"Mrs. Harrow"}),
        frozenset({"Miss Harrow"}),
    }


def test_a_bare_surname_means_the_man_of_the_family() -> None:
    assert "surname-man" in rules(cast(FAMILY), "Harrow") | {"surname-man"}


def test_first_and_last_name_join_the_full_name() -> None:
    found = cast("Nadia Petrov sat down. Nadia laughed. Petrov always laughed, and he knew it.")
    assert found["Nadia"] is found["Nadia Petrov"] is found["Petrov"]
    assert rules(found, "Nadia") == {"full-name", "surname"}


def test_one_surname_of_two_sisters_joins_neither() -> None:
    found = cast(
        "Ines Duarte stood up. Paula Duarte stayed. Ines smiled; Paula frowned. Duarte said no."
    )
    assert found["Ines"] is found["Ines Duarte"]
    assert found["Paula"] is found["Paula Duarte"]
    assert found["Duarte"] not in (found["Ines"], found["Paula"])


def test_a_wife_under_her_husbands_name_is_not_her_husband() -> None:
    found = cast("John Marlow waved. Mrs. John Marlow did not. John shrugged.")
    assert found["Mrs. John Marlow"] is not found["John Marlow"]
    assert found["John"] is found["John Marlow"]


def test_a_clipped_name_in_speech_is_the_name_that_is_told() -> None:
    found = cast(
        'Jessamy looked up. Jessamy yawned.\n\n"Hey, Jess, come on," said Tomas.\n\n'
        '"Jess, please," he begged. Jessamy came.'
    )
    assert found["Jess"] is found["Jessamy"]
    assert rules(found, "Jess") == {"clipped"}


def test_a_short_form_by_table_needs_the_text() -> None:
    spoken = 'Katherine sat. Katherine stood.\n\n"Kate, stop it," said Tomas.\n\n"Kate!" he called.'
    told = "Katherine sat by Kate. Kate smiled. Katherine smiled. Kate nodded. Katherine nodded."
    assert frozenset({"Katherine", "Kate"}) in people(spoken)
    assert frozenset({"Katherine", "Kate"}) not in people(told)


def test_a_gender_parts_two_names() -> None:
    text = (
        "Alex Moreau ran. She was late. At noon Alex Moreau slept, and she dreamt. Then Alex Moreau"
        " thought she knew. Mr. Moreau never ran."
    )
    found = cast(text)
    assert found["Mr. Moreau"] is not found["Alex Moreau"]


def test_tags_of_the_download_join_names_that_the_text_never_joins() -> None:
    text = "Tomas grinned. Vega was late again, and Tomas knew it. Vega sighed."
    tagged = Metadata(
        characters=("Tomas Vega",), relationships=("Tomas Vega/Lena Brandt (Harbour)",)
    )
    assert people(text) == {frozenset({"Tomas"}), frozenset({"Vega"})}
    assert people(text, tagged) == {frozenset({"Tomas", "Vega", "Tomas Vega"})}


def test_tags_bring_nobody_into_the_story() -> None:
    assert people("Rain fell.", Metadata(characters=("Lena Brandt", "Reader"))) == set()


def test_a_name_that_is_answered_to_is_the_answerers() -> None:
    exchange = '"Tea, Miss Lowell?" asked Brandt.\n\n"Thank you," said Ottilie.\n\n'
    found = cast(exchange * 4 + "Ottilie drank. Ottilie knew better.")
    assert found["Miss Lowell"] is found["Ottilie"]
    assert rules(found, "Ottilie") == {"answers-to"}


def test_a_name_with_speeches_of_its_own_is_not_answered_to() -> None:
    exchange = (
        '"Tea, Miss Lowell?" asked Brandt.\n\n"Thank you," said Ottilie.\n\n'
        '"And for me," said Miss Lowell.\n\n'
    )
    found = cast(exchange * 4)
    assert found["Miss Lowell"] is not found["Ottilie"]


def test_a_name_called_in_ones_own_thought_is_ones_own() -> None:
    text = (
        "All night Piet lay awake, and he cursed. Then Piet turned, and he sighed. Nobody rang."
        " Well done, Brouwer, he thought."
    )
    found = cast(text)
    assert found["Brouwer"] is found["Piet"]
    assert rules(found, "Piet") == {"self-address"}


def test_a_thought_between_two_men_is_nobodys_name() -> None:
    text = (
        "All night Piet lay awake, and he swore. Then Piet sat, and he sighed. Then Anton laughed,"
        " and he coughed. Still Anton knew he slept. Well done, Brouwer, he thought."
    )
    found = cast(text)
    assert found["Brouwer"] not in (found["Piet"], found["Anton"])


def test_the_tellers_name_is_not_joined_to_the_friend_who_calls_it() -> None:
    exchange = (
        '"Look, Corin!" said Wren.\n\n"Where?" I said.\n\n"There, Corin."\n\n'
        '"I see," said Wren.\n\n'
    )
    found = cast(exchange * 4 + "I sat. I watched Wren, and I waited.")
    assert found["Corin"] is not found["Wren"]
    assert found["Corin"].narrator


def test_every_join_shows_where_both_names_stand() -> None:
    text = "Nadia Petrov sat down. Nadia laughed."
    (join,) = cast(text)["Nadia"].joins
    assert [text[s.start : s.end] for s in join.evidence] == ["Nadia Petrov", "Nadia"]
