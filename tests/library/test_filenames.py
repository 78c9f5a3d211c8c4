"""File names that no system refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.library.filenames import LONGEST, Names, safe


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("ferry.txt", "ferry.txt"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("console", "console"),
        ("../../etc/passwd", "_.._.._etc_passwd"),
        ("..", "_"),
        ("", "_"),
        ("end. . ", "end"),
        ('a<b>:"c"|?*', "a_b___c____"),
        (".hidden", "_.hidden"),
        ("right\u202eleft", "right_left"),
    ],
)
def test_names_are_made_safe(name: str, made: str) -> None:
    assert safe(name) == made


@given(st.text())
def test_a_safe_name_is_short_and_stays_in_its_folder(name: str) -> None:
    made = safe(name)
    assert 0 < len(made.encode()) <= LONGEST
    assert not set(made) & set('/\\:\0<>"|?*')
    assert made not in {".", ".."} and not made.endswith((".", " "))


@given(st.lists(st.text(max_size=8), max_size=20))
def test_no_name_is_given_twice_even_where_case_is_one(names: list[str]) -> None:
    given_out = Names()
    made = [given_out.unused(name).casefold() for name in names]
    assert len(set(made)) == len(made)


def test_a_name_that_is_taken_gets_a_number() -> None:
    names = Names()
    assert [names.unused(name) for name in ("A.txt", "a.txt", "a.TXT")] == [
        "A.txt", "a~2.txt", "a~3.TXT",
    ]  # fmt: skip
