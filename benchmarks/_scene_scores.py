"""How near given breaks are to the true ones."""

from collections.abc import Sequence


def matched(given: Sequence[int], gold: Sequence[int], tolerance: int) -> int:
    """How many given breaks have a true one within the tolerance, each used once."""
    free, found = sorted(gold), 0
    for at in sorted(given):
        near = [one for one in free if abs(one - at) <= tolerance]
        if near:
            free.remove(min(near, key=lambda one: abs(one - at)))
            found += 1
    return found


def pk(given: Sequence[int], gold: Sequence[int], many: int) -> float:
    """The share of windows in which only one side has a break (Beeferman et al. 1999)."""
    pairs = list(_windows(given, gold, many))
    return sum(bool(a) != bool(b) for a, b in pairs) / len(pairs)


def window_difference(given: Sequence[int], gold: Sequence[int], many: int) -> float:
    """The share of windows with another number of breaks (Pevzner and Hearst 2002)."""
    pairs = list(_windows(given, gold, many))
    return sum(a != b for a, b in pairs) / len(pairs)


def _windows(given: Sequence[int], gold: Sequence[int], many: int) -> list[tuple[int, int]]:
    """How many breaks of each side lie in each window of half the mean length of a section."""
    size = max(2, round(many / (len(gold) + 1) / 2))
    sides = [_sums(breaks, many) for breaks in (given, gold)]
    starts = range(max(1, many - size))
    ends = [min(start + size, many) for start in starts]
    return [
        (sides[0][end] - sides[0][start], sides[1][end] - sides[1][start])
        for start, end in zip(starts, ends, strict=True)
    ]


def _sums(breaks: Sequence[int], many: int) -> list[int]:
    sums = [0] * (many + 1)
    for at in breaks:
        sums[at] = 1
    for number in range(1, many + 1):
        sums[number] += sums[number - 1]
    return sums
