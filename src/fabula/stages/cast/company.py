"""Joins two names that keep the same company and yet never meet: they are one person's.

`Mr. Ansley bowed. … "Quite right," said the curate.` Two people who are about together are soon
named in one sentence, speak to each other or of each other. Where the one name stands near the
other again and again, and nothing of the kind ever happens, they are one. Rule `same-company`.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from fabula.stages.cast.evidence import speaks
from fabula.stages.cast.page import Page

REACH: Final = 150
_LEAST: Final = 8
_SHARE: Final = 0.6
_PART: Final = 0.15
_RIVAL: Final = 0.7
_APART: Final = 1200
_MET: Final = 0.06


class Place(NamedTuple):
    """Tokens `first` to `after` that name somebody, by a number."""

    first: int
    after: int
    who: int


class Company:
    """Who is named near whom, and who meets whom.

    Parameters:
        page: the story's tokens.
        places: where people are named, in order; quotations included.
    """

    def __init__(self, page: Page, places: Sequence[Place]) -> None:
        self._page = page
        self._told = [place for place in places if page.quoted[place.first] < 0]
        self._at = [place.first for place in self._told]
        self._places: dict[int, list[Place]] = {}
        for place in self._told:
            self._places.setdefault(place.who, []).append(place)
        self._voices = self._speakers()
        self._told_apart = Counter(self._meetings())
        self._meets = self._told_apart + Counter(self._talk(places))

    def _speakers(self) -> dict[int, int]:
        """By paragraph, who is first said to speak there."""
        voices: dict[int, int] = {}
        for first, after, who in self._told:
            if speaks(self._page, first, after):
                voices.setdefault(self._page.paragraph[first], who)
        return voices

    def _meetings(self) -> Iterator[tuple[int, int]]:
        """Pairs named in one sentence of the telling, or speaking by turns."""
        page, head, here = self._page, -1, set[int]()
        for first, _, who in self._told:
            sentence = page.sentence_of(first)[0]
            if sentence != head:
                head, here = sentence, set()
            yield from ((min(who, other), max(who, other)) for other in here)
            here.add(who)
        for paragraph, who in self._voices.items():
            other = self._voices.get(paragraph + 1, who)
            yield min(who, other), max(who, other)

    def _talk(self, places: Iterable[Place]) -> Iterator[tuple[int, int]]:
        """Pairs of whom one speaks of the other."""
        page = self._page
        for place in places:
            if page.quoted[place.first] >= 0:
                who = self._voices.get(page.paragraph[place.first], place.who)
                yield min(who, place.who), max(who, place.who)

    def met(self, one: int, other: int) -> int:
        """How often the text shows them to be two."""
        return self._meets[min(one, other), max(one, other)]

    def near(self, who: int) -> Counter[int]:
        """In how many places of `who` each other person is named nearby."""
        counts: Counter[int] = Counter()
        for place in self._places.get(who, ()):
            around = self._around(place.first)
            counts.update({self._told[number].who for number in around} - {who})
        return counts

    def _around(self, first: int) -> range:
        return range(bisect_left(self._at, first - REACH), bisect_left(self._at, first + REACH + 1))

    def apart(self, one: int, other: int) -> int:
        """How often the telling names both in one sentence, or lets them speak by turns."""
        return self._told_apart[min(one, other), max(one, other)]

    def times(self, who: int, other: int) -> int:
        """At how many times of the story, far apart, the other is named near `who`."""
        count, last = 0, -_APART
        for place in self._places.get(who, ()):
            if any(self._told[number].who == other for number in self._around(place.first)):
                count += place.first - last >= _APART
                last = place.first
        return count

    def double(self, who: int, able: Callable[[int], bool], often: int = 0) -> int | None:
        """Who is about wherever `who` is, and nobody else nearly as often.

        Parameters:
            able: whether somebody may be `who` at all.
            often: above 0, so many common places are enough, though `who` has many others.
        """
        near, own = self.near(who), len(self._places.get(who, ()))
        ranked = sorted(
            (
                (count, one)
                for one, count in near.items()
                if self.met(who, one) <= _MET * count and able(one)
            ),
            reverse=True,
        )
        if not ranked or (len(ranked) > 1 and ranked[1][0] > _RIVAL * ranked[0][0]):
            return None
        most, best = ranked[0]
        whole = most >= max(_LEAST, _SHARE * own) and not self.met(who, best)
        return best if whole or (often and most >= max(often, _PART * own)) else None
