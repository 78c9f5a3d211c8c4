"""Finds all anchors of a sheet in a text at once; what is not sure is lost, and told to be."""

from collections.abc import Iterable, Sequence
from typing import Final

from fabula.core import Span
from fabula.sheet.anchors.candidates import Shingles, exact
from fabula.sheet.anchors.found import Found
from fabula.sheet.anchors.pages import Page
from fabula.sheet.anchors.renamed import renamed
from fabula.sheet.anchors.scoring import Fit, Scorer
from fabula.sheet.anchors.settling import settled
from fabula.sheet.anchors.unmoved import Unmoved
from fabula.sheet.anchors.verdict import believable
from fabula.sheet.anchors.wanted import Wanted
from fabula.sheet.values import Anchored

GONE: Final = "its words are nowhere in the text, or changed beyond recognition"
DOUBTFUL: Final = "it could be meant in more than one place"


def resolve(anchors: Sequence[Anchored], page: Page) -> list[Found]:
    """Where each anchor lies in the text now.

    Parameters:
        anchors: of one kind, so that no two different ones may lie on the same words.
        page: the text.

    Returns:
        For each anchor its place, or why it is lost. An anchor without context (written by hand) is
        found where its words stand once.
    """
    if not anchors:
        return []
    wanted = [Wanted(anchor) for anchor in anchors]
    fits = _fits(page, wanted)
    chosen = settled(page, wanted, fits)
    names = renamed(page, ((wanted[n], fit) for n, fit in chosen.items()))
    if names:
        changed = [n for n, one in enumerate(wanted) if not names.keys().isdisjoint(one.words)]
        wanted = [Wanted(anchor, names) for anchor in anchors]
        for number, places in zip(changed, _fits(page, [wanted[n] for n in changed]), strict=True):
            fits[number] = places
        chosen = settled(page, wanted, fits)
    unmoved = Unmoved(page)
    return [
        _found(page, chosen.get(n), unmoved.span(one) if fits[n] else None, bool(fits[n]))
        for n, one in enumerate(wanted)
    ]


def _found(page: Page, fit: Fit | None, unmoved: Span | None, seen: bool) -> Found:
    if fit is not None:
        return Found(span=page.span(fit.first, fit.after))
    return Found(span=unmoved, why="" if unmoved else DOUBTFUL if seen else GONE)


def _fits(page: Page, wanted: Sequence[Wanted]) -> list[list[Fit]]:
    """The believable places of each anchor, the best first."""
    shingles, scorer = Shingles(page, wanted), Scorer(page)
    return [
        [fit for fit in _places(page, one, shingles, scorer) if believable(page, one, fit)]
        for one in wanted
    ]


def _places(page: Page, one: Wanted, shingles: Shingles, scorer: Scorer) -> list[Fit]:
    found = [scorer.exact(one, at) for at in exact(page, one)]
    aligned = (scorer.aligned(one, begin) for begin in shingles.diagonals(one))
    found += [fit for fit in aligned if fit is not None]
    return sorted(_apart(found), key=lambda fit: -fit.bits)


def _apart(fits: Iterable[Fit]) -> list[Fit]:
    """The best of those that lie on the same words."""
    kept: list[Fit] = []
    for fit in sorted(fits, key=lambda one: -one.bits):
        if not any(overlap(fit, other) for other in kept):
            kept.append(fit)
    return kept


def overlap(one: Fit, other: Fit) -> bool:
    """Whether two places share most of the shorter one's words."""
    shared = min(one.after, other.after) - max(one.first, other.first)
    return 2 * shared > min(one.after - one.first, other.after - other.first)
