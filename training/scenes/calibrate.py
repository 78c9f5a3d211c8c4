"""How odds become confidences: from breaks that were given by weights that had not seen them."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from scipy.optimize import minimize

from fabula.stages.scenes.decode import decode
from training.scenes.examples import Passage

Odds = Callable[[dict[str, float]], float]
Judged = tuple[float, bool]
_HOLD = 1.0


def judged(passages: Sequence[Passage], odds: Odds, least: float) -> Iterator[Judged]:
    """The odds of each break that is given, and whether one stands there or beside it."""
    for passage in passages:
        known = [odds(view) for view in passage.views]
        cuts = decode([0.0, *(value - least for value in known)], passage.words)
        near = {gold + step for gold in passage.gold if gold for step in (-1, 0, 1)}
        yield from ((known[at - 1], at in near) for at in cuts)


def calibrated(claims: Sequence[Judged], *, slope: bool) -> tuple[float, float]:
    """The slope and shift by which odds are those of being right (Platt 1999).

    Parameters:
        claims: what `judged` gives.
        slope: whether there are enough of them to fit it; otherwise it is 1.
    """
    value = np.array([odds for odds, _ in claims])
    right = np.array([float(hit) for _, hit in claims])

    def loss(point: np.ndarray) -> float:
        found = (point[0] if slope else 1.0) * value + point[1]
        held = _HOLD * ((point[0] - 1) ** 2 + point[1] ** 2) / 2
        return float((np.logaddexp(0, found) - right * found).sum() + held)

    best = minimize(loss, np.array([1.0, 0.0]), method="Nelder-Mead").x
    return (float(best[0]) if slope else 1.0), float(best[1])
