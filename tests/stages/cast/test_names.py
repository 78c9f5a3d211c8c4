"""Which capitals are people, and which are not."""

import pytest

from tests.stages.cast.stories import cast, people, read

HARBOUR = """Osei crossed the harbour in April with the Portuguese pilot. In Lisbon nobody knew him.

"Good God, it's Osei," said Wren. "Oh, Christ. Well, come in. Have you read your Bible?"

Osei smiled. Nothing in Chapter Nine of the English handbook had warned him of Wren. Unluckily, Wren
had moved to Port Ellis. Yesterday the Gazette had said so, and the Harbour Company too."""


def test_people_are_found_and_nobody_else() -> None:
    assert people(HARBOUR) == {frozenset({"Osei"}), frozenset({"Wren"})}


def test_places_and_bodies_are_told_from_people() -> None:
    found = {one.name: one.type for one in read(HARBOUR).entities}
    assert found["Port Ellis"] == "LOC"
    assert (
        found["Harbour Company" if "Harbour Company" in found else "the Harbour Company"] == "ORG"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sunday came. On Monday the French were gone. By Easter so was God.",
        '"Huh," came the answer. "Aye. Lovely. Sorry, what?"',
        "Rain fell on Seattle. Seattle slept. He liked it in Seattle.",
        "They met at Mercy General Hospital. Mercy General Hospital was shut.",
    ],
)
def test_nobody_is_invented(text: str) -> None:
    assert people(text) == set()


def test_a_name_at_the_head_of_its_only_sentences_needs_a_persons_deeds() -> None:
    assert people("Zuri laughed. Nothing moved. Zuri said so.") == {frozenset({"Zuri"})}


def test_a_vocative_in_a_thought_is_a_name() -> None:
    assert "Adler" in cast("Well done, Adler, he thought. The lock was open.")


def test_company_makes_a_name_sure() -> None:
    assert {"Helen", "Marrow"} <= set(cast("He had trusted in Helen and Marrow, always."))


def test_families_are_a_group_and_no_person() -> None:
    found = cast(
        "The Castellans came late. Mrs. Castellan sat down. Mr. Castellan smiled. Everybody liked"
        " the Castellans."
    )
    assert set(found) == {"Mrs. Castellan", "Mr. Castellan", "the Castellans"}
    assert found["the Castellans"].by == "group"


def test_small_words_inside_a_surname_belong_to_it() -> None:
    found = cast('"Late again," said Mr. van der Berg. Lady Odile de Sancy yawned.')
    assert {"Mr. van der Berg", "Lady Odile de Sancy"} <= set(found)


def test_capitalised_beings_with_an_article_act_as_people() -> None:
    found = cast('"Late," said the Heron. Ice grew.\n\n"Very," said the Heron, and the Heron flew.')
    assert set(found) == {"the Heron"}


def test_a_role_that_speaks_again_and_again_is_somebody() -> None:
    text = (
        '"Mind the roses," said the gardener.\n\n"I will," said Pia.\n\n"Good," the gardener said.'
        "\n\nThe gardener left, and the postman passed."
    )
    found = cast(text)
    assert set(found) == {"the gardener", "Pia"}
    assert found["the gardener"].mentions == 3
    assert found["the gardener"].by == "speaking-role"


def test_a_general_word_is_no_role() -> None:
    text = (
        '"No," said the old man.\n\n"No," said the man.\n\n"No," the man said.\n\n"Yes," said Pia.'
    )
    assert set(cast(text)) == {"Pia"}


def test_titles_without_a_name_are_no_name() -> None:
    assert set(cast('"Bonsoir, Monsieur," said Pia. "Sir, wait! Madam!"')) == {"Pia"}


def test_an_empty_story_has_no_cast() -> None:
    assert people("Nothing but rain, and the sea.") == set()
