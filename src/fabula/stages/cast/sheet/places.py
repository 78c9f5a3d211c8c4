"""Finds the names that the sheet knows in the text, whatever was made of them there."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from fabula.core import Span
from fabula.layers import EntityType, Mention, MentionKind
from fabula.layers.told import SHEET, ToldPerson, folded
from fabula.stages.cast.page import Page

_NESTED: Final = 4
_DETERMINERS: Final = frozenset(
    ["the", "a", "an", "my", "his", "her", "their", "our", "your", "this", "that"]
)


class _Wanted(Struct, frozen=True):
    """A name as tokens: in lower case, and whether each must be written with a capital."""

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    person: int


class Places:
    """The places of the sheet's names.

    Parameters:
        page: the story's tokens.
        people: the people of the sheet.
        whose: the number of the person that each folded name belongs to.
    """

    def __init__(self, page: Page, people: Iterable[ToldPerson], whose: dict[str, int]) -> None:
        self._page = page
        self._wanted: dict[str, list[_Wanted]] = {}
        for number, person in enumerate(people):
            for name in person.names:
                if whose.get(folded(name)) == number:
                    self._want(name, number)

    def _want(self, name: str, person: int) -> None:
        plain = name.replace("’", "'").replace(".", " ").split()
        if len(plain) > 1 and plain[0].lower() == "the":
            plain = plain[1:]
        one = _Wanted(
            words=tuple(word.lower() for word in plain),
            capitals=tuple(word[0].isupper() for word in plain),
            person=person,
        )
        longest_first = [*self._wanted.get(one.words[0], ()), one]
        self._wanted[one.words[0]] = sorted(longest_first, key=lambda w: -len(w.words))

    def found(self, known: Iterable[Mention]) -> Iterator[tuple[int, int, int]]:
        """Each place as (start, end, number of the person), in order, none overlapping another.

        Parameters:
            known: the mentions found so far; a place inside a longer name of them is passed over.
        """
        names = sorted((m.start, m.end) for m in known if m.kind is MentionKind.NAME)
        sure = set(names)
        index = 0
        while index < len(self._page):
            one = self._at(index, sure)
            if one is None:
                index += 1
                continue
            after = index + len(one.words)
            span = self._page.span(index, after)
            if not _inside(names, span):
                yield span.start, span.end, one.person
            index = after

    def _at(self, index: int, sure: set[tuple[int, int]]) -> _Wanted | None:
        for one in self._wanted.get(_plain(self._page.lower[index]), ()):
            after = index + len(one.words)
            if after <= len(self._page) and self._matches(one, index):
                span = self._page.span(index, after)
                if (span.start, span.end) in sure or not self._doubtful(one, index):
                    return one
        return None

    def _matches(self, one: _Wanted, index: int) -> bool:
        page = self._page
        return all(
            _plain(page.lower[at]) == word and (not capital or page.words[at][0].isupper())
            for at, (word, capital) in enumerate(zip(one.words, one.capitals, strict=True), index)
        )

    def _doubtful(self, one: _Wanted, index: int) -> bool:
        """`Will you`, `Hope is`: a word of the language where any word has a capital."""
        page = self._page
        single = len(one.words) == 1 and one.capitals[0]
        return single and bool(page.initial[index]) and page.low[one.words[0]] > 0


def _plain(word: str) -> str:
    return word.replace("’", "'").strip(".")


def _inside(names: Sequence[tuple[int, int]], span: Span) -> bool:
    """Whether the stretch is a part of one of the names, which are in order."""
    last = bisect_right(names, (span.start, span.end))
    near = names[max(0, last - _NESTED) : last + _NESTED]
    return any(a <= span.start and span.end <= b and b - a > len(span) for a, b in near)


def told_mention(start: int, end: int, person: str, words: str) -> Mention:
    """The mention that the sheet makes of a place."""
    described = words.islower() or words.split()[0].lower() in _DETERMINERS
    return Mention(
        start=start,
        end=end,
        kind=MentionKind.NOMINAL if described else MentionKind.NAME,
        type=EntityType.PER,
        entity=person,
        confidence=1.0,
        by=SHEET,
    )
