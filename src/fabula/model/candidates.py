"""Mentions that later ones may go back to, and what names their scores for a memory."""

import hashlib
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fabula.model.backend import Numbers
from fabula.model.features import FARTHEST_QUOTATIONS, FARTHEST_SENTENCES, Mentions


class Candidates(NamedTuple):
    """Mentions that later ones may go back to, and a number that names each.

    `sources` tells mentions apart by where they were seen, whatever was read before them; `rows`
    are their places in the ledger.
    """

    mentions: Mentions
    sources: NDArray[np.uint64]
    rows: Numbers


def near_key(block: Candidates, near: Candidates) -> bytes:
    """Names all that the scores of a block depend on, whose mentions are the last of those near."""
    mentions = near.mentions
    spoken = mentions.quotations - mentions.quotations[mentions.quotations > 0].min(initial=2**40)
    told = (mentions.sentences - mentions.sentences[0], np.maximum(spoken, -1))
    columns = b"".join(column.tobytes() for column in (near.sources, *told))
    count = len(block.rows).to_bytes(2, "little")
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
