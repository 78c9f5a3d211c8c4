"""Where an anchor may lie: every place with its exact words, and those that share its shingles.

Pairs of neighbouring tokens are looked up in one pass over the text, and vote for the place at
which the anchor would begin (the diagonals of FASTA, Lipman & Pearson 1985). Linear in the text and
in the number of hits, of which a pair that is everywhere adds none.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from fabula.sheet.anchors.pages import Page
from fabula.sheet.anchors.wanted import Wanted, is_mark

_COMMON: Final = 60
_BUCKET: Final = 8
_BEST: Final = 6
_MOST_EXACT: Final = 24
_NEAR: Final = 8


class Shingles:
    """The places of the pairs of tokens that some anchors hold.

    Parameters:
        page: the text.
        wanted: the anchors.
    """

    def __init__(self, page: Page, wanted: Iterable[Wanted]) -> None:
        self._page = page
        pairs = {pair for one in wanted for pair in pairwise(one.words)}
        self._places: dict[tuple[str, str], list[int]] = {}
        for index, pair in enumerate(pairwise(page.words)):
            if pair in pairs:
                self._places.setdefault(pair, []).append(index)

    def diagonals(self, one: Wanted) -> list[int]:
        """Where the anchor's first token would lie, the likeliest place first."""
        votes: Counter[int] = Counter()
        begins: dict[int, int] = {}
        for offset, pair in enumerate(pairwise(one.words)):
            places = self._places.get(pair, ())
            if len(places) > _COMMON or (is_mark(pair[0]) and is_mark(pair[1])):
                continue
            weight = round(self._page.bits(pair[0]) + self._page.bits(pair[1]))
            for place in places:
                bucket = (place - offset) // _BUCKET
                votes[bucket] += weight
                begins.setdefault(bucket, place - offset)
        joined = {b: votes[b] + votes.get(b - 1, 0) + votes.get(b + 1, 0) for b in votes}
        best = sorted(joined, key=lambda b: (-joined[b], b))[:_BEST]
        return [begins[bucket] for bucket in best]


def exact(page: Page, one: Wanted) -> list[int]:
    """Where the anchor's own words begin, as they were; of many, those with the likest company."""
    found = page.occurrences(one.core)
    if len(found) <= _MOST_EXACT:
        return found
    before, after = set(one.side(-1)[:_NEAR]), set(one.side(1)[:_NEAR])

    def company(at: int) -> float:
        behind = at + len(one.core)
        left = before.intersection(page.words[max(0, at - _NEAR) : at])
        right = after.intersection(page.words[behind : behind + _NEAR])
        return _bits(page, tuple(left)) + _bits(page, tuple(right))

    return sorted(sorted(found, key=lambda at: -company(at))[:_MOST_EXACT])


def _bits(page: Page, words: Sequence[str]) -> float:
    return sum(map(page.bits, words))
