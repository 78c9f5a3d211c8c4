"""Which names an entity has gone by, and whether another one can be its too.

One name joined to the wrong person early in a book draws all its later mentions after it. So a name
is kept out of an entity that has gone by other names, and by none that shares a telling word.
"""

from collections import Counter
from typing import Final

from fabula.model.features import Wording

_HIS: Final = frozenset({"mr", "mr.", "sir", "lord", "uncle", "monsieur", "m.", "count", "king"})
_HERS: Final = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "miss", "lady", "aunt", "madame", "mme.", "countess", "queen"}
)
TITLES: Final = (
    _HIS
    | _HERS
    | {"master", "dr", "dr.", "doctor", "captain", "colonel", "st", "st.", "saint"}
    | {"prince", "princess"}
)


def telling(wording: Wording) -> frozenset[str]:
    """The words of a name that tell it from others; none of "Mrs." alone."""
    return wording.telling - TITLES


class Aliases:
    """The telling words of each entity's names.

    Parameters:
        settled: how many names an entity must have gone by before it is closed to strange ones.
    """

    def __init__(self, settled: int) -> None:
        self._settled = settled
        self._words: dict[int, Counter[str]] = {}
        self._count: Counter[int] = Counter()
        self._titles: dict[int, frozenset[str]] = {}

    def note(self, entity: int, wording: Wording) -> None:
        """Remembers that `entity` was called by `wording`."""
        if entity not in self._titles and (titles := _titles(wording)):
            self._titles[entity] = titles
        if words := telling(wording):
            self._words.setdefault(entity, Counter()).update(words)
            self._count[entity] += 1

    def admits(self, entity: int, wording: Wording) -> bool:
        """Whether `wording` can be a name of `entity`."""
        titles, words = _titles(wording), telling(wording)
        if titles and not titles & self._titles.get(entity, titles):
            return False
        if not words or self._count[entity] < self._settled:
            return True
        return any(word in self._words[entity] for word in words)


def _titles(wording: Wording) -> frozenset[str]:
    """His titles or hers, if the name has one: "Mr. Bennet" is not "Mrs. Bennet"."""
    first = wording.text.partition(" ")[0]
    return next((titles for titles in (_HIS, _HERS) if first in titles), frozenset())
