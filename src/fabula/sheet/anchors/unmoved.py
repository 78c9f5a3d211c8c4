"""Knows a place again where nothing has changed, and words alone cannot tell it from others."""

from bisect import bisect_left, bisect_right
from typing import Final

from fabula.core import Span
from fabula.sheet.anchors.pages import Page
from fabula.sheet.anchors.wanted import Wanted

_ROUNDED: Final = 0.00006
"""Half a unit of the last figure that an anchor's `at` has, and a little."""


class Unmoved:
    """Finds anchors by how far into the text they stand.

    Ten equal lines between equal lines differ by nothing else; while an anchor's words and its
    company stand just where they stood, the text around has not been edited.

    Parameters:
        page: the text.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._equal: dict[tuple[str, ...], list[int]] = {}

    def span(self, one: Wanted) -> Span | None:
        """The one place where the anchor stands as it did; `None` if there is none, or several."""
        if one.anchor.at is None or not one.core:
            return None
        core, page = tuple(one.core), self._page
        if core not in self._equal:
            self._equal[core] = page.occurrences(one.core)
        equal, size = self._equal[core], len(page.content)
        low = bisect_left(equal, (one.anchor.at - _ROUNDED) * size, key=page.starts.__getitem__)
        high = bisect_right(equal, (one.anchor.at + _ROUNDED) * size, key=page.starts.__getitem__)
        same = [at for at in equal[low:high] if self._stands(one, at)]
        return page.span(same[0], same[0] + len(core)) if len(same) == 1 else None

    def _stands(self, one: Wanted, at: int) -> bool:
        first = at - one.first
        return first >= 0 and list(self._page.words[first : first + len(one.words)]) == one.words
