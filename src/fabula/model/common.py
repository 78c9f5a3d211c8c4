"""Common English words: those that the models' vocabularies hold whole."""

import json
from functools import cache
from pathlib import Path
from typing import Final

_VOCABULARY: Final = Path(__file__).parent / "weights" / "tokenizer.json"
_NOVELS: Final = Path(__file__).parent / "proofreader" / "manifest.json"


@cache
def common_words(most: int | None = None) -> frozenset[str]:
    """Some 20,000 words in lower case; none where the vocabulary is missing or damaged.

    Parameters:
        most: only so many of them, roughly the commonest, for the vocabulary is in that order.
    """
    try:
        content = json.loads(_VOCABULARY.read_text(encoding="utf-8"))
        pieces = list(content["model"]["vocab"])
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    words = [piece for piece in pieces if piece.isalpha()]
    return frozenset(words[:most])


@cache
def words_of_novels() -> frozenset[str]:
    """Some 16,000 words, in lower case, that novels use more than now and then.

    They are those that the proofreading head knows; none where its manifest is missing or damaged.
    """
    return frozenset(ranks_of_novels())


@cache
def ranks_of_novels() -> dict[str, int]:
    """The same words with their ranks, the commonest being 0."""
    try:
        words = json.loads(_NOVELS.read_text(encoding="utf-8"))["words"]
        return {word: rank for rank, word in enumerate(words)}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
