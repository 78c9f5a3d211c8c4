"""Names with one letter wrong, and offices that are mere calls."""

import pytest

from fabula.stages.cast.misspelt import misspells
from tests.stages.cast.stories import cast

WARD = """Doctor Fennimore read the chart. She frowned. Doctor Fennimore read it again.

"Fluids," said Doctor Fennimore. "Now."

Doctor Fennimore left, and the ward breathed out.

"Doctor Fenimore found a murmur," Bashir told the desk."""


@pytest.mark.parametrize(
    ("rare", "usual"),
    [("Fenimore", "Fennimore"), ("Skye", "Sky"), ("Emmaline", "Emmeline"), ("Halvrod", "Halvord")],
)
def test_a_slip_is_one_letter(rare: str, usual: str) -> None:
    assert misspells(rare.lower(), usual.lower())


@pytest.mark.parametrize(
    ("one", "other"),
    [("Marian", "Marion"), ("Mario", "Maria"), ("Jan", "Jon"), ("Gray", "Bray"), ("Cole", "Coles")],
)
def test_two_names_are_no_slip(one: str, other: str) -> None:
    assert not misspells(one.lower(), other.lower())


def test_a_rare_misspelling_is_the_same_person() -> None:
    found = cast(WARD)
    assert found["Doctor Fenimore"] is found["Doctor Fennimore"]


def test_two_who_meet_are_two() -> None:
    found = cast(WARD + "\n\nDoctor Fennimore and Doctor Fenimore shook hands.")
    assert found["Doctor Fenimore"] is not found["Doctor Fennimore"]


def test_an_office_that_is_only_called_is_nobody() -> None:
    found = cast('"Coming, Doctor," said Bashir. Bashir ran.\n\n"Hurry, Doctor!" Bashir called.')
    assert "Doctor" not in found
