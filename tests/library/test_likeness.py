"""Which texts and names are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.library.likeness import Sketch, same_name, shared, sketch

from .conftest import FERRY, KITCHEN


def test_a_text_is_like_itself_and_unlike_another() -> None:
    assert shared(sketch(FERRY), sketch(FERRY)) == 1.0
    assert shared(sketch(FERRY), sketch(KITCHEN)) == 0.0
    assert shared(sketch(""), sketch("")) == 0.0


def test_a_first_chapter_is_like_the_whole_book() -> None:
    book = "".join(f"The {n} lamps along the quay went out at {n * 37}.\n" for n in range(5000))
    assert shared(sketch(book[: len(book) // 10]), sketch(book)) > 0.7


@given(st.text())
def test_sketches_come_back_as_they_were(text: str) -> None:
    made = sketch(text)
    assert Sketch.unpack(made.pack(), made.sentences) == made


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ferry", "ferry draft2 FINAL"),
        ("The Ferry", "the ferry (2)"),
        ("ferry_v3", "Ferry"),
        ("The Lantern Road", "The Lantern Roads"),
    ],
)
def test_names_of_drafts_are_alike(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("chapter 1", "chapter 2"), ("draft", "draft 2")])
def test_names_of_chapters_and_bare_drafts_are_not(one: str, other: str) -> None:
    assert not same_name(one, other)
