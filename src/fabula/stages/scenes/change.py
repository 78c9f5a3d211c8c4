"""How much changes from the words before a paragraph to the words after its beginning."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from fabula.stages.scenes.paragraphs import Paragraph

NEAR: Final = 120
FAR: Final = 400
_MOST: Final = 30
_SHORT_WORD: Final = 3


def window(paragraphs: Sequence[Paragraph], at: int, step: int, words: int) -> range:
    """The paragraphs from `at` on (`step` 1 or -1) that hold about so many words; 30 at most."""
    held, index = 0, at
    while 0 <= index < len(paragraphs) and held < words and abs(index - at) < _MOST:
        held += len(paragraphs[index].words)
        index += step
    return range(at, index, step)


def people(paragraphs: Sequence[Paragraph], numbers: Iterable[int]) -> frozenset[str]:
    """Everybody named or heard in them."""
    return frozenset[str]().union(*(paragraphs[n].named | paragraphs[n].heard for n in numbers))


def rarity(paragraphs: Sequence[Paragraph]) -> dict[str, float]:
    """How much each word of a story tells: the logarithm of how few paragraphs hold it."""
    held = Counter(word for p in paragraphs for word in set(p.words) if len(word) > _SHORT_WORD)
    many = len(paragraphs) + 1
    return {word: math.log(many / count) for word, count in held.items()}


class Cohesion:
    """How alike the words on both sides of a paragraph's beginning are.

    Source: TextTiling (Hearst 1997), with words weighed by their `rarity`.
    """

    def __init__(self, paragraphs: Sequence[Paragraph], weights: Mapping[str, float]) -> None:
        self._paragraphs = paragraphs
        self._telling = [[w for w in p.words if len(w) > _SHORT_WORD] for p in paragraphs]
        self._weights = weights

    def across(self, at: int, words: int) -> float:
        """The cosine of the bags of `words` words before and after, 0 to 1."""
        before = self._bag(window(self._paragraphs, at - 1, -1, words))
        after = self._bag(window(self._paragraphs, at, 1, words))
        shared = sum(before[word] * after[word] for word in before.keys() & after.keys())
        norm = math.hypot(*before.values()) * math.hypot(*after.values())
        return shared / norm if norm else 0.0

    def _bag(self, numbers: range) -> dict[str, float]:
        counts = Counter(chain.from_iterable(self._telling[number] for number in numbers))
        weights = self._weights
        return {
            word: weights[word] if count == 1 else (1 + math.log(count)) * weights[word]
            for word, count in counts.items()
        }
