"""The scorers of coreference against cases worked out by hand, in the literature and here."""

import itertools
import random
from collections.abc import Sequence

import pytest

pytest.importorskip("numpy")

from benchmarks._litbank_matching import best_matching
from benchmarks._litbank_scores import (
    Clusters,
    b_cubed,
    ceaf_e,
    coreference,
    matches,
    muc,
)


def clusters(*groups: str) -> Clusters:
    return [frozenset((ord(letter), ord(letter) + 1) for letter in group) for group in groups]


LUO_GOLD = clusters("12345", "67", "89ABC")
"""The example of Luo (2005), figure 1: systems (a) to (d)."""


@pytest.mark.parametrize(
    ("system", "muc_f1", "b_cubed_f1", "ceaf"),
    [
        (clusters("12345", "6789ABC"), 94.7, 86.5, 73.3),
        (clusters("1234589ABC", "67"), 94.7, 73.7, 66.7),
        (clusters("123456789ABC"), 90.0, 54.5, 29.4),
        (clusters(*"123456789ABC"), 0.0, 40.0, 17.8),
    ],
)
def test_the_systems_of_luo(
    system: Clusters, muc_f1: float, b_cubed_f1: float, ceaf: float
) -> None:
    assert muc(LUO_GOLD, system).f1 == pytest.approx(muc_f1, abs=0.06)
    assert b_cubed(LUO_GOLD, system).f1 == pytest.approx(b_cubed_f1, abs=0.06)
    assert ceaf_e(LUO_GOLD, system).f1 == pytest.approx(ceaf, abs=0.06)


def test_a_perfect_answer_is_perfect() -> None:
    answer = coreference([(LUO_GOLD, LUO_GOLD), (clusters("x"), clusters("x"))])
    assert answer == dict.fromkeys(("coref_conll", "muc", "b3", "ceaf_e"), 100)


def test_mentions_of_one_side_only_cost_recall_and_precision() -> None:
    gold, found = clusters("ab", "c"), clusters("ab", "d")
    score = b_cubed(gold, found)
    assert score.recall == pytest.approx(200 / 3)
    assert score.precision == pytest.approx(200 / 3)
    assert muc(gold, found).f1 == 100
    assert ceaf_e(gold, found).f1 == pytest.approx(50)


def test_a_singleton_missed_lowers_every_score_but_muc() -> None:
    gold, found = clusters("ab", "c"), clusters("ab")
    assert muc(gold, found).f1 == 100
    assert b_cubed(gold, found).recall == pytest.approx(200 / 3)
    assert ceaf_e(gold, found).recall == pytest.approx(50)


def test_documents_are_summed_not_averaged() -> None:
    small, large = (clusters("ab"), clusters("a", "b")), (LUO_GOLD, LUO_GOLD)
    assert coreference([small, large])["muc"] == pytest.approx(100 * 2 * 0.9 / 1.9)


def test_nothing_found_is_nought() -> None:
    assert set(coreference([(LUO_GOLD, [])]).values()) == {0.0}


def test_the_matching_is_the_best_of_all() -> None:
    chance = random.Random(4)
    for _ in range(60):
        rows, columns = chance.randint(1, 4), chance.randint(1, 5)
        table = [[chance.random() for _ in range(columns)] for _ in range(rows)]
        assert best_matching(table) == pytest.approx(by_trying_all(table))


def by_trying_all(table: Sequence[Sequence[float]]) -> float:
    if len(table) > len(table[0]):
        table = [list(column) for column in zip(*table, strict=True)]
    orders = itertools.permutations(range(len(table[0])), len(table))
    return max(sum(row[n] for row, n in zip(table, order, strict=True)) for order in orders)


def test_matches_counts_each_item_as_often_as_it_stands() -> None:
    tally = matches("aab", "abb")
    assert (tally.recalled, tally.gold, tally.predicted) == (2, 3, 3)
