"""Mentions that later ones may go back to, and what names them for a memory."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fabula.model.backend import MentionScores, Numbers
from fabula.model.features import FARTHEST_QUOTATIONS, FARTHEST_SENTENCES, Mentions


@dataclass(frozen=True, slots=True)
class Candidates:
    """Mentions that later ones may go back to, the entity of each, and a number that names it.

    `sources` tells mentions apart by where they were seen, whatever was read before them.
    """

    mentions: Mentions
    scores: MentionScores
    entities: Numbers
    sources: NDArray[np.uint64]

    def take(self, chosen: Numbers) -> "Candidates":
        """The rows `chosen`."""
        return Candidates(
            self.mentions.take(chosen),
            self.scores.take(chosen),
            self.entities[chosen],
            self.sources[chosen],
        )

    @classmethod
    def joined(cls, parts: Sequence["Candidates"]) -> "Candidates":
        """The rows of all parts."""
        return cls(
            Mentions.joined([part.mentions for part in parts]),
            MentionScores.joined([part.scores for part in parts]),
            np.concatenate([part.entities for part in parts]),
            np.concatenate([part.sources for part in parts]),
        )


Naming = Callable[[Candidates, Candidates], bytes]
"""Gives the key of the scores of a block with others."""


def near_key(block: Candidates, near: Candidates) -> bytes:
    """Names all that the scores of a block depend on, whose mentions are the last of those near."""
    mentions = near.mentions
    spoken = mentions.quotations - mentions.quotations[mentions.quotations > 0].min(initial=2**40)
    told = (mentions.sentences - mentions.sentences[0], np.maximum(spoken, -1))
    columns = b"".join(column.tobytes() for column in (near.sources, *told))
    count = len(block.entities).to_bytes(2, "little")
    return hashlib.blake2b(columns + count, digest_size=16).digest()


def far_key(block: Candidates, far: Candidates) -> bytes:
    """Names all that the scores of a block with mentions far before it depend on.

    These are so many mentions away that no more of their distance counts than what is named here.
    """
    mentions = block.mentions
    spoken = mentions.quotations[mentions.quotations > 0].min(initial=2**40)
    apart = np.minimum(mentions.sentences[0] - far.mentions.sentences, FARTHEST_SENTENCES)
    between = np.minimum(spoken - far.mentions.quotations, FARTHEST_QUOTATIONS)
    heard = np.where(far.mentions.quotations > 0, between, -1)
    columns = b"".join(column.tobytes() for column in (far.sources, apart, heard))
    return hashlib.blake2b(columns + near_key(block, block), digest_size=16).digest()
