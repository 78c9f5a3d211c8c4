"""Planted words as the numbers that the head reads."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fabula.model.proofreading import REACH, row_of
from fabula.model.proofreading_options import Options
from training.proofreading.planting import Planted
from training.proofreading.slips import ADDED, DELETE, EXTRA_ED, KEEP, LOST_ED, insertion, label
from training.proofreading.slips import swaps as all_swaps

_PLACES: float = 0.5
"""Of the words that could be mistaken and are right, the share that is kept."""
_GAPS: float = 0.17
"""Of the other words, before which one could be lost."""


class Examples(NamedTuple):
    """What stands around each word (word, ending and shape by number), its label, and which
    labels it may have (a row of the masks)."""

    around: NDArray[np.uint16]
    targets: NDArray[np.int64]
    masks: NDArray[np.int64]


def all_labels() -> list[str]:
    """Every label, the one for leaving a word first."""
    pairs = [label(wrong, right) for right, wrongs in all_swaps().items() for wrong in wrongs]
    rest = ["of>have", *map(insertion, ADDED), DELETE, LOST_ED, EXTRA_ED]
    return list(dict.fromkeys([KEEP, *pairs, *rest]))


class Encoder:
    """Numbers words and their options.

    Parameters:
        rows: of the known words.
        labels, options: as the head will have them.
    """

    def __init__(self, rows: Mapping[str, int], labels: list[str], options: Options) -> None:
        self._rows = rows
        self._numbers = {name: number for number, name in enumerate(labels)}
        self._options = options
        self._lost = sum(name.startswith("+") for name in labels)
        self._masks: dict[tuple[int, ...], int] = {}
        self._forms: dict[str, tuple[int, int, int]] = {}

    @property
    def masks(self) -> list[tuple[int, ...]]:
        """The sets of labels that some word may have, by number."""
        return list(self._masks)

    def examples(self, texts: Iterable[Planted], rng: np.random.Generator) -> Examples:
        """The slips, and of the words that are right a part."""
        parts = [self._of(text, rng) for text in texts if text.words]
        return Examples(*(np.concatenate(column) for column in zip(*parts, strict=True)))

    def _of(self, text: Planted, rng: np.random.Generator) -> Examples:
        lower = [word.lower().replace("’", "'") for word in text.words]
        able = [self._options.at(lower, at) for at in range(len(lower))]
        targets = np.array([self._numbers[repair] for repair in text.repairs], np.int64)
        counts = np.array([len(one) for one in able])
        shares = np.where(counts > self._lost, _PLACES, np.where(counts > 0, _GAPS, 0.0))
        kept = np.flatnonzero((counts > 0) & ((targets > 0) | (rng.random(len(able)) < shares)))
        masks = [self._masks.setdefault((0, *able[at]), len(self._masks)) for at in kept]
        forms = np.array([self._form(word) for word in text.words], np.uint16)
        padded = np.pad(forms, ((REACH, REACH), (0, 0)))
        around = padded[kept[:, None] + np.arange(2 * REACH + 1)]
        return Examples(around, targets[kept], np.array(masks, np.int64))

    def _form(self, word: str) -> tuple[int, int, int]:
        known = self._forms.get(word)
        if known is None:
            known = self._forms[word] = row_of(word, self._rows)
        return known
