"""Logistic regression that is drawn towards weights held likely beforehand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from training.scenes.examples import Example


@dataclass(frozen=True)
class Belief:
    """Weights held likely, and how strongly; `spread` is each feature's standard deviation."""

    bias: float
    weights: Mapping[str, float]
    strength: Mapping[str, float]
    spread: Mapping[str, float]


def fit(examples: Sequence[Example], belief: Belief) -> tuple[float, dict[str, float]]:
    """The bias and the weights that explain the examples, least far from the belief.

    Parameters:
        examples: features and whether a scene begins there.
        belief: names all features; a weight's distance is counted in units of 1 / spread.
    """
    names = list(belief.weights)
    matrix = _matrix(examples, names)
    target = np.array([is_break for _, is_break in examples], dtype=float)
    before = np.array([belief.weights[name] for name in names])
    spread = np.array([belief.spread[name] for name in names])
    strength = np.array([belief.strength[name] for name in names])

    def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
        odds = matrix @ (before + point[1:] / spread) + point[0]
        missed = 1 / (1 + np.exp(-odds)) - target
        value = (np.logaddexp(0, odds) - target * odds).sum() + (
            strength * point[1:] ** 2
        ).sum() / 2
        slope = np.r_[missed.sum(), matrix.T @ missed / spread + strength * point[1:]]
        return float(value), slope

    start = np.r_[belief.bias, np.zeros(len(names))]
    found = minimize(loss, start, jac=True, method="L-BFGS-B").x
    weights = before + found[1:] / spread
    return float(found[0]), dict(zip(names, weights.tolist(), strict=True))


def spreads(examples: Sequence[Example], least: float) -> dict[str, float]:
    """The standard deviation of each feature, but no less than `least`."""
    names = sorted({name for features, _ in examples for name in features})
    deviations = _matrix(examples, names).std(axis=0)
    return {n: max(float(d), least) for n, d in zip(names, deviations, strict=True)}


def _matrix(examples: Sequence[Example], names: Sequence[str]) -> np.ndarray:
    return np.array([[features.get(name, 0.0) for name in names] for features, _ in examples])
