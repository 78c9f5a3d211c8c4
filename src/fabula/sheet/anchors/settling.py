"""Settles which anchor lies where: clear ones first, then doubtful ones by their neighbours."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from fabula.sheet.anchors.pages import Page
from fabula.sheet.anchors.scoring import Fit
from fabula.sheet.anchors.verdict import clearly, is_told, staying
from fabula.sheet.anchors.wanted import Wanted


def settled(page: Page, wanted: Sequence[Wanted], fits: Sequence[Sequence[Fit]]) -> dict[int, Fit]:
    """The place of each anchor that is sure of one, by the anchor's number.

    Parameters:
        fits: the believable places of each anchor, the best first.
    """
    chosen = {n: fit for n, fit in _clear(wanted, fits) if is_told(page, wanted[n], fit)}
    _undo_clashes(wanted, chosen)
    doubtful = [n for n in range(len(wanted)) if n not in chosen and len(fits[n]) > 1]
    order = sorted((wanted[n].anchor.at or 0.0, fit.first) for n, fit in chosen.items())
    for number in doubtful:
        fit = _between(wanted[number], fits[number], order) or _counted(
            page, wanted[number], fits[number]
        )
        if fit is not None and is_told(page, wanted[number], fit):
            chosen[number] = fit
    _undo_clashes(wanted, chosen)
    return chosen


def _clear(wanted: Sequence[Wanted], fits: Sequence[Sequence[Fit]]) -> Iterator[tuple[int, Fit]]:
    for number, places in enumerate(fits):
        if places and all(clearly(wanted[number], places[0], other) for other in places[1:]):
            yield number, places[0]


def _undo_clashes(wanted: Sequence[Wanted], chosen: dict[int, Fit]) -> None:
    """Two different lines cannot be one now: the clearly better stays, or neither does."""
    ordered = sorted(chosen, key=lambda n: (chosen[n].first, chosen[n].after))
    for at, number in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if number not in chosen or other not in chosen:
                continue
            one, two = chosen[number], chosen[other]
            if two.first >= one.after:
                break
            if wanted[number].key != wanted[other].key and _same(one, two):
                worse = sorted((number, other), key=lambda n: chosen[n].bits)
                sure = clearly(wanted[worse[1]], chosen[worse[1]], chosen[worse[0]])
                for gone in worse[: 1 if sure else 2]:
                    del chosen[gone]


def _same(one: Fit, other: Fit) -> bool:
    shared = min(one.after, other.after) - max(one.first, other.first)
    return 2 * shared > max(one.after - one.first, other.after - other.first)


def _ties(one: Wanted, fits: Sequence[Fit]) -> list[Fit]:
    """The places that are as good as the best; none if each has kept something else."""
    ties = [fit for fit in fits if not clearly(one, fits[0], fit)]
    return ties if len({staying(one, fit) for fit in ties}) == 1 else []


def _between(one: Wanted, fits: Sequence[Fit], order: Sequence[tuple[float, int]]) -> Fit | None:
    """The only one of the equal places that lies between the anchor's settled neighbours."""
    if one.anchor.at is None:
        return None
    at = bisect_left(order, (one.anchor.at, -1))
    if not 0 < at < len(order):
        return None
    before, after = order[at - 1][1], order[at][1]
    inside = [fit for fit in _ties(one, fits) if before < fit.first < after]
    return inside[0] if len(inside) == 1 and before < after else None


def _counted(page: Page, one: Wanted, fits: Sequence[Fit]) -> Fit | None:
    """The one with the anchor's number among its equals, where there are as many as there were."""
    ties = _ties(one, fits)
    if not one.many or not one.heading:
        return None
    equal = [at for at in page.occurrences(one.core) if _heading(page, at) == " ".join(one.heading)]
    if len(equal) != one.many:
        return None
    meant = [fit for fit in ties if fit.first == equal[one.nth - 1]]
    return meant[0] if meant else None


def _heading(page: Page, index: int) -> str:
    from fabula.sheet.anchors.pages import tokens

    return " ".join(word for word, _, _ in tokens(page.chapter(page.starts[index])[1]))
