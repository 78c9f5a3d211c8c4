"""Which of the words that are easily taken for one another their neighbours expect.

A small network over the six words before and after a place gives a score to each word that could
stand there; a word is doubted where one of its likes is far ahead of it. What is written does not
count, so that it is no excuse. Needs `numpy`.

Source: a window of words before a hidden layer goes back to Bengio et al. 2003, choosing among
words that are easily confused to Golding and Roth 1999.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from fabula.model.backend import Floats, Numbers
from fabula.model.expecting_tables import EXPECTATIONS, Expectations, read_expectations
from fabula.model.proofreading import BLOCK, blocks, row_of, whole
from fabula.model.proofreading_options import plain

REACH: Final = 6
"""Words on either side that are looked at."""
_AROUND: Final = np.array([*range(-REACH, 0), *range(1, REACH + 1)])
_NEVER: Final = 1e9


class Wanted(NamedTuple):
    """At the word `at` its neighbours expect `right`, so far ahead of it (a logarithm of odds)."""

    at: int
    right: str
    ahead: float


class Expecter:
    """Says which words their neighbours do not expect."""

    def __init__(self, tables: Expectations) -> None:
        self._tables = tables
        self._numbers = {name: number for number, name in enumerate(tables.names, 1)}
        self._out = np.concatenate([np.zeros_like(tables.out[:1]), tables.out])
        self._bias = np.concatenate([np.zeros_like(tables.bias[:1]), tables.bias])
        self._likes, self._least = self._pairs()

    @classmethod
    def load(cls, folder: Path = EXPECTATIONS) -> "Expecter":
        """The network in `folder`.

        Raises:
            MissingPart: a file is missing, altered, or of another version.
        """
        return cls(read_expectations(folder))

    def in_stretches(self, stretches: Sequence[Sequence[str]]) -> list[tuple[Wanted, ...]]:
        """What is wanted in each of several stretches; each depends on its own words alone.

        Parameters:
            stretches: words and marks, with the `REACH` words on either side, which are looked at
                and not doubted; beyond the ends of a text these are empty. Words are numbered from
                the first after them.
        """
        begins = list(accumulate(map(len, stretches), initial=0))
        found: list[list[Wanted]] = [[] for _ in stretches]
        for one in self._found([word for stretch in stretches for word in stretch], begins):
            number = bisect_right(begins, one.at) - 1
            found[number].append(one._replace(at=one.at - begins[number] - REACH))
        return [tuple(wanted) for wanted in found]

    def seldom(self, wanted: Wanted) -> int:
        """The clean words in which one such doubt is expected."""
        levels = self._tables.levels
        return max(words for words, least in levels.items() if wanted.ahead >= least)

    def _found(self, words: Sequence[str], begins: Sequence[int]) -> Iterator[Wanted]:
        inside = (at for a, b in pairwise(begins) for at in range(a + REACH, b - REACH))
        numbers = {
            at: number
            for at in inside
            if words[at][:1].islower() and (number := self._numbers.get(plain(words[at])))
        }
        vectors, kinds = self._vectors(words)
        for places in blocks(list(numbers)):
            around = kinds[np.array(places)[:, None] + _AROUND]
            own = np.zeros(BLOCK, np.int64)
            own[: len(places)] = [numbers[at] for at in places]
            yield from self._ahead(vectors[around].reshape(len(places), -1), own, places)

    def _ahead(self, seen: Floats, own: Numbers, places: Sequence[int]) -> Iterator[Wanted]:
        """The words that one of their likes is far enough ahead of."""
        tables, likes = self._tables, self._likes[own]
        once = np.maximum(whole(seen) @ tables.first + tables.first_bias, 0)
        hidden = np.maximum(once @ tables.second + tables.second_bias, 0)
        scores = np.matmul(self._out[likes], hidden[:, :, None])[:, :, 0] + self._bias[likes]
        scores -= ((hidden * self._out[own]).sum(1) + self._bias[own])[:, None]
        scores[scores < self._least[own]] = -_NEVER
        for row in map(int, np.flatnonzero(scores.max(1) > -_NEVER)):
            best = int(scores[row].argmax())
            right = tables.names[likes[row, best] - 1]
            yield Wanted(places[row], right, float(scores[row, best]))

    def _pairs(self) -> tuple[Numbers, Floats]:
        """Of each word its likes by number, and how far each must be ahead."""
        tables = self._tables
        lowest = min(tables.levels.values())
        shape = (len(tables.names) + 1, max(map(len, tables.likes.values()), default=1))
        likes, least = np.zeros(shape, np.int64), np.full(shape, _NEVER, np.float32)
        for word, able in tables.likes.items():
            number = self._numbers[word]
            likes[number, : len(able)] = [self._numbers[like] for like in able]
            least[number, : len(able)] = [max(lowest, one) for one in able.values()]
        return likes, least

    def _vectors(self, words: Sequence[str]) -> tuple[Floats, Numbers]:
        """A vector for each form in a text, and the form of each word."""
        tables = self._tables
        forms = {"": 0}
        kinds = [forms.setdefault(word, len(forms)) for word in words]
        rows = np.array([row_of(form, tables.rows) for form in forms])
        vectors = tables.words[rows[:, 0]] + tables.suffixes[rows[:, 1]] + tables.shapes[rows[:, 2]]
        return vectors, np.array(kinds, np.int64)
