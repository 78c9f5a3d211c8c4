"""When a place is good enough for an anchor; rather lost than wrong."""

import math
from typing import Final

from rapidfuzz.distance import LCSseq

from fabula.sheet.anchors.pages import QUOTE, Page
from fabula.sheet.anchors.scoring import Fit, Side
from fabula.sheet.anchors.wanted import Wanted, is_mark

_LEAST_SHARE: Final = 0.5
_FIRM_SHARE: Final = 0.6
_NEAR: Final = 0.5
_WHOLE: Final = 0.55
_FIRM_WHOLE: Final = 0.75
_FEW_WORDS: Final = 3
_FEW_CHANGED: Final = 5
_SURE: Final = 0.9
_BARE: Final = 2
_SOME: Final = 0.3
_BESIDE: Final = 8
_CLOSE_BY: Final = 5
_ABOVE_CHANCE: Final = 8.0
_DISTINCT: Final = 20.0
_MARGIN: Final = 8.0
_MARGIN_SHARE: Final = 0.3


def believable(page: Page, one: Wanted, fit: Fit) -> bool:
    """Whether the place may be the anchor's at all."""
    if not one.first and one.after == len(one.words):
        return fit.share > 1 - 1e-9
    if not _bounded(page, one, fit):
        return False
    if is_distinct(page, fit):
        return True
    if fit.share < _LEAST_SHARE or fit.bits < chance(page) + _ABOVE_CHANCE:
        return False
    if fit.share < 1 and _was_beside(page, one, fit):
        return False
    return any(staying(one, fit))


def _was_beside(page: Page, one: Wanted, fit: Fit) -> bool:
    """Whether the place holds a neighbour of the anchor's line rather than the line changed."""
    there = [word for word in page.words[fit.first : fit.after] if not is_mark(word)]
    own = LCSseq.similarity([word for word in one.core if not is_mark(word)], there)
    sides = ([word for word in one.side(step)[::step] if not is_mark(word)] for step in (-1, 1))
    return any(LCSseq.similarity(side, there) >= own for side in sides)


def is_told(page: Page, one: Wanted, fit: Fit) -> bool:
    """Whether what is left tells the place; one side alone does not where such lines are many."""
    if not one.first and one.after == len(one.words):
        return True
    if is_distinct(page, fit):
        return True
    if _in_a_run(one):
        return min(fit.left.near, fit.right.near) >= _SURE
    if all(staying(one, fit)):
        return True
    if _echoes(one) or _has_twin(page, one, fit) or _has_lost_equals(page, one, fit):
        return False
    words = sum(not is_mark(word) for word in one.core)
    return words > _BARE or one.many < 2 or min(fit.left.left, fit.right.left) >= _SOME


def chance(page: Page) -> float:
    """The bits that pick one token of the text."""
    return math.log2(len(page) + 2)


def _echoes(one: Wanted) -> bool:
    """Whether the same words were said once more close by."""
    length = len(one.core)
    first = max(0, one.first - _CLOSE_BY - length)
    near = range(first, one.after + _CLOSE_BY + 1)
    return any(at != one.first and one.words[at : at + length] == one.core for at in near)


def _in_a_run(one: Wanted) -> bool:
    """Whether the same words stood right before or after, as where somebody says `Maybe.` twice."""
    said = [word for word in one.core if not is_mark(word)]
    for step in (-1, 1):
        side = [word for word in one.side(step) if not is_mark(word)]
        if side[: len(said)][::step] == said:
            return True
    return False


def _has_twin(page: Page, one: Wanted, fit: Fit) -> bool:
    """Whether the same words are said again close by: then one side alone cannot tell which."""
    length = len(one.core)
    near = range(max(0, fit.first - _BESIDE), fit.first + _BESIDE)
    return any(at != fit.first and page.words[at : at + length] == one.core for at in near)


def _has_lost_equals(page: Page, one: Wanted, fit: Fit) -> bool:
    """Whether there were more such lines in the chapter: this may be another one that is left."""
    if one.many < 2:
        return False
    number, _ = page.chapter(page.starts[fit.first])
    equal = page.occurrences(one.core)
    return sum(page.chapter(page.starts[at])[0] == number for at in equal) < one.many


def staying(one: Wanted, fit: Fit) -> tuple[bool, bool]:
    """Whether what stood before, and what stood after, still does."""
    few = sum(not is_mark(word) for word in one.core) <= _FEW_CHANGED
    whole = _FIRM_WHOLE if fit.share < 1 and few else _WHOLE
    return _stays(fit.left, whole), _stays(fit.right, whole)


def _stays(side: Side, whole: float) -> bool:
    return side.near >= _NEAR and side.whole >= whole


def _bounded(page: Page, one: Wanted, fit: Fit) -> bool:
    """Whether a short line in quotation marks is still one: `"It was,"` is not `"It was late."`."""
    words = sum(not is_mark(word) for word in one.core)
    if words > _FEW_WORDS or one.core[0] != QUOTE or one.core[-1] != QUOTE:
        return True
    inside = page.words[fit.first : fit.after]
    beside = [
        *page.words[max(0, fit.first - 1) : fit.first],
        *page.words[fit.after : fit.after + 1],
    ]
    return (inside + beside).count(QUOTE) >= 2 and sum(not is_mark(w) for w in inside) == words


def is_distinct(page: Page, fit: Fit) -> bool:
    """Whether the words alone tell the place, whatever stands around them now."""
    return fit.share >= _FIRM_SHARE and fit.own >= chance(page) + _DISTINCT


def clearly(one: Wanted, fit: Fit, other: Fit) -> bool:
    """Whether one place is so much better that the other one is out of the question.

    It never is where the other has kept a side that this one has lost.
    """
    sides = zip(staying(one, fit), staying(one, other), strict=True)
    if any(his and not mine for mine, his in sides):
        return False
    return fit.bits - other.bits >= max(_MARGIN, _MARGIN_SHARE * fit.bits)
