"""What the expectations are taught and set on."""

import pytest

from fabula.model.expecting_tables import EXPECTATIONS, read_expectations
from training.expecting.cuts import LEVELS, told
from training.expecting.words import pairs, words_of
from training.proofreading.works import Words
from training.proofreading.works import words_of as text_of

TEXT = "She took more than he had, and then they went to their own house, and sat down there. " * 30


@pytest.fixture
def text() -> Words:
    return text_of([TEXT])


def test_pairs_go_both_ways() -> None:
    assert {(right, found) for found, right in pairs()} == pairs()


def test_words_that_are_like_each_other_are_told_apart(text: Words) -> None:
    words = words_of([text])
    names = list(words.out)

    assert names[0] == ""
    assert words.out["then"] in words.likes[words.out["than"]]
    assert all(at in words.likes[like] for at in range(len(names)) for like in words.likes[at])


def test_a_pair_is_as_far_ahead_as_it_was_where_nothing_is_wrong(text: Words) -> None:
    shipped = read_expectations(EXPECTATIONS)
    wrong = ["then" if word == "than" else word for word in text.words]

    assert told(shipped, [text])["then"]["than"] < min(LEVELS.values())
    assert told(shipped, [Words(wrong, text.sentences)])["then"]["than"] > max(LEVELS.values())
