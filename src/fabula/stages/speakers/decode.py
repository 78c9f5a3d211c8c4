"""Decodes a whole conversation at once: who speaks at each turn, and how sure that is.

A second-order chain: what each turn itself shows (`scores`), a dislike of the same speaker at two
turns in a row, a liking for the one before last. The sums over all readings of the chain (the
forward-backward algorithm, Rabiner 1989) give each speaker's probability at each turn. Alternation
in two-party talk goes back to Elson & McKeown (2010). Linear in turns, quadratic in speakers.
"""

import math
from collections.abc import Sequence

from msgspec import Struct


class Step(Struct, frozen=True):
    """One turn: who may speak, how well it fits each (a positive weight), and the two habits.

    `again` weighs the speaker of the turn before, `back` the one of the turn before that; 1 is
    indifferent.
    """

    speakers: tuple[str, ...]
    weights: tuple[float, ...]
    again: float
    back: float


Rows = list[list[float]]

_LEAST = 1e-300
"""Stands for a weight of 0 where logarithms are taken."""


def probabilities(steps: Sequence[Step]) -> list[dict[str, float]]:
    """For each turn, how likely each of its speakers is; each turn's sum is 1."""
    forward = _forward(steps)
    backward = _backward(steps)
    result = []
    for step, ahead, behind in zip(steps, forward, backward, strict=True):
        sums = [
            sum(ahead[i][j] * behind[i][j] for i in range(len(ahead)))
            for j in range(len(step.speakers))
        ]
        total = sum(sums) or 1.0
        result.append({s: value / total for s, value in zip(step.speakers, sums, strict=True)})
    return result


def _forward(steps: Sequence[Step]) -> list[Rows]:
    """`rows[t][i][j]`: weight of all readings with speaker i before turn t and j at it."""
    rows: list[Rows] = []
    for t, step in enumerate(steps):
        if t == 0:
            rows.append(_scaled([list(step.weights)]))
            continue
        last, before = rows[-1], steps[t - 1].speakers
        totals = [sum(row[i] for row in last) for i in range(len(before))]
        back = _places(steps[t - 2].speakers, step.speakers) if t > 1 else [-1] * len(step.speakers)
        rows.append(
            _scaled(
                [
                    [
                        step.weights[j]
                        * (step.again if before[i] == speaker else 1.0)
                        * (
                            totals[i]
                            + ((step.back - 1.0) * last[back[j]][i] if back[j] >= 0 else 0)
                        )
                        for j, speaker in enumerate(step.speakers)
                    ]
                    for i in range(len(before))
                ]
            )
        )
    return rows


def _backward(steps: Sequence[Step]) -> list[Rows]:
    """`rows[t][i][j]`: weight of all that follows, given speakers i before turn t and j at it."""
    rows: list[Rows] = [[] for _ in steps]
    for t in range(len(steps) - 1, -1, -1):
        before = steps[t - 1].speakers if t else ("",)
        here = steps[t].speakers
        if t == len(steps) - 1:
            rows[t] = [[1.0] * len(here) for _ in before]
            continue
        after, later = steps[t + 1], rows[t + 1]
        back = _places(after.speakers, before)
        ahead = [
            [
                after.weights[k] * (after.again if speaker == here[j] else 1.0) * later[j][k]
                for k, speaker in enumerate(after.speakers)
            ]
            for j in range(len(here))
        ]
        sums = [sum(row) for row in ahead]
        rows[t] = _scaled(
            [
                [
                    sums[j] + ((after.back - 1.0) * ahead[j][back[i]] if back[i] >= 0 else 0.0)
                    for j in range(len(here))
                ]
                for i in range(len(before))
            ]
        )
    return rows


def likeliest(steps: Sequence[Step]) -> list[str]:
    """The one reading of the whole chain that weighs most (Viterbi 1967), a speaker a turn.

    Where nothing fixes the turns for long, each turn by itself is a toss-up; the best single
    reading still alternates, as a person would read it.
    """
    if not steps:
        return []
    rows: Rows = [_logarithms(steps[0])]
    trace: list[list[list[int]]] = []
    for t, step in enumerate(steps[1:], 1):
        new, came = _extended(rows, steps, t, step)
        trace.append(came)
        rows = new
    i, j = max(
        ((i, j) for i in range(len(rows)) for j in range(len(rows[0]))),
        key=lambda place: rows[place[0]][place[1]],
    )
    path = [j]
    for came in reversed(trace):
        i, j = came[i][j], i
        path.append(j)
    path.reverse()
    return [step.speakers[place] for step, place in zip(steps, path, strict=True)]


def _extended(
    last: Rows, steps: Sequence[Step], t: int, step: Step
) -> tuple[Rows, list[list[int]]]:
    """The best weight of each pair of speakers before and at turn `t`, and whence it came."""
    before = steps[t - 1].speakers
    places = _places(steps[t - 2].speakers, step.speakers) if t > 1 else [-1] * len(step.speakers)
    again, back = math.log(step.again), math.log(step.back)
    columns = list(zip(*last, strict=True))
    fits = _logarithms(step)
    best = [column.index(max(column)) for column in columns]
    rows: Rows = []
    came: list[list[int]] = []
    for i, speaker in enumerate(before):
        row, origins = [], []
        for j, other in enumerate(step.speakers):
            origin, top = best[i], last[best[i]][i]
            if places[j] >= 0 and last[places[j]][i] + back > top:
                origin, top = places[j], last[places[j]][i] + back
            row.append(top + fits[j] + (again if speaker == other else 0.0))
            origins.append(origin)
        rows.append(row)
        came.append(origins)
    return rows, came


def _logarithms(step: Step) -> list[float]:
    return [math.log(max(weight, _LEAST)) for weight in step.weights]


def _places(speakers: Sequence[str], wanted: Sequence[str]) -> list[int]:
    where = {speaker: index for index, speaker in enumerate(speakers)}
    return [where.get(speaker, -1) for speaker in wanted]


def _scaled(rows: Rows) -> Rows:
    """The same weights with a largest one of 1, so that long chains neither vanish nor overflow."""
    most = max((max(row) for row in rows if row), default=1.0) or 1.0
    return [[value / most for value in row] for row in rows]
