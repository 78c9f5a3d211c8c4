"""What the run time asks of the networks, whoever computes them."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]


class WordScores(NamedTuple):
    """What the encoder and its heads say of one window of words.

    `words`: words x width, the contextual vectors. `tags`, `scripts`: words x classes. `event`,
    `end`, `weight`: one number a word (the last is a word's weight within a mention, as a
    logarithm). `spans`: channels x first word x last word. `arcs`: words x (root, then each word).
    """

    words: Floats
    tags: Floats
    scripts: Floats
    event: Floats
    end: Floats
    weight: Floats
    spans: Floats
    arcs: Floats


class MentionScores(NamedTuple):
    """What pairs of mentions are scored by, one row a mention; see `training`'s `MentionHead`."""

    anaphor: Floats
    antecedent: Floats
    new: Floats
    left: Floats
    right: Floats
    shared: Floats

    def take(self, chosen: Numbers) -> "MentionScores":
        """The rows `chosen`."""
        return MentionScores(*(column[chosen] for column in self))

    @classmethod
    def joined(cls, parts: Sequence["MentionScores"]) -> "MentionScores":
        """The rows of all parts."""
        return cls(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


class Backend(Protocol):
    """The four networks of the reader model."""

    def words(self, ids: Numbers, casing: Numbers, first: Numbers) -> WordScores:
        """Scores of one window; `ids` and `casing` one number a piece, `first` one a word."""
        ...

    def labels(self, dependants: Floats, governors: Floats) -> Floats:
        """pairs x labels, from the contextual vectors of both words of each pair."""
        ...

    def mentions(self, spans: Floats, labels: Numbers) -> MentionScores:
        """From mentions x 3 x width, and type, kind and class of pronoun of each mention."""
        ...

    def pairs(
        self,
        later: MentionScores,
        later_kinds: Numbers,
        earlier: MentionScores,
        earlier_kinds: Numbers,
        features: Numbers,
    ) -> Floats:
        """later x earlier: how much each mention looks like going back to each candidate."""
        ...
