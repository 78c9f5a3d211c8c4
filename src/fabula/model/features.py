"""What is known of a pair of mentions without the encoder: distance, wording, quotations."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fabula.model.labels import KINDS

Numbers = NDArray[np.int64]

_MENTION_STEPS: Final = np.array([1, 2, 3, 5, 8, 16, 32, 64, 128, 256])
_SENTENCE_STEPS: Final = np.array([1, 2, 3, 5, 9, 17, 33, 65])
_QUOTATION_GROUPS: Final = 8
FARTHEST_SENTENCES: Final = int(_SENTENCE_STEPS[-1])
FARTHEST_QUOTATIONS: Final = 4
"""From so many sentences or quotations between two mentions on, no more of them count."""

_WORDINGS: Final = 6

GROUPS: Final = (
    len(_MENTION_STEPS) + 1,
    len(_SENTENCE_STEPS) + 1,
    _QUOTATION_GROUPS,
    _WORDINGS,
    len(KINDS) ** 2,
)
"""Sizes of the groups of features; a pair has one feature of each."""

OFFSETS: Final = np.concatenate([[0], np.cumsum(GROUPS)])[:-1]
FEATURES: Final = int(sum(GROUPS))

_PRONOUNS: Final = (
    ("i", "me", "my", "mine", "myself"),
    ("we", "us", "our", "ours", "ourselves"),
    ("you", "your", "yours", "yourself", "yourselves", "ye", "thou", "thee", "thy", "thine"),
    ("he", "him", "his", "himself"),
    ("she", "her", "hers", "herself"),
    ("it", "its", "itself"),
    ("they", "them", "their", "theirs", "themselves", "'em"),
)
_CLASSES: Final = {word: n + 1 for n, group in enumerate(_PRONOUNS) for word in group}
PRONOUN_CLASSES: Final = len(_PRONOUNS) + 2
"""No pronoun; each person and number; any other pronoun."""

_SMALL: Final = frozenset(
    {"the", "a", "an", "of", "and", "this", "that", ",", ".", "'", "'s", "’s"}
    | {"my", "his", "her", "your", "our", "their"}
)
_CLAUSE: Final = frozenset({",", "of", "who", "whom", "which", "that", "in", "with", "on"})


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a mention's words is compared: all, the telling ones, the last before any clause."""

    text: str
    telling: frozenset[str]
    head: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """Mentions in text order, as columns of equal length.

    `numbers` count the mentions of the text; `starts` and `ends` (exclusive) are words of the text,
    `sentences` and `quotations` those of the first word (0: told, see `quoted`); `pronouns` are
    classes (see `pronoun_class`).
    """

    numbers: Numbers
    starts: Numbers
    ends: Numbers
    kinds: Numbers
    sentences: Numbers
    quotations: Numbers
    pronouns: Numbers
    wordings: tuple[Wording, ...]

    def __len__(self) -> int:
        """The number of mentions."""
        return len(self.numbers)

    @classmethod
    def of(cls, columns: Numbers, wordings: tuple[Wording, ...]) -> "Mentions":
        """Mentions from a table with such columns as its rows."""
        numbers, starts, ends, kinds, sentences, quotations, pronouns = columns
        return cls(numbers, starts, ends, kinds, sentences, quotations, pronouns, wordings)

    @property
    def columns(self) -> tuple[Numbers, ...]:
        """All but the wordings, in the order above."""
        return (
            self.numbers,
            self.starts,
            self.ends,
            self.kinds,
            self.sentences,
            self.quotations,
            self.pronouns,
        )


def wording(words: Sequence[str]) -> Wording:
    """The comparable wording of a mention's `words`."""
    low = [word.lower() for word in words]
    head = low[-1]
    for index, word in enumerate(low):
        if index and word in _CLAUSE:
            head = low[index - 1]
            break
    telling = frozenset(word for word in low if word not in _SMALL)
    return Wording(" ".join(low), telling, head)


def pronoun_class(kind: int, text: str) -> int:
    """Which pronoun a mention is: 0 none, then by person and number, the last for any other."""
    if KINDS[kind] != "pronoun":
        return 0
    return _CLASSES.get(text, PRONOUN_CLASSES - 1)


def mentions_of(
    words: Sequence[str],
    spans: Sequence[tuple[int, int]],
    kinds: Sequence[int],
    sentence_of: NDArray[np.int64],
    quotation_of: NDArray[np.int32],
    first_number: int = 0,
) -> Mentions:
    """The columns of the mentions at `spans`, which are in text order."""
    wordings = tuple(wording(words[start:end]) for start, end in spans)
    starts = np.array([start for start, _ in spans], np.int64)
    classes = [pronoun_class(kind, w.text) for kind, w in zip(kinds, wordings, strict=True)]
    return Mentions(
        numbers=np.arange(first_number, first_number + len(spans)),
        starts=starts,
        ends=np.array([end for _, end in spans], np.int64),
        kinds=np.asarray(kinds, np.int64),
        sentences=sentence_of[starts],
        quotations=quotation_of[starts].astype(np.int64),
        pronouns=np.array(classes, np.int64),
        wordings=wordings,
    )


def pair_features(later: Mentions, earlier: Mentions) -> Numbers:
    """later x earlier x groups: the features of every pair, numbers below `FEATURES`."""

    def apart(column: str) -> Numbers:
        difference: Numbers = getattr(later, column)[:, None] - getattr(earlier, column)[None, :]
        return difference

    groups = (
        np.digitize(apart("numbers"), _MENTION_STEPS),
        np.digitize(apart("sentences"), _SENTENCE_STEPS),
        _quotation_group(later.quotations[:, None], earlier.quotations[None, :]),
        _wording_group(later, earlier),
        later.kinds[:, None] * len(KINDS) + earlier.kinds[None, :],
    )
    table: Numbers = np.stack(groups, axis=2) + OFFSETS
    return table


def _quotation_group(later: Numbers, earlier: Numbers) -> Numbers:
    """0 both told, 1 and 2 one told, 3 to 7 both spoken, by the number of quotations between."""
    spoken = 3 + np.clip(later - earlier, 0, FARTHEST_QUOTATIONS)
    told = np.where(later > 0, 1, np.where(earlier > 0, 2, 0))
    group: Numbers = np.where((later > 0) & (earlier > 0), spoken, told)
    return group


def _wording_group(later: Mentions, earlier: Mentions) -> Numbers:
    """How alike the words are; 0 where one is a pronoun, whose class tells more.

    1 no word shared, 2 some, 3 all of one in the other, 4 the same head, 5 the same throughout.
    """
    row, column = later.wordings, earlier.wordings
    shared, fewest = _overlap([w.telling for w in row], [w.telling for w in column])
    groups = np.where(shared == 0, 1, np.where(shared == fewest, 3, 2))
    heads = _equal([w.head for w in row], [w.head for w in column])
    groups = np.where(heads & (shared > 0), 4, groups)
    groups = np.where(_equal([w.text for w in row], [w.text for w in column]), 5, groups)
    free = (later.pronouns == 0)[:, None] & (earlier.pronouns == 0)[None, :]
    known: Numbers = np.where(free, groups, 0)
    return known


def _overlap(
    row: Sequence[frozenset[str]], column: Sequence[frozenset[str]]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How many words each pair of sets shares, and the size of the smaller set."""
    numbers: dict[str, int] = {}
    for words in row:
        for word in words:
            numbers.setdefault(word, len(numbers))
    left = _incidence(row, numbers)
    shared = left @ _incidence(column, numbers).T
    sizes = np.array([len(words) for words in column], np.float32)
    return shared, np.minimum(left.sum(1)[:, None], sizes[None, :])


def _incidence(sets: Sequence[frozenset[str]], numbers: dict[str, int]) -> NDArray[np.float32]:
    table = np.zeros((len(sets), max(1, len(numbers))), np.float32)
    for index, words in enumerate(sets):
        for word in words:
            if (number := numbers.get(word)) is not None:
                table[index, number] = 1
    return table


def _equal(row: Sequence[str], column: Sequence[str]) -> NDArray[np.bool_]:
    numbers: dict[str, int] = {}
    left = np.array([numbers.setdefault(text, len(numbers)) for text in row], np.int64)
    right = np.array([numbers.get(text, -1) for text in column], np.int64)
    same: NDArray[np.bool_] = left[:, None] == right[None, :]
    return same
