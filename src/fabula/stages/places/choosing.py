"""Which of the place words of a scene tell where it begins, and where it goes on."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fabula.stages.places.candidates import Candidate

_NEAR: Final = 1000
"""Code points after which place words weigh a third."""
_REPEATED: Final = 0.25
_MOST_REPEATED: Final = 0.5
_LEAST: Final = 0.5
_COMES: Final = 0.8
_STAYS: Final = 1.0
_SITE: Final = 0.65


class Chosen(NamedTuple):
    """The place words that name where a scene begins, all that mean the same, and how strong."""

    best: Candidate
    others: tuple[Candidate, ...]
    strength: float


def beginning(start: int, found: Sequence[Candidate]) -> Chosen | None:
    """Where a scene begins, `None` where nothing is strong enough.

    Parameters:
        start: of the scene.
        found: all its place words, in order.
    """
    by_key: defaultdict[str, list[tuple[float, Candidate]]] = defaultdict(list)
    for candidate in found:
        near = math.exp(-(candidate.span.start - start) / _NEAR)
        by_key[candidate.key].append((candidate.weight * near, candidate))
    if not by_key:
        return None
    sums = {key: _total([weight for weight, _ in group]) for key, group in by_key.items()}
    key = max(sums, key=lambda one: sums[one])
    if sums[key] < _LEAST:
        return None
    best = max(by_key[key], key=lambda pair: pair[0])[1]
    others = sorted((c for _, c in by_key[key] if c is not best), key=lambda one: one.span.start)
    return Chosen(best, tuple(others), sums[key])


def _total(weights: Sequence[float]) -> float:
    top = max(weights)
    return top + min(_MOST_REPEATED, _REPEATED * (sum(weights) - top))


def moves(first: Candidate | None, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Where a scene goes on after its beginning, each place as it is come to."""
    here = first.key if first else None
    after = first.span.end if first else 0
    for candidate in found:
        if candidate.span.start < after or candidate.key == here:
            continue
        least = _COMES if candidate.comes else _STAYS
        goes_on = candidate.comes or candidate.stays
        if goes_on and candidate.weight >= least and candidate.size >= _SITE:
            here = candidate.key
            yield candidate
