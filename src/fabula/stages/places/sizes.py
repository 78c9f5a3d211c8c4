"""How much a noun is a place by itself."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from fabula.stages.places.lexicon import (
    FIXTURES,
    FURNITURE,
    HOUSES,
    INSIDE,
    NO_PLACES,
    PAIRS,
    PLACES,
    PLAIN,
    ROOMS,
    VAGUE,
    VEHICLES,
)
from fabula.stages.places.narration import Sentence
from fabula.stages.places.verbs import POSED

_SAT_IN: Final = 0.8
_BACK: Final = 6
_OWNED: Final = frozenset({"the", "his", "her", "their", "my", "our", "your"})

Sized = Callable[[Sentence, int], float]
"""How much a word of a sentence is a place by itself: 1 for a room, 0 for none."""


def size_of(head: str) -> float:
    """How much a noun is a place by itself."""
    if head in FURNITURE:
        return 0.3
    if head == "box":
        return 0.35
    if head in VAGUE:
        return 0.8 if head in PLAIN else 0.5
    if head in ROOMS or head in HOUSES:
        return 1.0
    if head in VEHICLES:
        return 0.85
    return 0.8 if head in PLACES else 0.6 if head in FIXTURES else 0.0


def by_lexicon(sentence: Sentence, at: int) -> float:
    """How much a word is a place by itself, as the list of nouns has it."""
    return size_of(sentence.words[at])


def by_model(heads: Mapping[int, float], tags: Sequence[str]) -> Sized:
    """The same with the nouns that the reader model takes for places.

    Parameters:
        heads: how much a token is a place by itself.
        tags: the part of speech of each token, by which `house shoes` are no house.
    """

    def sized(sentence: Sentence, at: int) -> float:
        token = sentence.tokens[at]
        size = by_lexicon(sentence, at) or heads.get(token, 0.0)
        if not size and token >= 0 and tags[token] == "NOUN" and _sat_in(sentence.words, at):
            size = 0.0 if sentence.words[at + 1 : at + 2] == ("'s",) else _SAT_IN
        if not size or at + 1 >= len(sentence.words) or sentence.words[at + 1] in INSIDE:
            return size
        following = sentence.tokens[at + 1]
        return 0.0 if following >= 0 and tags[following] == "NOUN" else size

    return sized


def _sat_in(words: Sequence[str], at: int) -> bool:
    """Whether somebody sits, stands or waits "in the" what a noun names."""
    if (
        at < 3
        or words[at - 2] != "in"
        or words[at - 1] not in _OWNED
        or not NO_PLACES.isdisjoint({words[at], words[at].removesuffix("s")})
    ):
        return False
    return not POSED.isdisjoint(words[max(0, at - _BACK) : at - 2])


def headed(sentence: Sentence, at: int, sized: Sized) -> tuple[str, float]:
    """The place that a word heads, and its size; two words may head one together."""
    word = sentence.words[at]
    if word == "bed" and at and sentence.words[at - 1] == "in":
        return word, 0.8
    if at and (sentence.words[at - 1], word) in PAIRS:
        return f"{sentence.words[at - 1]} {word}", 0.9
    if at > 1 and (sentence.words[at - 2] + sentence.words[at - 1], word) in PAIRS:
        return f"{sentence.words[at - 2]} {word}", 0.9
    return word, sized(sentence, at)
