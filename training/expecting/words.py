"""The words that are known, those that can be expected, and which are like which.

`alike.txt` and `verbs.txt` add to the tables of `training.proofreading`; `pairs.txt` holds the
pairs that are weighed when the program runs: words that amateurs take for one another and that no
sentence takes alike, so no two verbs or two nouns.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from pathlib import Path
from typing import Final, NamedTuple

from fabula.model.proofreading_options import plain
from training.proofreading.slips import swaps
from training.proofreading.works import Words as Text

_HERE: Final = Path(__file__).parent
_KNOWN, _LEAST_KNOWN = 20_000, 8
_EXPECTED, _LEAST_EXPECTED = 12_000, 20
_VOWELS: Final = "aeiou"
_SHORTEST: Final = 5
"""Letters that two words have together which a finger makes of one another."""
_MOST: Final = 8


class Words(NamedTuple):
    """`rows` of the known words, from 1; `out` of those that can be expected, the first of which is
    none; `likes` of each of these, by number; `counts` of the texts."""

    rows: dict[str, int]
    out: dict[str, int]
    likes: list[list[int]]
    counts: Counter[str]


def words_of(texts: Iterable[Text]) -> Words:
    """The words of texts."""
    counts = Counter(plain(word) for text in texts for word in text.words)
    known = (word for word, n in counts.most_common(_KNOWN) if n >= _LEAST_KNOWN)
    common = [
        word
        for word, n in counts.most_common(_EXPECTED)
        if n >= _LEAST_EXPECTED and (word[0].isalpha() or word[0] == "'")
    ]
    like = _likes({*common})
    out = {word: number for number, word in enumerate(["", *filter(like.get, common)])}
    likes = [sorted({out[one] for one in like.get(word, ()) if one in out})[:_MOST] for word in out]
    return Words({word: row for row, word in enumerate(known, 1)}, out, likes, counts)


def pairs() -> set[tuple[str, str]]:
    """What is weighed: the word that is found, and the one that may be meant."""
    return set(_both_ways(_lines("pairs.txt", "/")))


def _likes(common: set[str]) -> dict[str, set[str]]:
    """The words of which each is taken for the other, by ear, by finger, or by form."""
    groups = [*_lines("alike.txt", "/"), *_lines("verbs.txt", None)]
    groups += [[*right, *other] for right, wrong in swaps().items() for other in wrong]
    groups += [[word, *_endings(word)] for word in common if len(word) > len("is")]
    groups += [
        [word, other]
        for word in common
        for other in _edits(word)
        if len(word) + len(other) >= _SHORTEST
    ]
    likes: dict[str, set[str]] = defaultdict(set)
    for one, other in _both_ways([word for word in group if word in common] for group in groups):
        likes[one].add(other)
    return likes


def _both_ways(groups: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for group in groups:
        yield from permutations(dict.fromkeys(group), 2)


def _lines(name: str, mark: str | None) -> Iterator[list[str]]:
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        yield line.split(mark)


def _endings(word: str) -> Iterator[str]:
    yield from (f"{word}{end}" for end in ("s", "es", "ed", "d", "ing", "ly", "er", "n", "y"))
    yield from (f"{word}{word[-1]}{end}" for end in ("ed", "ing"))
    if word.endswith("y"):
        yield from (f"{word[:-1]}{end}" for end in ("ies", "ied", "ily"))
    if word.endswith("e"):
        yield f"{word[:-1]}ing"


def _edits(word: str) -> Iterator[str]:
    """A letter lost, two that have changed places, a vowel for a vowel."""
    for at, letter in enumerate(word):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + letter + word[at + 2 :]
        if letter in _VOWELS:
            yield from (word[:at] + other + word[at + 1 :] for other in _VOWELS)
