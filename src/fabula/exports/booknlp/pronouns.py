"""Referential gender as BookNLP tells it: by the pronouns that are used of somebody."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

CATEGORIES: Final = ("he/him/his", "she/her", "they/them/their", "xe/xem/xyr/xir", "ze/zem/zir/hir")
"""BookNLP's own, in its order."""

_CATEGORY: Final = {pronoun: category for category in CATEGORIES for pronoun in category.split("/")}


def referential_gender(own: Iterable[str], used: Iterable[str]) -> dict[str, Any] | None:
    """The value of `g`; `None` where no pronoun of BookNLP's categories is known.

    Parameters:
        own: the pronouns that the reading gives the character; they decide.
        used: the pronouns of the story that mean the character, for the shares.
    """
    counts = Counter(_CATEGORY[one.lower()] for one in used if one.lower() in _CATEGORY)
    claimed = next((_CATEGORY[one.lower()] for one in own if one.lower() in _CATEGORY), None)
    most = max(CATEGORIES, key=lambda one: counts[one]) if counts else claimed
    if most is None:
        return None
    if claimed is not None and counts[claimed] < counts[most]:
        counts, most = Counter(), claimed
    total = sum(counts.values())
    shares = {
        one: round(counts[one] / total, 3) if total else float(one == most) for one in CATEGORIES
    }
    return {"inference": shares, "argmax": most, "max": shares[most], "total": total}
