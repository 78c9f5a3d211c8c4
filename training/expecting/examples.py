"""Clean words as the places that the network learns from."""

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fabula.model.expecting import REACH
from fabula.model.proofreading import row_of
from fabula.model.proofreading_options import plain
from training.expecting.words import Words
from training.proofreading.works import Words as Text

_WORD: Final = np.array([*range(-REACH, 0), *range(1, REACH + 1)])
_GAP: Final = np.arange(-REACH, REACH)


class Examples:
    """The places of texts at which a word stands that can be expected, and those between words.

    Parameters:
        texts: each with how often it is repeated.
    """

    def __init__(self, texts: Iterable[tuple[Text, int]], words: Words) -> None:
        beyond = np.zeros((REACH, 4), np.int32)
        forms: dict[str, tuple[int, int, int, int]] = {}
        parts, times, at = [beyond], [], REACH
        for text, often in texts:
            for word in text.words:
                forms.setdefault(word, (*row_of(word, words.rows), words.out.get(plain(word), 0)))
            parts += [np.array([forms[word] for word in text.words], np.int32), beyond]
            times.append((at, at + len(text.words), often))
            at += len(text.words) + REACH
        self._forms = np.concatenate(parts)
        is_word = self._forms[:, 2] > 0
        between = is_word & np.roll(is_word, 1)
        self.places = self._repeated(times, self._forms[:, 3] > 0)
        self._gaps = self._repeated(times, between)

    def _repeated(
        self, times: Iterable[tuple[int, int, int]], able: NDArray[np.bool_]
    ) -> NDArray[np.int64]:
        parts = [np.repeat(a + np.flatnonzero(able[a:b]), often) for a, b, often in times]
        return np.concatenate(parts)

    def batch(
        self, places: int, gaps: int, rng: np.random.Generator
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Neighbours (word, ending, shape by number) of places and gaps, and what stands there."""
        at, between = rng.choice(self.places, places), rng.choice(self._gaps, gaps)
        around = np.concatenate([at[:, None] + _WORD, between[:, None] + _GAP])
        targets = np.concatenate([self._forms[at, 3], np.zeros(gaps, np.int64)])
        return self._forms[around][..., :3].astype(np.int64), targets.astype(np.int64)
