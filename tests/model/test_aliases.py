"""Names that an entity can have, and names that it cannot."""

import pytest

pytest.importorskip("numpy")
pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

from fabula.model.aliases import Aliases
from fabula.model.features import Wording, wording


def called(name: str) -> Wording:
    return wording(name.split())


def known_as(*names: str) -> Aliases:
    aliases = Aliases(settled=2)
    for name in names:
        aliases.note(0, called(name))
    return aliases


@pytest.mark.parametrize("name", ["Mary", "Mistress Mary", "Miss Lennox", "Miss"])
def test_a_name_that_shares_a_telling_word_is_admitted(name: str) -> None:
    assert known_as("Mary", "Mary Lennox").admits(0, called(name))


def test_a_strange_name_is_kept_out_once_the_entity_is_settled() -> None:
    assert known_as("Mary").admits(0, called("Colin"))
    assert not known_as("Mary", "Mary").admits(0, called("Colin"))


@pytest.mark.parametrize(
    ("known", "other"), [("Mr. Bennet", "Mrs. Bennet"), ("Miss Darcy", "Mr Darcy")]
)
def test_his_title_and_hers_are_two_people(known: str, other: str) -> None:
    assert not known_as(known).admits(0, called(other))
    assert known_as(known).admits(0, called(known))


def test_a_titleless_surname_can_be_either() -> None:
    assert known_as("Mr. Bennet").admits(0, called("Bennet"))
    assert known_as("Bennet").admits(0, called("Mrs. Bennet"))
