"""Which of the place words of a scene tell where it begins, and where it goes on."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fabula.stages.places.candidates import Candidate

_NEAR: Final = 1000
"""Code points after which place words weigh a third."""
_FAR: Final = 2500
"""The same of whether they are strong enough: a place may be told late."""
_REPEATED: Final = 0.25
_MOST_REPEATED: Final = 0.5
_FURNITURE: Final = 0.4
"""Below it a thing only tells that somebody is inside."""
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
    by_key: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        if candidate.size >= _FURNITURE or candidate.within:
            by_key[candidate.key].append(candidate)
    if not by_key:
        return None
    near = {key: _total(_decayed(group, start, _NEAR)) for key, group in by_key.items()}
    key = max(near, key=lambda one: near[one])
    group = by_key[key]
    strength = _total(_decayed(group, start, _FAR))
    if strength < _LEAST:
        return None
    weights = _decayed(group, start, _NEAR)
    best = group[max(range(len(group)), key=lambda number: weights[number])]
    return Chosen(best, tuple(one for one in group if one is not best), strength)


def _decayed(group: Sequence[Candidate], start: int, over: int) -> list[float]:
    return [one.weight * math.exp(-(one.span.start - start) / over) for one in group]


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
