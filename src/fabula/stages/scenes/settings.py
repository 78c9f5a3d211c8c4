"""Where a paragraph begins: whether its words name a place that the words before do not."""

from collections.abc import Sequence
from typing import Final

from fabula.stages.places.lexicon import FIXED, FIXTURES, PLACES
from fabula.stages.scenes.change import Windows
from fabula.stages.scenes.paragraphs import Paragraph

_THINGS: Final = PLACES | FIXTURES | FIXED
_CUES: Final = ("place-told", "place-is", "in-place", "arrives", "stays")


class Settings:
    """The nouns of places in a section, beside those of the words before each beginning.

    Parameters:
        paragraphs: of the section.
        windows: how far before and after to look.
    """

    def __init__(self, paragraphs: Sequence[Paragraph], windows: Windows) -> None:
        self._paragraphs = paragraphs
        self._windows = windows
        self._things = [_THINGS.intersection(paragraph.words) for paragraph in paragraphs]

    def shifts(self, number: int) -> dict[str, float]:
        """Whether the opening of a paragraph names a new place, and how; what stays around it."""
        after = self._paragraphs[number]
        old = self._around(self._windows.before[number])
        new = self._around(self._windows.after[number])
        named = frozenset(after.sites)
        fresh = named - old
        found = {
            "site-new": float(bool(fresh)),
            "site-known": float(bool(named & old)),
            "sites-stay": len(old & new) / min(len(old), len(new)) if old and new else 0.5,
        }
        if fresh:
            cues = {name for name, _ in after.opens}
            found |= {f"new:{name}": 1.0 for name in _CUES if name in cues}
        return found

    def _around(self, bounds: tuple[int, int]) -> frozenset[str]:
        return frozenset[str]().union(*self._things[bounds[0] : bounds[1]])
