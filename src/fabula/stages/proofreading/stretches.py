"""The paragraphs of a story with the words around them, as notes on earlier readings know them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from fabula.layers import Tokens

_BETWEEN: Final = "\n"


def paragraphs(tokens: Tokens, content: str) -> list[int]:
    """The words that begin a sentence on a new line."""
    begin = (at for at in tokens.sentences if at)
    return [0, *(at for at in begin if "\n" in content[tokens.ends[at - 1] : tokens.starts[at]])]


def joined(words: Sequence[str], firsts: Sequence[int], reach: int) -> list[str]:
    """The words of each paragraph, and the `reach` around it that are looked at."""
    nothing = [""] * reach
    told = [*nothing, *(word.replace(_BETWEEN, " ") for word in words), *nothing]
    bounds = pairwise((*firsts, len(words)))
    return [_BETWEEN.join(told[first : after + 2 * reach]) for first, after in bounds]


def parted(stretches: Sequence[str]) -> list[list[str]]:
    """The words of each stretch."""
    return [stretch.split(_BETWEEN) for stretch in stretches]
