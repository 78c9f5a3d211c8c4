"""How mentions are joined: the votes of a block, and what the ledger keeps of mentions gone by."""

import pytest

pytest.importorskip("tokenizers")
pytest.importorskip("numpy")

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fabula.model.features import Mentions, Wording
from fabula.model.ledger import NAME, Ledger
from fabula.model.looking import Seen
from fabula.model.votes import Votes

SCORES = st.one_of(st.floats(-4, 4, width=16), st.just(-math.inf))


@given(data=st.data())
def test_support_is_the_sum_over_an_entitys_mentions(data: st.DataObject) -> None:
    before = data.draw(st.lists(st.integers(0, 4), max_size=8))
    rows = data.draw(st.integers(1, 5))
    line = st.lists(SCORES, min_size=len(before) + rows, max_size=len(before) + rows)
    table = np.array(data.draw(st.lists(line, min_size=rows, max_size=rows)), np.float32)
    for row in range(rows):
        table[row, len(before) + row :] = -np.inf
    votes = Votes(np.array(before, np.int64), table)
    entities = list(before)
    for row in range(rows):
        support: dict[int, float] = {}
        for entity, score in zip(entities, table[row].tolist(), strict=False):
            support[entity] = support.get(entity, 0.0) + math.exp(score)
        known = {one: math.log(total) for one, total in support.items() if total > 0}
        told = list(votes.above(-100.0))
        assert sorted(told) == sorted(known)
        falling = [known[entity] for entity in told]
        assert falling == pytest.approx(sorted(falling, reverse=True), abs=1e-4)
        chosen = data.draw(st.sampled_from([*told, 9])) if told else 9
        votes.cast(chosen)
        entities.append(chosen)


def seen(count: int, mark: int) -> Seen:
    """A window with so many mentions, whose scores are its mark and their places."""
    places = np.arange(count, dtype=np.float16) + mark
    none = np.zeros(0, np.int16)
    spans = np.zeros((count, 4), np.int16)
    wide = places[:, None]
    return Seen(
        none, none, none, none, places[:0], places[:0], spans, places,
        wide, wide, places, wide, wide, wide,
    )  # fmt: skip


def mentions(first: int, kinds: list[int]) -> Mentions:
    numbers = np.arange(first, first + len(kinds))
    words = tuple(Wording(f"w{number}", frozenset({f"w{number}"}), "") for number in numbers)
    return Mentions(numbers, numbers, numbers, np.array(kinds), *(numbers,) * 3, words)


def test_of_windows_gone_by_the_scores_of_names_are_kept() -> None:
    ledger = Ledger()
    ledger.add(mentions(0, [NAME, 1, NAME]), seen(3, 0), b"one")
    ledger.add(mentions(3, [1, 1]), seen(2, 100), b"two")
    ledger.pass_by(4)
    scores = ledger.scores(np.array([2, 0, 3, 4]))
    assert scores.new.tolist() == [2, 0, 100, 101]
    assert [number for number, _, _ in ledger.named(0, 5)] == [0, 2]


def test_the_ledger_grows_and_keeps_what_it_has() -> None:
    ledger = Ledger()
    for window in range(40):
        first = window * 50
        ledger.add(mentions(first, [1] * 50), seen(50, 0), bytes([window]))
        ledger.entities[first : first + 50] = window
    assert ledger.entities.tolist() == [number // 50 for number in range(2_000)]
    assert ledger.between(1_020, 1_030).mentions.numbers.tolist() == list(range(1_020, 1_030))
    assert len(set(ledger.between(0, 2_000).sources.tolist())) == 2_000
