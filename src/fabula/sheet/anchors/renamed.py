"""Learns which words the text has given up for others throughout, as when somebody is renamed."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from fabula.sheet.anchors.pages import Page
from fabula.sheet.anchors.scoring import Fit
from fabula.sheet.anchors.wanted import Wanted, is_mark

_LEAST: Final = 2
_SHARE: Final = 0.6


def renamed(page: Page, fits: Iterable[tuple[Wanted, Fit]]) -> dict[str, str]:
    """Each word that is (almost) gone and was replaced by the same other one, at least twice.

    Parameters:
        page: the text.
        fits: anchors with the places that are sure to be theirs.
    """
    swaps: dict[str, Counter[str]] = {}
    kept: Counter[str] = Counter()
    for one, fit in fits:
        kept.update(one.words[a] for a, _ in fit.pairs)
        for old, new in _swapped(page, one, fit):
            swaps.setdefault(old, Counter())[new] += 1
    found = {}
    for old, counts in swaps.items():
        new, many = counts.most_common(1)[0]
        left = len(page.places.get(old, ()))
        if many >= _LEAST and many >= _SHARE * (counts.total() + kept[old]) and left * 4 <= many:
            found[old] = new
    return found


def _swapped(page: Page, one: Wanted, fit: Fit) -> Iterable[tuple[str, str]]:
    """Single words between two that stayed, replaced by a single word."""
    for (a, b), (c, d) in pairwise(sorted(fit.pairs)):
        if c - a == 2 and d - b == 2:
            old, new = one.words[a + 1], page.words[b + 1]
            if not is_mark(old) and not is_mark(new):
                yield old, new
