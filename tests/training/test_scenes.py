"""How odds of scene breaks become confidences."""

import math

import pytest

from training.scenes.calibrate import calibrated, judged
from training.scenes.examples import Passage


def test_claims_that_are_too_high_are_lowered() -> None:
    claims = [(2.0, number % 2 == 0) for number in range(400)]
    _, shift = calibrated(claims, slope=False)
    assert 1 / (1 + math.exp(-2.0 - shift)) == pytest.approx(0.5, abs=0.01)


def test_a_break_beside_a_true_one_is_right() -> None:
    views = [{"late": float(number in {3, 9})} for number in range(1, 12)]
    passage = Passage(views, [300] * 12, frozenset({4}))
    found = list(judged([passage], lambda view: 4.0 * view["late"] - 2.0, least=0.0))
    assert found == [(2.0, True), (2.0, False)]
