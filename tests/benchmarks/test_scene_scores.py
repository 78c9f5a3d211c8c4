"""The measures of breaks, on cases small enough to reckon by hand."""

import pytest

from benchmarks._scene_scores import matched, pk, window_difference


def test_each_true_break_is_used_once() -> None:
    assert matched([4, 5], [5], 1) == 1
    assert matched([4, 6], [5], 0) == 0
    assert matched([4, 6], [5, 6], 1) == 2


def test_the_same_breaks_leave_no_window_unlike() -> None:
    assert pk([5, 10], [5, 10], 20) == window_difference([5, 10], [5, 10], 20) == 0


def test_a_break_too_many_counts_for_both_and_two_in_a_window_for_one() -> None:
    assert pk([5], [], 8) == pytest.approx(3 / 4)
    assert pk([9, 10], [10], 20) == pytest.approx(1 / 15)
    assert window_difference([9, 10], [10], 20) == pytest.approx(5 / 15)
