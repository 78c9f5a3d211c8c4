"""The expectations: which words are weighed, how far ahead one must be, and damaged files."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from fabula.errors import MissingPart
from fabula.model.expecting import REACH, Expecter, Wanted
from fabula.model.expecting_tables import EXPECTATIONS, Expectations, read_expectations
from fabula.model.proofreading import SUFFIXES

NOTHING = ("",) * REACH


def tables(then: float = 1.0, levels: dict[int, float] | None = None) -> Expectations:
    """A network that knows nothing and believes in “than”, ever so much."""
    width, units = 2, 3
    return Expectations(
        rows={"then": 1},
        words=np.zeros((2, width), np.float32),
        suffixes=np.zeros((SUFFIXES, width), np.float32),
        shapes=np.zeros((4, width), np.float32),
        first=np.zeros((2 * REACH * width, units), np.float32),
        first_bias=np.zeros(units, np.float32),
        second=np.zeros((units, units), np.float32),
        second_bias=np.zeros(units, np.float32),
        names=("than", "that", "then"),
        out=np.zeros((3, units), np.float32),
        bias=np.array([5.0, 2.0, 1.0], np.float32),
        likes={"then": {"than": then}, "that": {"than": 1.0}, "than": {"then": 1.0}},
        levels=levels or {100: 3.5, 10: 1.5},
    )


def wanted(expecter: Expecter, text: str) -> tuple[Wanted, ...]:
    return expecter.in_stretches([(*NOTHING, *text.split(), *NOTHING)])[0]


def test_a_word_is_doubted_where_a_like_is_ahead_of_it() -> None:
    found = wanted(Expecter(tables()), "Then she knew more then that , than before")

    assert found == (Wanted(4, "than", 4.0), Wanted(5, "than", 3.0))


def test_a_pair_must_be_as_far_ahead_as_it_ever_is_where_nothing_is_wrong() -> None:
    assert [one.at for one in wanted(Expecter(tables(then=4.5)), "more then that")] == [2]


def test_the_further_ahead_the_more_seldom() -> None:
    expecter = Expecter(tables())
    assert [expecter.seldom(one) for one in wanted(expecter, "more then that")] == [100, 10]


def test_stretches_are_weighed_as_the_whole_text_is() -> None:
    shipped = read_expectations(EXPECTATIONS)
    likes = {word: dict.fromkeys(able, -9.0) for word, able in shipped.likes.items()}
    expecter = Expecter(replace(shipped, likes=likes, levels={1: -9.0}))
    slips = "It was more then he had past , and he did not no where there coats where hung ."
    words = slips.split() * 40
    told = (*NOTHING, *words, *NOTHING)
    bounds = [0, 1, 7, 150, 151, 400, len(words)]
    stretches = [told[first : after + 2 * REACH] for first, after in pairwise(bounds)]

    parts = zip(bounds, expecter.in_stretches(stretches), strict=False)
    placed = [one._replace(at=first + one.at) for first, found in parts for one in found]

    assert len(placed) > 40
    assert tuple(placed) == expecter.in_stretches([told])[0]


def test_what_ships_knows_words_that_are_taken_for_one_another() -> None:
    expecter = Expecter(read_expectations(EXPECTATIONS))
    slips = "She had more money then he had . He was quiet sure of it , and said so ."

    assert [one.right for one in wanted(expecter, slips)] == ["than", "quite"]


def test_what_ships_is_small() -> None:
    assert sum(file.stat().st_size for file in EXPECTATIONS.iterdir()) <= 2_500_000


def test_tables_that_are_missing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingPart):
        read_expectations(tmp_path)
