"""For each of the reader model's markables, whom it means: a weight for each character.

A chain means whoever its names name. Chains run over a whole book and now and then swallow two
people, so that names nearby count most: each name votes with a weight that fades with the mentions
and the words between, one that comes after half as much as one before, and all names of the chain
add a little.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from fabula.layers import Markable
from fabula.stages.cast.chains.votes import Somebody, named_markables

_MENTIONS: Final = 3.0
_TOKENS: Final = 150.0
_AFTER: Final = 0.5
_ANYWHERE: Final = 0.05
_NOTHING: Final = 1e-4

Weights = dict[str, float]


class Referents:
    """Whom markables mean.

    Parameters:
        markables: in text order.
        named: names and roles by their first token.

    Attributes:
        named: for each markable, the character whose name it is, if it is one's.
    """

    def __init__(self, markables: Sequence[Markable], named: Mapping[int, Somebody]) -> None:
        self._markables = markables
        self.named = named_markables(markables, named)
        self._at: dict[tuple[int, int], int] = {}
        chains: dict[int, list[int]] = {}
        for number, markable in enumerate(markables):
            self._at[markable.first, markable.after] = number
            chains.setdefault(markable.chain, []).append(number)
        self._weights: list[Weights] = [{} for _ in markables]
        for chain in chains.values():
            self._read(chain)

    def meant(self, first: int, after: int) -> Mapping[str, float]:
        """The shares of those whom tokens `first` to `after` may mean; empty if unknown."""
        number = self._at.get((first, after))
        return self._weights[number] if number is not None else {}

    def _read(self, chain: Sequence[int]) -> None:
        total = Counter(who for who in map(self.named.__getitem__, chain) if who is not None)
        if not total:
            return
        share = _ANYWHERE / total.total()
        ahead = list(self._faded(chain))
        behind = reversed(list(self._faded(chain[::-1])))
        for number, before, later in zip(chain, ahead, behind, strict=True):
            votes = {who: share * count for who, count in total.items()}
            for who, weight in before.items():
                votes[who] += weight
            for who, weight in later.items():
                votes[who] += _AFTER * weight
            own = self.named[number]
            if own is not None:
                votes[own] += 1.0
            whole = sum(votes.values())
            self._weights[number] = {who: weight / whole for who, weight in votes.items()}

    def _faded(self, chain: Iterable[int]) -> Iterable[Weights]:
        """For each markable of a chain the names that came before, faded."""
        seen: Weights = {}
        last: int | None = None
        for number in chain:
            at = self._markables[number].first
            if last is not None:
                fade = math.exp(-1.0 / _MENTIONS - abs(at - last) / _TOKENS)
                seen = {who: w * fade for who, w in seen.items() if w * fade > _NOTHING}
            yield seen
            who = self.named[number]
            if who is not None:
                seen = {**seen, who: seen.get(who, 0.0) + 1.0}
            last = at
