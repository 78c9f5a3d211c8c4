"""How much the candidates of a mention speak for each entity."""

import math
from collections.abc import Iterator

import numpy as np

from fabula.model.backend import Floats, Numbers


class Votes:
    """Which entities the candidates of a block support, as the block's own are decided.

    Parameters:
        entities: of the candidates before the block.
        room: how many mentions the block has.
    """

    def __init__(self, entities: Numbers, room: int) -> None:
        known, places = np.unique(entities, return_inverse=True)
        self._known: list[int] = known.tolist()
        self._place = {entity: place for place, entity in enumerate(self._known)}
        self._places = np.concatenate([places, np.zeros(room, places.dtype)])
        self._count = len(places)

    def cast(self, entity: int) -> None:
        """The next mention of the block is one of `entity`."""
        place = self._place.setdefault(entity, len(self._known))
        if place == len(self._known):
            self._known.append(entity)
        self._places[self._count] = place
        self._count += 1

    def above(self, least: float, scores: Floats) -> Iterator[int]:
        """The entities with more support than `least`, the best supported first.

        An entity's support is the logarithm of the summed exponentials of its mentions' scores.

        Parameters:
            scores: of all candidates, in order; minus infinity where one is none.
        """
        top = float(scores.max(initial=-np.inf))
        if top == -np.inf:
            return
        sums = np.bincount(self._places[: self._count], np.exp(scores - np.float32(top)))
        while True:
            best = int(sums.argmax())
            if sums[best] <= 0 or math.log(sums[best]) + top <= least:
                return
            yield self._known[best]
            sums[best] = 0
