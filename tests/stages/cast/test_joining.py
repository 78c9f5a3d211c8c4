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


def test_an_office_stands_for_its_only_holder() -> None:
    """`the Inspector` was somebody else than Inspector Penhale, and took his lines."""
    story = (
        "Inspector Quill shut the gate.\n\n'She slipped,' the Inspector said. 'Eh, Sergeant?'\n\n"
        "'She may have,' said Sergeant Bole. She gave the Inspector her torch.\n"
    )
    names = people(story)
    assert {"Inspector Quill", "the Inspector"} in names
    assert {"Sergeant Bole", "Sergeant"} in names


def test_an_office_with_two_holders_stays_apart() -> None:
    story = (
        "Captain Rees and Captain Ito sat down to cards.\n\n"
        '"Deal," said the Captain. Captain Rees dealt, and Captain Ito lost.\n\n'
        '"Again," said the Captain.\n'
    )
    assert not any({"the Captain", "Captain Rees"} <= names for names in people(story))
    assert not any({"the Captain", "Captain Ito"} <= names for names in people(story))


def test_grandpa_is_the_grandfather_of_the_one_who_tells() -> None:
    story = (
        "My grandfather doesn't look up when I come in. I put down my bag, and I wait, and I "
        'cough.\n\n"You\'re late," my grandfather says.\n\n"I know, Grandpa," I say.\n\n'
        '"I know you know," says Grandpa. I sit. I take off one shoe.\n'
    )
    assert any({"Grandpa", "my grandfather"} <= names for names in people(story))


def test_a_clipped_name_says_nothing_of_its_bearer() -> None:
    """`Otto`, as Ottoline's friends call her, was held to be a man, and so somebody else."""
    story = (
        "Ottoline ate the apple. She ate the core. Then Ottoline wiped her knife, and she sang.\n\n"
        '"Otto," said Benny.\n\n"What?" asked Ottoline.\n\n"Nothing, Otto."\n'
    )
    named = cast(story)
    assert named["Otto"] is named["Ottoline"]
    assert named["Otto"].pronouns[:1] == ("she",)


def test_the_teller_gives_a_name_in_speech() -> None:
    """The one most called by name was taken for the teller, who says who she is."""
    story = (
        "I take my feet off the chair. I put them back. I know that look.\n\n"
        '"Hey, Otto," I say, and I poke Ottoline with a ruler.\n\n"Ow," says Ottoline.\n\n'
        'I turn to the front. "It\'s Bo."\n\n"Sit up, Bo," says Mr. Adeyemi.\n\n'
        '"Otto, he\'s mad," I say.\n\n"Shh," says Ottoline.\n'
    )
    assert [one.name for one in cast(story).values() if one.narrator] == ["Bo"]


def test_a_clipped_office_is_its_only_holders() -> None:
    found = cast(
        'Captain Osei ran. "Cap!" Lena called.\n\n"Wait, Cap," said Lena. "Please, Captain!"\n\n'
        "Captain Osei waited."
    )
    assert found["Captain Osei"] is found["Captain"]


def test_two_short_forms_of_one_name_are_two_people() -> None:
    found = cast(
        'Alex looked up. Alex shrugged.\n\n"You could walk, and so could Lexie," said Brandt.'
    )
    assert found["Lexie"] is not found["Alex"]
