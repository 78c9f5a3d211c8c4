"""Confidences that say how often the model is right."""

import pytest

pytest.importorskip("numpy")
pytest.importorskip("scipy")
pytest.importorskip("torch")
pytest.importorskip("tokenizers")

import numpy as np

from fabula.model.calibration import calibrated
from fabula.model.reader import FoundMention, Read
from training.calibrate import Shares, error, error_kept_apart, fit


def work(seed: int) -> tuple[Shares, Shares]:
    """A reader who is always surer than right: of 0.9 it gets 0.81 right."""
    chance = np.random.default_rng(seed)
    told = chance.uniform(0.5, 1, 4000)
    return told, (chance.uniform(size=4000) < told**2).astype(float)


def test_points_rise_and_bring_the_error_down() -> None:
    works = [work(seed) for seed in range(3)]
    points = fit(works)
    assert points == tuple(sorted(points))
    assert [share for _, share in points] == sorted(share for _, share in points)
    told, right = works[0]
    assert error(told, right) > 15
    assert error_kept_apart(works) < 3


def test_the_error_of_one_who_is_right_as_often_as_told_is_nought() -> None:
    assert error(np.array([0.5, 0.5, 1.0]), np.array([1.0, 0.0, 1.0])) == 0


def test_confidences_follow_the_points_and_nothing_else_changes() -> None:
    none = np.zeros(0, np.float32)
    mentions = tuple(FoundMention(n, n + 1, 0, 0, n, sure) for n, sure in enumerate((0.5, 0.8, 1)))
    read = Read((), (), (), (), none, none, mentions, 3)
    found = calibrated(read, ((0.6, 0.3), (1.0, 0.9))).mentions
    assert [mention.confidence for mention in found] == [0.3, 0.6, 0.9]
    assert [mention[:5] for mention in found] == [mention[:5] for mention in mentions]
    assert calibrated(read, ()) is read
