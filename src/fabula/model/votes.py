"""How much the candidates of a mention speak for each entity."""

import math
from collections.abc import Iterator
from typing import Final

import numpy as np

from fabula.model.backend import Floats, Numbers

_LOWEST: Final = -1e30


class Votes:
    """Which entities the candidates of a block support, as the block's own are decided.

    Parameters:
        entities: of the candidates before the block.
        table: the block's mentions x all candidates, the block's own last: how much each looks like
            going back to each; minus infinity where it cannot.
    """

    def __init__(self, entities: Numbers, table: Floats) -> None:
        known, places = np.unique(entities, return_inverse=True)
        self._known: list[int] = known.tolist()
        self._place = {entity: place for place, entity in enumerate(self._known)}
        tops = table.max(1, keepdims=True, initial=_LOWEST)
        self._tops: list[float] = tops[:, 0].tolist()
        shares = np.exp(table - tops)
        rows, columns = len(table), len(known) + len(table)
        cells = places + columns * np.arange(rows)[:, None]
        sums = np.bincount(cells.ravel(), shares[:, : len(places)].ravel(), rows * columns)
        self._sums = sums.reshape(rows, columns).astype(np.float64, copy=False)
        self._own = shares[:, len(places) :].T.astype(np.float64)
        self._row = 0

    def cast(self, entity: int) -> None:
        """The next mention of the block is one of `entity`."""
        place = self._place.setdefault(entity, len(self._known))
        if place == len(self._known):
            self._known.append(entity)
        row = self._row
        self._row = after = row + 1
        self._sums[after:, place] += self._own[row, after:]

    def above(self, least: float) -> Iterator[int]:
        """The entities for the next mention with more support than `least`, the best first.

        An entity's support is the logarithm of the summed exponentials of its mentions' scores.
        """
        sums, top = self._sums[self._row], self._tops[self._row]
        while True:
            best = int(sums.argmax())
            support = float(sums[best])
            if support <= 0 or math.log(support) + top <= least:
                return
            yield self._known[best]
            sums[best] = 0
