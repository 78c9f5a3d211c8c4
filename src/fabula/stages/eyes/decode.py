"""Whose eyes each sentence is told through: a chain over sentences with a cost for each change.

A hidden Markov model whose states are the people of a scene and nobody; the signs of a sentence are
its emissions, and going over to another costs more within a paragraph than between two. Exact and
linear: from a sentence to the next one either stays or changes at one price for all, so the best
predecessor (Viterbi) and the sum of all (forward-backward) need no square of the states.
"""

import math
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

NOBODY: Final = ""
"""The state in which nobody's perceptions are told."""
WITHIN: Final = 2.2
BETWEEN: Final = 1.9
"""Costs of a change within a paragraph and between two, in the units of the signs."""
NEVER: Final = 50.0
"""The cost of a change where nothing is told: a sentence of speech alone."""
_TIE: Final = 1e-9
"""Of changes that are equally good the latest is taken: one goes on with whom one has."""
_TEMPER: Final = 0.9
_DOUBT: Final = 1.6
"""Added to the costs when likelihoods are told, so that chance changes do not blur them."""


class Sentence(Struct, frozen=True):
    """What a sentence says for each state (0 where absent), and the cost of changing before it."""

    scores: dict[str, float]
    cost: float


class Decoded(Struct, frozen=True):
    """The state of each sentence, and how likely that state is there."""

    path: tuple[str, ...]
    confidence: tuple[float, ...]


def decode(sentences: Sequence[Sentence], prior: dict[str, float]) -> Decoded:
    """The likeliest states.

    Parameters:
        sentences: in order.
        prior: the states, with the score each begins with.
    """
    if not sentences:
        return Decoded((), ())
    states = list(prior)
    table = [[one.scores.get(state, 0.0) for state in states] for one in sentences]
    costs = [one.cost for one in sentences]
    start = [prior[state] for state in states]
    path = _viterbi(table, costs, start)
    likely = _marginals(table, [cost + _DOUBT for cost in costs], start)
    return Decoded(
        tuple(states[at] for at in path),
        tuple(row[at] for row, at in zip(likely, path, strict=True)),
    )


def _viterbi(table: list[list[float]], costs: list[float], start: list[float]) -> list[int]:
    scores = [a + b for a, b in zip(start, table[0], strict=True)]
    back: list[list[int]] = []
    for row, cost in zip(table[1:], costs[1:], strict=True):
        best = max(range(len(scores)), key=scores.__getitem__)
        changed = scores[best] - cost
        came = [at if score > changed + _TIE else best for at, score in enumerate(scores)]
        scores = [max(s, changed) + own for s, own in zip(scores, row, strict=True)]
        back.append(came)
    at = max(range(len(scores)), key=scores.__getitem__)
    path = [at]
    for came in reversed(back):
        at = came[at]
        path.append(at)
    return path[::-1]


def _marginals(
    table: list[list[float]], costs: list[float], start: list[float]
) -> list[list[float]]:
    own = [[math.exp(_TEMPER * score) for score in row] for row in table]
    forward = [_normal([math.exp(_TEMPER * s) * e for s, e in zip(start, own[0], strict=True)])]
    for row, cost in zip(own[1:], costs[1:], strict=True):
        forward.append(_normal(_through(forward[-1], cost, row)))
    behind = [1.0] * len(start)
    rows = []
    for at in range(len(table) - 1, -1, -1):
        rows.append(_normal([f * b for f, b in zip(forward[at], behind, strict=True)]))
        behind = _normal(_spread([b * e for b, e in zip(behind, own[at], strict=True)], costs[at]))
    return rows[::-1]


def _spread(weights: list[float], cost: float) -> list[float]:
    """What arrives from all states: one's own, and all others' at the price of a change."""
    change = math.exp(-_TEMPER * cost)
    total = sum(weights)
    return [weight + change * (total - weight) for weight in weights]


def _through(before: list[float], cost: float, row: list[float]) -> list[float]:
    return [arrived * own for arrived, own in zip(_spread(before, cost), row, strict=True)]


def _normal(weights: list[float]) -> list[float]:
    total = sum(weights)
    return [weight / total for weight in weights]
