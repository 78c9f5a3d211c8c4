"""A light count of quotations, for the features of coreference only."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_OPEN: Final = frozenset({"“", "``", "„", "«"})
_CLOSE: Final = frozenset({"”", "''", "»"})
_EITHER: Final = frozenset({'"'})
_MARKS: Final = _OPEN | _CLOSE | _EITHER
_LONGEST: Final = 300


def quotations(words: Sequence[str], sentences: Sequence[tuple[int, int]]) -> NDArray[np.int32]:
    """The number of the quotation each word stands in, from 1; 0 outside of any.

    A straight mark at the head of a sentence opens one. A quotation that nobody closes within 300
    words is taken for a slip and ends there. This does not replace the quotation layer: it must
    only be the same in training and at run time.
    """
    heads = {start for start, _ in sentences}
    inside = np.zeros(len(words), np.int32)
    number, opened = 0, -1

    def reaches(end: int) -> None:
        if opened >= 0:
            inside[opened : min(end, opened + _LONGEST + 1)] = number

    for index, word in [(at, word) for at, word in enumerate(words) if word in _MARKS]:
        if opened >= 0 and index - opened > _LONGEST:
            reaches(index)
            opened = -1
        if word in _OPEN or (word in _EITHER and (opened < 0 or index in heads)):
            reaches(index)
            number += 1
            opened = index
        elif opened >= 0:
            reaches(index + 1)
            opened = -1
    reaches(len(words))
    return inside
