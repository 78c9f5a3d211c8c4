"""Common English words: those that the reader model's vocabulary holds whole."""

import json
from functools import cache
from pathlib import Path
from typing import Final

_VOCABULARY: Final = Path(__file__).parent / "weights" / "tokenizer.json"


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
