"""The mentions of a text so far, in columns, with the entity of each."""

import hashlib
from itertools import pairwise
from typing import Final

import numpy as np

from fabula.model.backend import MentionScores, Numbers
from fabula.model.candidates import Candidates
from fabula.model.features import Mentions, Wording
from fabula.model.looking import Halves, Seen

_ROOM: Final = 1024
_COLUMNS: Final = 8
_KIND: Final = 3
NAME: Final = 0

Scores = tuple[Halves, ...]


class Ledger:
    """Mentions by their number in the text; what is asked for is looked at where it lies.

    The bulk of it, what pairs are scored by, is kept of the last mentions and of names.
    """

    def __init__(self) -> None:
        self._table = np.zeros((_COLUMNS, _ROOM), np.int64)
        self._sources = np.zeros(_ROOM, np.uint64)
        self._wordings: list[Wording] = []
        self._new: list[float] = []
        self._scored: list[tuple[Numbers, Scores]] = []
        self._firsts: list[int] = []
        self._passed = 0

    def __len__(self) -> int:
        """The number of mentions."""
        return len(self._wordings)

    def add(self, mentions: Mentions, seen: Seen, window: bytes) -> None:
        """Takes the next mentions, those seen in one window.

        Parameters:
            window: its name, whatever stands before it.
        """
        first, after = len(self), len(self) + len(mentions)
        while after > len(self._sources):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)], axis=1)
            self._sources = np.concatenate([self._sources, np.zeros_like(self._sources)])
        self._table[:, first:after] = (*mentions.columns, np.full(len(mentions), -1))
        base = int.from_bytes(hashlib.blake2b(window, digest_size=8).digest(), "little") >> 1
        self._sources[first:after] = np.arange(len(mentions), dtype=np.uint64) + np.uint64(base)
        self._wordings += mentions.wordings
        self._new += seen.new.tolist()
        self._scored.append((np.arange(first, after), _scores(seen)))
        self._firsts.append(first)

    @property
    def entities(self) -> Numbers:
        """The entity of each mention, -1 where it is not known yet; to be filled in."""
        return self._table[-1, : len(self)]

    def between(self, first: int, after: int) -> Candidates:
        """The mentions from number `first` to `after`, exclusive."""
        columns = self._table[:-1, first:after]
        mentions = Mentions.of(columns, tuple(self._wordings[first:after]))
        return Candidates(mentions, self._sources[first:after], np.arange(first, after))

    def chosen(self, rows: Numbers) -> Candidates:
        """The mentions of some numbers."""
        columns = self._table[:-1, rows]
        wordings = tuple(self._wordings[row] for row in rows.tolist())
        return Candidates(Mentions.of(columns, wordings), self._sources[rows], rows)

    def scores(self, rows: Numbers) -> MentionScores:
        """What pairs of the mentions of some numbers are scored by."""
        windows = np.searchsorted(self._firsts, rows, side="right") - 1
        edges = [0, *(np.flatnonzero(np.diff(windows)) + 1).tolist(), len(rows)]
        pieces = []
        for start, stop in pairwise(edges):
            numbers, scores = self._scored[windows[start]]
            own = np.searchsorted(numbers, rows[start:stop])
            pieces.append([column[own] for column in scores])
        columns = (np.concatenate(column) for column in zip(*pieces, strict=True))
        return MentionScores(*(column.astype(np.float32) for column in columns))

    def new(self, first: int, after: int) -> list[float]:
        """How much each mention looks like being new."""
        return self._new[first:after]

    def named(self, first: int, after: int) -> list[tuple[int, Wording, int]]:
        """Number, wording and entity of the names among some mentions."""
        rows = (np.flatnonzero(self._table[_KIND, first:after] == NAME) + first).tolist()
        entities = self._table[-1]
        return [(row, self._wordings[row], int(entities[row])) for row in rows]

    def pass_by(self, number: int) -> None:
        """Keeps of the windows that lie before a mention no more than their names."""
        while self._passed + 1 < len(self._firsts) and self._firsts[self._passed + 1] <= number:
            rows, scores = self._scored[self._passed]
            named = np.flatnonzero(self._table[_KIND, rows] == NAME)
            self._scored[self._passed] = rows[named], tuple(column[named] for column in scores)
            self._passed += 1


def _scores(seen: Seen) -> Scores:
    """What its mentions are scored by, in the order of `MentionScores`."""
    return seen.anaphor, seen.antecedent, seen.new, seen.left, seen.right, seen.shared
