"""Which common word was meant by one that stands in no dictionary.

Only slips of the fingers and of the ear are undone: a letter doubled, lost, added, exchanged with
its neighbour, a vowel for a vowel, a consonant for one that sounds like it, a letter for the one
beside its key, the wrong one of two letters doubled. What endings, dialect and other languages do
to words (-s, -less, livin', stupide) is left alone.

Source: the kinds of errors are those of Damerau 1964.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise
from typing import Final

from fabula.model.common import ranks_of_novels

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_VOWELS: Final = frozenset("aeiouy")
_ALIKE: Final = frozenset({"cs", "sc", "sz", "zs", "ck", "kc", "gj", "jg", "fv", "mn", "nm"})
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE: Final = frozenset(
    pair for row in _ROWS for one, other in pairwise(row) for pair in (one + other, other + one)
)
"""Letters whose keys lie side by side."""
_COMMON: Final = 11_000
"""Rarer words are not believed to be meant."""
_KNOWN: Final = 4_000
"""What a short word must be as common as, if more than a doubling or an exchange makes it."""
_CLEAR: Final = 9
_LONG: Final = 7
_MOST: Final = 3
_LEAST: Final = {
    "SWAPPED": 5, "DOUBLED": 5, "LOST": 6, "ADDED": 6, "VOWEL": 7, "ALIKE": 8, "KEY": 8,
}  # fmt: skip
_ENDINGS: Final = (
    "s", "es", "ed", "er", "ers", "ing", "ings", "y", "ly", "less", "ness", "like", "ish", "en",
    "ward", "wards", "ful", "some", "let", "lets", "ling", "lings", "est", "th", "ry",
)  # fmt: skip
_LY: Final = re.compile(r"(?P<stem>\w+ic)ly")


class Kind(IntEnum):
    """What the fingers did, the surest first."""

    SWAPPED = 0
    DOUBLED = 1
    LOST = 2
    ADDED = 3
    VOWEL = 4
    ALIKE = 5
    KEY = 6


_LEAST_IF_RARE: Final = {Kind.SWAPPED: 7, Kind.DOUBLED: 9}


def meant(word: str) -> list[tuple[str, Kind]]:
    """The common words that `word`, in lower case, may be a slip for, the likeliest first.

    Those made of a common word by an ending are among them, and may be no words at all. Whether
    `word` itself stands in a dictionary is not asked here.
    """
    if word in ranks_of_novels():
        return []
    if (ly := _LY.fullmatch(word)) and f"{ly['stem']}ally" in ranks_of_novels():
        return [(f"{ly['stem']}ally", Kind.LOST)]
    made = _is_made(word)
    able = {
        right: kind
        for right, kind in sorted(_near(word), key=lambda one: -one[1])
        if len(word) >= _LEAST[kind.name] and not (made and kind > Kind.DOUBLED)
        if _rank(right) < (_COMMON if kind <= Kind.DOUBLED or len(word) >= _CLEAR else _KNOWN)
    }
    likely = sorted(able, key=lambda one: (able[one] > Kind.DOUBLED, _rank(one), one))
    return [(right, able[right]) for right in likely[:_MOST]]


def undone(word: str, right: str) -> Kind | None:
    """Which slip makes `word` out of a word of a dictionary, where it is one that rare words bear
    too: letters exchanged, or doubled in a long word."""
    if word in ranks_of_novels():
        return None
    made = _is_made(word)
    kinds = sorted(kind for one, kind in _near(word) if one == right and one[:1] == word[:1])
    if not kinds or len(word) < _LEAST_IF_RARE.get(kinds[0], len(word) + 1):
        return None
    return None if made and kinds[0] > Kind.SWAPPED else kinds[0]


def _rank(word: str) -> int:
    """The rank of a word, or of the one that it is made of by an ordinary ending."""
    ranks = ranks_of_novels()
    if word in ranks or len(word) < _LONG:
        return ranks.get(word, _COMMON)
    for ending in ("ed", "ing", "ly"):
        stem = word.removesuffix(ending)
        if stem != word:
            return min(ranks.get(one, _COMMON) for one in (stem, f"{stem}e"))
    return _COMMON


def _is_made(word: str) -> bool:
    """Whether a word is a known one with an ending."""
    ranks = ranks_of_novels()
    able = (e for e in _ENDINGS if word.endswith(e) and len(e) < len(word) - 2)
    stems = [word.removesuffix(ending) for ending in able]
    return any(stem in ranks or f"{stem}e" in ranks for stem in stems)


def _near(word: str) -> Iterator[tuple[str, Kind]]:
    """The words that differ by one slip; the first letter stays, or changes with the second."""
    if word[:2] != word[1::-1]:
        yield f"{word[1::-1]}{word[2:]}", Kind.SWAPPED
    for at in range(1, len(word)):
        before, here, after = word[:at], word[at], word[at + 1 :]
        if after and after[0] != here:
            yield f"{before}{after[0]}{here}{after[1:]}", Kind.SWAPPED
        if after or here not in "es":
            doubled = here in (before[-1], after[:1])
            yield before + after, Kind.DOUBLED if doubled else Kind.ADDED
        for letter in _LETTERS:
            doubled = letter in (before[-1], here)
            yield f"{before}{letter}{here}{after}", Kind.DOUBLED if doubled else Kind.LOST
            if letter != here and letter in _VOWELS and here in _VOWELS and after:
                yield f"{before}{letter}{after}", Kind.VOWEL
            elif here + letter in _ALIKE:
                yield f"{before}{letter}{after}", Kind.ALIKE
            elif letter == after[:1] and here == before[-1]:
                yield f"{before}{letter}{after}", Kind.DOUBLED
            elif here + letter in _BESIDE:
                yield f"{before}{letter}{after}", Kind.KEY
