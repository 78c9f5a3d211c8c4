"""How sure the model may call itself of a mention, by how often it is right on other works."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import isotonic_regression

from benchmarks._litbank_measure import Measured

Shares = NDArray[np.float64]
Points = tuple[tuple[float, float], ...]

_EDGES: Final = (0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999)


def judged(work: Measured) -> tuple[Shares, Shares]:
    """How sure each mention read in `work` is, and 1 where its span and type are right, else 0."""
    gold = {(mention.start, mention.end): mention.type for mention in work.gold.mentions or ()}
    told = [mention.confidence for mention in work.own.mentions]
    right = [gold.get((m.start, m.end)) == m.type for m in work.own.mentions]
    return np.array(told, np.float64), np.array(right, np.float64)


def fit(works: Sequence[tuple[Shares, Shares]]) -> Points:
    """The points of a calibration: mean confidence and share of right ones in bands, rising."""
    told, right = (np.concatenate(column) for column in zip(*works, strict=True))
    band = np.digitize(told, _EDGES)
    bands = np.unique(band)
    sizes = np.array([(band == n).sum() for n in bands], np.float64)
    means = [told[band == n].mean() for n in bands]
    shares = isotonic_regression([right[band == n].mean() for n in bands], weights=sizes).x
    return tuple(
        (round(float(a), 4), round(float(b), 4)) for a, b in zip(means, shares, strict=True)
    )


def error(told: Shares, right: Shares, bands: int = 10) -> float:
    """The expected calibration error in points of 100, over bands of equal width."""
    band = np.minimum((told * bands).astype(int), bands - 1)
    apart = [abs(told[band == n].sum() - right[band == n].sum()) for n in range(bands)]
    return float(100 * sum(apart) / max(1, len(told)))


def error_kept_apart(works: Sequence[tuple[Shares, Shares]]) -> float:
    """The same for each work by points fitted on the others."""
    told = []
    for number, (own, _) in enumerate(works):
        points = np.array(fit([*works[:number], *works[number + 1 :]]))
        told.append(np.interp(own, points[:, 0], points[:, 1]))
    return error(np.concatenate(told), np.concatenate([right for _, right in works]))
