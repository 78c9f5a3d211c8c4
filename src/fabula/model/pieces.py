"""From words to the numbers the encoder reads: word pieces and the casing they lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

MOST_PIECES: Final = 12
"""Pieces kept of one word; a longer one (a link, a scream) is cut, so that windows stay bounded."""


class Casing(IntEnum):
    """How a word is written; the encoder's vocabulary is lower case, this gives the rest back."""

    PAD = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    OTHER = 5


def casing_of(word: str) -> Casing:
    """The casing of one word; a single capital counts as title case unless it is `I`."""
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return Casing.OTHER
    if word.islower() or not any(letter.isupper() for letter in letters):
        return Casing.LOWER
    if letters[0].isupper() and not any(letter.isupper() for letter in letters[1:]):
        return Casing.UPPER if word == "I" else Casing.TITLE
    return Casing.UPPER if not any(letter.islower() for letter in letters) else Casing.MIXED


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a run of words.

    `ids` and `casing` have one number a piece; word `i` has the pieces `bounds[i]` to
    `bounds[i + 1]`, at least one.
    """

    ids: NDArray[np.int32]
    casing: NDArray[np.int32]
    bounds: NDArray[np.int64]

    def __len__(self) -> int:
        """The number of words."""
        return len(self.bounds) - 1


class PieceTable:
    """Splits words into pieces and remembers the result, since a novel repeats its words.

    Parameters:
        tokenizer: a word-piece tokeniser; no special tokens are taken from it.
        most_remembered: words kept in memory; beyond that, new ones are split each time.
    """

    def __init__(self, tokenizer: Tokenizer, most_remembered: int = 200_000) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}
        self._most = most_remembered
        self.unknown = self._id("[UNK]")
        self.start = self._id("[CLS]")
        self.stop = self._id("[SEP]")
        self.pad = self._id("[PAD]")

    def _id(self, token: str) -> int:
        number = self._tokenizer.token_to_id(token)
        if number is None:
            raise ValueError(f"the tokeniser has no {token}")
        return int(number)

    def split(self, words: Sequence[str]) -> Pieces:
        """The pieces of `words`, each word split by itself."""
        number = {word: index for index, word in enumerate(dict.fromkeys(words))}
        entries = [self._known.get(word) or self._split_one(word) for word in number]
        lengths = np.array([len(pieces) for pieces, _ in entries], np.int64)
        places = np.fromiter(map(number.__getitem__, words), np.int64, len(words))
        counts = lengths[places]
        bounds = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        begun = np.cumsum(lengths) - lengths
        taken = np.repeat(begun[places] - bounds[:-1], counts) + np.arange(bounds[-1])
        ids = np.array([piece for pieces, _ in entries for piece in pieces], np.int32)
        casing = np.array([case for _, case in entries], np.int32)
        return Pieces(ids[taken], np.repeat(casing[places], counts), bounds)

    def _split_one(self, word: str) -> tuple[tuple[int, ...], int]:
        short = word[: 8 * MOST_PIECES]
        encoded = self._tokenizer.encode(short, add_special_tokens=False).ids[:MOST_PIECES]
        entry = (tuple(encoded) or (self.unknown,), int(casing_of(short)))
        if len(self._known) < self._most:
            self._known[word] = entry
        return entry
