"""How sure presence and eyes are, against how often they are right.

    python -m benchmarks.company [--data DIR] [--plot DIR] [--fit]

Protocol: the gold stories and passages to develop on (`tests/gold`), each beside both annotators.
*Presence*: each claim that somebody is on stage, against the labelled scene that shares most with
ours. *Eyes*: each paragraph whose eyes are told; *inferred*: not by an I, a label or a letter. ECE
is the mean gap between confidence and share right by tenths (Naeini et al. 2015). *Left out*:
confidences scaled in log odds by what fits all stories but the one they are claimed of. `--fit`
fits the weights of the signs of presence from nothing, prints them, and how each story fares whose
labels its weights have not seen. The last line is one JSON object.
"""

import argparse
import json
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks._company_claims import Claims, Judged, Signed, claims
from benchmarks._reliability import bins, expected_calibration_error, plot
from benchmarks.gold import pieces
from fabula.stages.presence.signs import SHOWING, Sign

Floats = NDArray[np.float64]
SIGNS = tuple(Sign)
_FOR = (SHOWING | {Sign.TURN, Sign.THINKS, Sign.HEARS, Sign.CALLED, Sign.NAMED}) - {Sign.UNSHOWN}
_STEP = 10.0
"""What a weight costs, squared and halved, in the units of the log likelihood."""


def scaled(judged: Judged, others: Judged) -> Judged:
    """Claims with their confidences scaled as fits other claims."""
    odds, right = _odds(others), np.array([r for _, r in others], dtype=float)

    def loss(by: Floats) -> float:
        return float(np.logaddexp(0, -(by[0] * odds + by[1]) * (2 * right - 1)).sum())

    slope, shift = minimize(loss, np.array([1.0, 0.0])).x
    sure = 1 / (1 + np.exp(-(slope * _odds(judged) + shift)))
    return [(float(c), r) for c, (_, r) in zip(sure, judged, strict=True)]


def _odds(judged: Judged) -> Floats:
    inner = [min(0.99, max(0.01, sure)) for sure, _ in judged]
    return np.array([math.log(sure / (1 - sure)) for sure in inner])


def left_out(read: Sequence[Claims], name: str) -> Judged:
    """The claims of each story, scaled as fits all the others."""
    found: Judged = []
    for story in sorted({one.story for one in read}):
        own = [c for one in read if one.story == story for c in getattr(one, name)]
        others = [c for one in read if one.story != story for c in getattr(one, name)]
        found += scaled(own, others) if own else []
    return found


def weights(signed: Sequence[Signed]) -> Floats:
    """The weights of the signs and the bias that fit best; each sign speaks one way."""
    table, there = _table(signed)

    def loss(by: Floats) -> tuple[float, Floats]:
        odds = table @ by[:-1] + by[-1]
        gap = 1 / (1 + np.exp(-odds)) - there
        value = np.logaddexp(0, -odds * (2 * there - 1)).sum() + _STEP * (by[:-1] ** 2).sum() / 2
        return float(value), np.append(table.T @ gap + _STEP * by[:-1], gap.sum())

    bounds = [(0, None) if sign in _FOR else (None, 0) for sign in SIGNS]
    start = np.zeros(len(SIGNS) + 1)
    return np.asarray(minimize(loss, start, jac=True, bounds=[*bounds, (None, None)]).x)


def _table(signed: Sequence[Signed]) -> tuple[Floats, Floats]:
    rows = [[math.log2(1 + one.counts.get(sign, 0.0)) for sign in SIGNS] for one in signed]
    return np.array(rows), np.array([one.there for one in signed], dtype=float)


def _fitted(read: Sequence[Claims]) -> dict[str, object]:
    everything = [s for one in read for s in one.signed]
    by = weights(everything)
    judged: Judged = []
    for story in sorted({one.story for one in read}):
        own = [s for one in read if one.story == story for s in one.signed]
        other = weights([s for one in read if one.story != story for s in one.signed])
        table, there = _table(own)
        odds = table @ other[:-1] + other[-1]
        sure = 1 / (1 + np.exp(-odds))
        judged += list(zip(sure.tolist(), (there > 0).tolist(), strict=True))
    hits = sum(r for c, r in judged if c >= 1 / 2)
    told = sum(c >= 1 / 2 for c, _ in judged)
    return {
        "weights": {s.name: round(float(w), 2) for s, w in zip(SIGNS, by, strict=False)},
        "bias": round(float(by[-1]), 2),
        "f1_left_out": round(2 * hits / max(1, told + sum(r for _, r in judged)), 4),
        "ece_left_out": round(expected_calibration_error(judged), 4),
    }


def _told(name: str, read: Sequence[Claims]) -> dict[str, float]:
    judged = [c for one in read for c in getattr(one, name)]
    print(name)
    for count, claimed, right in bins(judged):
        print(f"  {count:5d} claims at {claimed:.2f}: {right:.2f} right")
    return {
        "claims": len(judged),
        "right": round(sum(r for _, r in judged) / max(1, len(judged)), 4),
        "ece": round(expected_calibration_error(judged), 4),
        "ece_left_out": round(expected_calibration_error(left_out(read, name)), 4),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the stories, print tables, and one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, help="folder that holds litbank/, for the passages")
    parser.add_argument("--plot", type=Path, help="folder for the pictures")
    parser.add_argument("--fit", action="store_true", help="fit the weights of presence")
    chosen = parser.parse_args(arguments)
    developed = (piece for piece in pieces(chosen.data) if piece.half == "develop")
    read = [found for piece in developed for found in claims(piece)]
    result: dict[str, object] = {
        name: _told(name, read) for name in ("present", "eyes", "inferred")
    }
    if chosen.fit:
        result["fit"] = _fitted(read)
    if chosen.plot:
        for name, label in (("present", "who is there"), ("inferred", "whose eyes")):
            judged = [c for one in read for c in getattr(one, name)]
            plot(judged, chosen.plot / f"reliability-{name}.svg", f"{label}, by tenths")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
