"""In which order the lines of people run, so that those who meet run side by side.

Two beginnings are tried: barycentre sweeps (Sugiyama, Tagawa & Toda 1981), and a chain that grows
at both ends by whoever meets its end most. In both neighbours change places as long as it brings
the people of scenes closer together, and the better one is taken. A story has few people.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from typing import Final

_SWEEPS: Final = 12
_SWAPS: Final = 12


def ordered(scenes: Sequence[Sequence[int]], people: int) -> list[int]:
    """The people from top to bottom.

    Parameters:
        scenes: the numbers of those who are in each scene.
        people: how many there are; they are numbered from 0.
    """
    swept = list(range(people))
    for _ in range(_SWEEPS):
        swept = _swept(swept, scenes)
    found = [_swapped(order, scenes) for order in (swept, _chained(scenes, people))]
    held = [set(scene) for scene in scenes]
    everywhere = [number for number, scene in enumerate(held) if scene]
    return min(
        found,
        key=lambda order: _spread(everywhere, held, {one: at for at, one in enumerate(order)}),
    )


def _chained(scenes: Sequence[Sequence[int]], people: int) -> list[int]:
    """A chain from the first one on, grown at the end that somebody left meets most."""
    met = Counter(pair for scene in scenes for pair in permutations(scene, 2))
    order, left = [0][:people], set(range(1, people))
    while left:
        ends = ((met[order[at], one], -one, at) for one in left for at in (-1, 0))
        _, number, at = max(ends)
        order.insert(0 if at == 0 else len(order), -number)
        left.remove(-number)
    return order


def _swept(order: list[int], scenes: Sequence[Sequence[int]]) -> list[int]:
    """The order by the mean place of all whom each one meets."""
    place = {one: at for at, one in enumerate(order)}
    total = [0.0] * len(order)
    count = [0] * len(order)
    for scene in scenes:
        middle = sum(place[one] for one in scene) / max(1, len(scene))
        for one in scene:
            total[one] += middle
            count[one] += 1
    return sorted(order, key=lambda one: total[one] / count[one] if count[one] else place[one])


def _swapped(order: list[int], scenes: Sequence[Sequence[int]]) -> list[int]:
    held = [set(scene) for scene in scenes]
    of: list[list[int]] = [[] for _ in order]
    for number, scene in enumerate(held):
        for one in scene:
            of[one].append(number)
    place = {one: at for at, one in enumerate(order)}
    for _ in range(_SWAPS):
        moved = False
        for at in range(len(order) - 1):
            upper, lower = order[at], order[at + 1]
            touched = [n for n in (*of[upper], *of[lower]) if not {upper, lower} <= held[n]]
            before = _spread(touched, held, place)
            place[upper], place[lower] = at + 1, at
            if _spread(touched, held, place) < before:
                order[at], order[at + 1], moved = lower, upper, True
            else:
                place[upper], place[lower] = at, at + 1
        if not moved:
            break
    return order


def _spread(numbers: list[int], held: list[set[int]], place: dict[int, int]) -> int:
    """How far apart the people of some scenes run."""
    places = [[place[one] for one in held[number]] for number in numbers]
    return sum(max(rows) - min(rows) for rows in places)


def gathered(rows: Sequence[int], last: int) -> list[int]:
    """Rows side by side for people who meet, as near to their own as can be.

    Parameters:
        rows: their own rows, each another, from top to bottom.
        last: the lowest row there is.
    """
    offsets = sorted(row - at for at, row in enumerate(rows))
    first = offsets[len(offsets) // 2] if offsets else 0
    first = max(0, min(first, last - len(rows) + 1))
    return [first + at for at in range(len(rows))]
