"""Plants slips in clean words, and says of each word what would mend it."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from fabula.model.proofreading import base_of, with_ed
from training.proofreading.slips import (
    ADDED,
    DELETE,
    DOUBLED,
    EXTRA_ED,
    KEEP,
    LOST_ED,
    MODALS,
    insertion,
    label,
    swaps,
)
from training.proofreading.works import Words

_SHARE: Final = 0.75
"""Sentences that get slips."""
_WORDS_A_SLIP: Final = 9
_APART: Final = 4
_EVENNESS: Final = -0.6
"""The power of a kind's frequency by which it is drawn less often than it could be."""
_SHORTEST: Final = 4
_CURLY: Final = "’"


class Planted(NamedTuple):
    """Words with slips in them; `repairs` has one label a word, empty where it is right."""

    words: list[str]
    sentences: list[int]
    repairs: list[str]


class _Slip(NamedTuple):
    """Words `at` to `after` become `wrong`; `repair` belongs to the first of these, or to the word
    after them where they are none."""

    at: int
    after: int
    wrong: tuple[str, ...]
    repair: str


class Planter:
    """Plants slips, the rare kinds more often than chance would.

    Parameters:
        texts: what is counted to know how often each kind can be planted.
        bases: verbs that take -ed, in lower case.
    """

    def __init__(self, texts: Iterable[Words], bases: frozenset[str], seed: int) -> None:
        self._swaps = swaps()
        self._bases = bases
        self._rng = random.Random(seed)
        counts: Counter[str] = Counter()
        for text in texts:
            for first, after in _sentences(text):
                counts.update(slip.repair for slip in self._possible(text.words[first:after]))
        self._weights = {repair: count**_EVENNESS for repair, count in counts.items()}

    def begin(self, seed: int) -> None:
        """From here on plants by chance as `seed` has it."""
        self._rng = random.Random(seed)

    def planted(self, text: Words) -> Planted:
        """The text with a slip in about three sentences of five."""
        out = Planted([], [], [])
        for first, after in _sentences(text):
            words = text.words[first:after]
            out.sentences.append(len(out.words))
            changed, repairs = applied(words, self._chosen(words))
            out.words.extend(changed)
            out.repairs.extend(repairs)
        return out

    def _chosen(self, words: Sequence[str]) -> list[_Slip]:
        """Slips for one sentence, in order, some words apart."""
        if len(words) < _SHORTEST or self._rng.random() > _SHARE:
            return []
        able = [one for one in self._possible(words) if one.repair in self._weights]
        if not able:
            return []
        drawn = self._rng.choices(
            able,
            [self._weights[one.repair] for one in able],
            k=1 + len(words) // _WORDS_A_SLIP,
        )
        chosen: list[_Slip] = []
        for slip in drawn:
            if all(abs(slip.at - one.at) >= _APART for one in chosen):
                chosen.append(slip)
        return sorted(chosen)

    def _possible(self, words: Sequence[str]) -> Iterator[_Slip]:
        lower = [word.lower().replace(_CURLY, "'") for word in words]
        for at, word in enumerate(lower):
            for size in (1, 2):
                right = tuple(lower[at : at + size])
                for wrong in self._swaps.get(right, ()) if len(right) == size else ():
                    yield _Slip(at, at + size, wrong, label(wrong, right))
            if word == "have" and at and lower[at - 1] in MODALS:
                yield _Slip(at, at + 1, ("of",), "of>have")
            yield from self._verbs(lower, at)
            yield from self._small(lower, at)

    def _verbs(self, lower: Sequence[str], at: int) -> Iterator[_Slip]:
        word = lower[at]
        base = base_of(word, self._bases)
        if base:
            yield _Slip(at, at + 1, (base,), LOST_ED)
        elif word in self._bases and at and lower[at - 1] in _BARE:
            yield _Slip(at, at + 1, (with_ed(word),), EXTRA_ED)

    def _small(self, lower: Sequence[str], at: int) -> Iterator[_Slip]:
        word = lower[at]
        small = "a" if word == "an" else word
        if 0 < at < len(lower) - 1 and small in ADDED and lower[at + 1][0].isalpha():
            yield _Slip(at, at + 1, (), insertion(small))
        if at and word[0].isalpha() and lower[at - 1][0].isalpha():
            extra = self._rng.choice(DOUBLED)
            if extra != word and extra != lower[at - 1]:
                yield _Slip(at, at, (extra,), DELETE)


_BARE: Final = frozenset(
    [
        "to",
        "did",
        "didn't",
        "could",
        "couldn't",
        "would",
        "wouldn't",
        "can",
        "can't",
        "might",
        "will",
    ]
)


def applied(words: Sequence[str], slips: Iterable[_Slip]) -> tuple[list[str], list[str]]:
    """The words with slips, which do not overlap and are in order, and the repair of each word."""
    found: list[str] = []
    repairs: list[str] = []
    done = 0
    for slip in slips:
        before = words[done : slip.at]
        wrong = _cased(slip.wrong, words[slip.at])
        rest = wrong or words[slip.after : slip.after + 1]
        found += [*before, *rest]
        repairs += [*([KEEP] * len(before)), slip.repair, *([KEEP] * (len(rest) - 1))]
        done = slip.after + (0 if wrong else len(rest))
    return [*found, *words[done:]], [*repairs, *([KEEP] * len(words[done:]))]


def _cased(wrong: tuple[str, ...], like: str) -> tuple[str, ...]:
    if wrong and like[:1].isupper() and like != "I":
        return (wrong[0].capitalize(), *wrong[1:])
    return wrong


def bases(texts: Iterable[Words], least: int = 8) -> frozenset[str]:
    """Words of the texts that stand both bare and with -ed, often enough to be verbs."""
    counts = Counter(word.lower() for text in texts for word in text.words)
    return frozenset(
        word
        for word, count in counts.items()
        if len(word) > 2
        and word.isalpha()
        and not word.endswith("ed")
        and count >= least
        and counts[with_ed(word)] >= least
    )


def _sentences(text: Words) -> Iterator[tuple[int, int]]:
    return pairwise((*text.sentences, len(text.words)))
