"""Which repairs a word may have, whatever stands around it."""

from collections import defaultdict
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Final

LOST_ED: Final = "@ed"
EXTRA_ED: Final = "@-ed"
DELETE: Final = "-"
_FORMS: Final = 20_000


class Options:
    """Which repairs a word may have at all.

    Parameters:
        labels: all of them; `found>right`, `+lost`, `-`, `@ed`, `@-ed`.
        bases: verbs that take -ed.
        doubled: words that may be too many.
    """

    def __init__(self, labels: Sequence[str], bases: Set[str], doubled: Set[str]) -> None:
        self._swaps: dict[tuple[str, ...], list[int]] = defaultdict(list)
        numbers = {label: number for number, label in enumerate(labels)}
        for label, number in numbers.items():
            found, arrow, _ = label.partition(">")
            if arrow:
                self._swaps[tuple(found.split())].append(number)
        self._firsts = {found[0] for found in self._swaps if len(found) > 1}
        self._lost = tuple(number for label, number in numbers.items() if label.startswith("+"))
        self._bases, self._doubled = bases, doubled
        self._delete = numbers[DELETE]
        self._past, self._present = numbers[LOST_ED], numbers[EXTRA_ED]
        self._known = lru_cache(_FORMS)(self._of)

    def at(self, lower: Sequence[str], at: int) -> tuple[int, ...]:
        """The labels by number that the word at `at` may have."""
        word = lower[at]
        pair = word in self._firsts and at + 1 < len(lower)
        return self._known(word, lower[at + 1] if pair else "")

    def _of(self, word: str, after: str) -> tuple[int, ...]:
        able = list(self._swaps.get((word,), ()))
        able += self._swaps.get((word, after), ())
        if word[0].isalpha():
            able += self._lost
        if word in self._doubled:
            able.append(self._delete)
        if word in self._bases:
            able.append(self._past)
        if word.endswith("ed"):
            able.append(self._present)
        return tuple(able)


def plain(word: str) -> str:
    """A word as labels write it: in lower case, with straight apostrophes."""
    return word.lower().replace("’", "'")
