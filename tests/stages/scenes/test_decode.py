"""The choice of breaks that go together best."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.stages.scenes.decode import decode


def test_nothing_is_cut_without_gain() -> None:
    assert decode([0.0, -1.0, -2.0], [100, 100, 100]) == []


def test_nothing_is_cut_from_nothing() -> None:
    assert decode([], []) == []


def test_of_two_near_each_other_the_likelier_is_cut() -> None:
    assert decode([0, -1, 2.0, 1.0, -1], [300, 300, 20, 300, 300]) == [2]


def test_a_scene_may_be_short_where_both_breaks_are_sure() -> None:
    assert decode([0, 5.0, 5.0], [300, 100, 300]) == [1, 2]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(-3, 3), st.integers(1, 300)), min_size=1, max_size=8))
def test_it_is_as_good_as_trying_all(pairs: list[tuple[float, int]]) -> None:
    gains = [0.0, *(gain for gain, _ in pairs[1:])]
    words = [count for _, count in pairs]

    def worth(cuts: tuple[int, ...]) -> float:
        bounds = [0, *cuts, len(words)]
        costs = 0.0
        for a, b in pairwise(bounds):
            length = sum(words[a:b])
            if cuts and length < 60:
                return float("-inf")
            costs += 1.5 * (250 - length) / 190 if length < 250 and cuts else 0.0
        return sum(gains[c] for c in cuts) - costs

    choices = [c for n in range(len(words)) for c in combinations(range(1, len(words)), n)]
    best = max(worth(c) for c in choices)
    assert worth(tuple(decode(gains, words))) >= best - 1e-9 or best == 0.0
