"""How much changes from the words before a paragraph to the words after its beginning."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final

from fabula.stages.scenes.paragraphs import Paragraph

NEAR: Final = 120
FAR: Final = 400
_MOST: Final = 30
_SHORT_WORD: Final = 3


class Windows:
    """About so many words on either side of each paragraph's beginning; 30 paragraphs at most.

    `before[n]` and `after[n]` bound the paragraphs before the beginning of paragraph `n` and from
    it on, the last exclusive; as `n` grows, no bound goes back.

    Parameters:
        paragraphs: of a section.
        words: how many.
    """

    def __init__(self, paragraphs: Sequence[Paragraph], words: int) -> None:
        self._paragraphs = paragraphs
        lengths = [len(paragraph.words) for paragraph in paragraphs]
        held = list(accumulate(lengths, initial=0))
        count = len(lengths)
        self.before: list[tuple[int, int]] = []
        self.after: list[tuple[int, int]] = []
        first = after = 0
        for number in range(count):
            while number - first > _MOST or held[number] - held[min(first + 1, number)] >= words:
                first += 1
            after = max(after, number)
            while after < count and after - number < _MOST and held[after] - held[number] < words:
                after += 1
            self.before.append((first, number))
            self.after.append((number, after))

    def people(self, bounds: tuple[int, int]) -> frozenset[str]:
        """Everybody named or heard in a window."""
        return frozenset[str]().union(*self._met[bounds[0] : bounds[1]])

    def sums(self, count: Callable[[Paragraph], int]) -> list[tuple[int, int]]:
        """What is counted in the paragraphs, summed before and after each beginning."""
        total = list(accumulate(map(count, self._paragraphs), initial=0))
        return [
            (total[b] - total[a], total[d] - total[c])
            for (a, b), (c, d) in zip(self.before, self.after, strict=True)
        ]

    @cached_property
    def _met(self) -> list[frozenset[str]]:
        return [paragraph.named | paragraph.heard for paragraph in self._paragraphs]


def rarity(paragraphs: Sequence[Paragraph]) -> dict[str, float]:
    """How much each word of a story tells: the logarithm of how few paragraphs hold it."""
    held = Counter(word for p in paragraphs for word in set(p.words) if len(word) > _SHORT_WORD)
    many = len(paragraphs) + 1
    return {word: math.log(many / count) for word, count in held.items()}


def cohesion(
    paragraphs: Sequence[Paragraph], weights: Mapping[str, float], windows: Windows
) -> list[float]:
    """How alike the words of the windows on both sides of each paragraph's beginning are.

    The cosine of their bags, 0 to 1. Source: TextTiling (Hearst 1997), with words weighed by their
    `rarity`.
    """
    telling = [[w for w in p.words if len(w) > _SHORT_WORD] for p in paragraphs]
    before, after = _Bag(telling, weights), _Bag(telling, weights)
    found = []
    for old, new in zip(windows.before, windows.after, strict=True):
        before.move(*old)
        after.move(*new)
        found.append(before.cosine(after))
    return found


class _Bag:
    """The words of a window that moves on, each weighed by how often it stands there."""

    def __init__(self, telling: Sequence[Sequence[str]], weights: Mapping[str, float]) -> None:
        self._telling = telling
        self._weights = weights
        self._counts: dict[str, int] = {}
        self._values: dict[str, float] = {}
        self._first = self._after = 0

    def move(self, first: int, after: int) -> None:
        """Holds the words of the paragraphs from `first` to the one before `after`."""
        counts = self._counts
        changed: set[str] = set()
        for words in self._telling[self._after : after]:
            changed.update(words)
            for word in words:
                counts[word] = counts.get(word, 0) + 1
        for words in self._telling[self._first : first]:
            changed.update(words)
            for word in words:
                counts[word] -= 1
        self._first, self._after = first, after
        self._weigh(changed)

    def _weigh(self, changed: Iterable[str]) -> None:
        for word in changed:
            if (count := self._counts[word]) == 1:
                self._values[word] = self._weights[word]
            elif count:
                self._values[word] = self._weights[word] * (1 + math.log(count))
            else:
                del self._counts[word]
                self._values.pop(word, None)

    def cosine(self, other: "_Bag") -> float:
        """How alike two bags are; 0 where one is empty."""
        mine, theirs = self._values, other._values
        shared = math.fsum([mine[word] * theirs[word] for word in mine if word in theirs])
        norm = math.hypot(*mine.values()) * math.hypot(*theirs.values())
        return shared / norm if norm else 0.0
