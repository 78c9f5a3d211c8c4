"""Noun phrases of the narration whose head names a place."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from fabula.stages.places.lexicon import (
    DETERMINERS,
    FIGURES,
    FURNITURE,
    HOUSES,
    INSIDE,
    PARTS,
    ROOMS,
    STOPS,
    VAGUE,
    listed,
)
from fabula.stages.places.narration import Sentence
from fabula.stages.places.outer import chain
from fabula.stages.places.sizes import Sized, headed

_BARE: Final = listed("""
home bed school church town prison jail court class college hospital university work backstage
upstairs downstairs outdoors indoors ashore overhead
""")
_BEFORE_BARE: Final = listed("""
at in aboard to get gets got came come comes went go goes back arrived reached from left walked
drove returned was were waited stood lay sat after for way him her
""")
_LONGEST: Final = 5
_AROUND: Final = 0.8
_TOLD_WHERE: Final = 0.25


class Phrase(Struct, frozen=True, gc=False):
    """Words `first` to `after` (exclusive) of a sentence that name a place.

    `head` is the word that names it and `key` tells whether two phrases mean the same; `size` is
    how much it is a place by itself. `named` are the words that name it, `inner` those of the place
    around it ("Fore Street" in "the wool shop in Fore Street"), or `None`. `thing` is true where
    the words name something in it ("the kitchen table").
    """

    first: int
    after: int
    head: str
    key: str
    size: float
    named: tuple[int, int]
    inner: tuple[int, int] | None = None
    thing: bool = False


def phrases(sentence: Sentence, sized: Sized) -> Iterator[Phrase]:
    """The phrases of a sentence in order, none overlapping another."""
    words, done = sentence.words, 0
    for at in range(len(words)):
        if at < done:
            continue
        found = _phrase(sentence, at, sized)
        if found is not None:
            done = found.after + found.thing
            yield found


def _phrase(sentence: Sentence, at: int, sized: Sized) -> Phrase | None:
    words = sentence.words
    head, size = headed(sentence, at, sized)
    if not size or _joins(sentence, at, sized):
        return None
    proper = _proper(sentence, at)
    first = proper if proper is not None else _start(sentence, at)
    if first is None and head in _BARE and _bare(words, at):
        first = at
    if first is None:
        return None
    thing = at + 1 < len(words) and words[at + 1] in INSIDE and head not in FURNITURE
    if thing and words[at + 1] == "clock":
        return None
    bare = first == at and head in _BARE
    after, inner = (at + 1, None) if bare else chain(sentence, at + 1 + thing, sized)
    if not inner and head in FIGURES and _measures(words, first, at):
        return None
    if inner and head in FURNITURE:
        return _around(sentence, first, after, inner)
    if not inner:
        after = at + 1
    whole = proper is not None or head in VAGUE
    key = " ".join(_telling(words[first : at + 1])) or head if whole else head
    if _several(head):
        size *= 0.4
    size = min(1.0, size + _TOLD_WHERE) if inner else size * (0.8 if thing else 1.0)
    return Phrase(first, after, head, key, size, (first, after), inner, thing)


def _measures(words: Sequence[str], first: int, at: int) -> bool:
    """Whether a noun only says how much there is: `a tower of glasses`."""
    following = words[at + 1 : at + 3]
    return (
        words[first] in {"a", "an", "one"}
        and following[:1] == ("of",)
        and (len(following) == 2 and following[1] not in DETERMINERS)
    )


def _several(head: str) -> bool:
    """Whether it is one of many rooms or houses, which no scene is in at once."""
    single = head.removesuffix("s")
    return single != head and single in ROOMS | HOUSES and head not in VAGUE


def _around(sentence: Sentence, first: int, after: int, inner: tuple[int, int]) -> Phrase | None:
    """The place that furniture stands in: `the window in the back room`."""
    telling = _telling(sentence.words[inner[0] : inner[1]])
    if not telling or telling[-1] in FURNITURE | PARTS:
        return None
    key = " ".join(telling) if telling[-1] in VAGUE else telling[-1]
    return Phrase(first, after, telling[-1], key, _AROUND, inner)


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in DETERMINERS and word != "'s"]


def _joins(sentence: Sentence, at: int, sized: Sized) -> bool:
    """Whether a place noun is only the first part of a compound: `the kitchen garden`."""
    if at + 1 >= len(sentence.words) or sentence.words[at + 1] in FURNITURE - {"bench", "bed"}:
        return False
    return headed(sentence, at + 1, sized)[1] > 0


def _proper(sentence: Sentence, at: int) -> int | None:
    """Where a name begins that a place noun ends: `Lock Cottage`, `the Great Hall`."""
    shown = sentence.shown
    first = at
    while first and shown[first - 1][0].isupper() and sentence.words[first - 1] not in STOPS:
        first -= 1
    if first == at or not shown[at][0].isupper() or sentence.words[first] in DETERMINERS:
        return None
    return first - 1 if first and sentence.words[first - 1] == "the" else first


def _start(sentence: Sentence, at: int) -> int | None:
    """Where the phrase that a word heads begins: at its determiner or owner, or `None`."""
    words = sentence.words
    for back in range(at - 1, max(-1, at - 2 - _LONGEST), -1):
        word = words[back]
        if word in DETERMINERS:
            return back
        if word in {"'s", "'"} and back:
            return _owner(sentence, back - 1)
        if word in STOPS or not (word[0].isalnum() or word == "-"):
            return None
    return None


def _owner(sentence: Sentence, at: int) -> int | None:
    """Where `Anna's` or `the old man's` begins."""
    first = at
    while first and sentence.shown[first - 1][:1].isupper() and sentence.shown[first][0].isupper():
        first -= 1
    determined = first > 0 and sentence.words[first - 1] in DETERMINERS
    if sentence.shown[first][0].isupper() and not determined:
        return first
    start = _start(sentence, first)
    return start if start is not None else first


def _bare(words: Sequence[str], at: int) -> bool:
    return at > 0 and words[at - 1] in _BEFORE_BARE
