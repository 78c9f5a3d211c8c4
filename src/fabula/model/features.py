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
_WORDINGS: Final = 6

GROUPS: Final = (
    len(_MENTION_STEPS) + 1, len(_SENTENCE_STEPS) + 1, _QUOTATION_GROUPS, _WORDINGS, len(KINDS) ** 2,
)  # fmt: skip
"""Sizes of the groups of features; a pair has one feature of each."""

OFFSETS: Final = np.concatenate([[0], np.cumsum(GROUPS)])[:-1]
FEATURES: Final = int(sum(GROUPS))

_PRONOUNS: Final = (
    "i me my mine myself", "we us our ours ourselves", "you your yours yourself yourselves ye thou"
    " thee thy thine", "he him his himself", "she her hers herself", "it its itself",
    "they them their theirs themselves 'em",
)  # fmt: skip
_CLASSES: Final = {word: n + 1 for n, group in enumerate(_PRONOUNS) for word in group.split()}
PRONOUN_CLASSES: Final = len(_PRONOUNS) + 2
"""No pronoun; each person and number; any other pronoun."""

_SMALL: Final = frozenset("the a an of and my his her your our their this that , . ' 's ’s".split())


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a mention's words is compared: all, the telling ones, the last before any clause."""

    text: str
    telling: frozenset[str]
    head: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """Mentions in text order, as columns of equal length; spans in words, ends exclusive."""

    starts: Numbers
    ends: Numbers
    kinds: Numbers
    sentences: Numbers
    quotations: Numbers
    pronouns: Numbers
    wordings: tuple[Wording, ...]

    def __len__(self) -> int:
        """The number of mentions."""
        return len(self.starts)


def wording(words: Sequence[str]) -> Wording:
    """The comparable wording of a mention's `words`."""
    low = [word.lower() for word in words]
    head = low[-1]
    for index, word in enumerate(low):
        if index and word in {",", "of", "who", "whom", "which", "that", "in", "with", "on"}:
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
) -> Mentions:
    """The columns of the mentions at `spans`, which are in text order."""
    wordings = tuple(wording(words[start:end]) for start, end in spans)
    starts = np.array([start for start, _ in spans], np.int64)
    classes = [pronoun_class(kind, w.text) for kind, w in zip(kinds, wordings, strict=True)]
    return Mentions(
        starts=starts,
        ends=np.array([end for _, end in spans], np.int64),
        kinds=np.asarray(kinds, np.int64),
        sentences=sentence_of[starts],
        quotations=quotation_of[starts].astype(np.int64),
        pronouns=np.array(classes, np.int64),
        wordings=wordings,
    )


def pair_features(mentions: Mentions, later: Numbers, earlier: Numbers) -> Numbers:
    """The features of the pairs (`later[p]`, `earlier[p]`): pairs x groups, numbers below FEATURES."""
    columns = (
        np.digitize(later - earlier, _MENTION_STEPS),
        np.digitize(mentions.sentences[later] - mentions.sentences[earlier], _SENTENCE_STEPS),
        _quotation_group(mentions.quotations[later], mentions.quotations[earlier]),
        _wording_group(mentions, later, earlier),
        mentions.kinds[later] * len(KINDS) + mentions.kinds[earlier],
    )
    return np.stack(columns, axis=1) + OFFSETS


def _quotation_group(later: Numbers, earlier: Numbers) -> Numbers:
    """0 both told, 1 and 2 one told, 3 to 7 both spoken, by the number of quotations between."""
    spoken = 3 + np.clip(later - earlier, 0, 4)
    told = np.where(later > 0, 1, np.where(earlier > 0, 2, 0))
    return np.where((later > 0) & (earlier > 0), spoken, told)


def _wording_group(mentions: Mentions, later: Numbers, earlier: Numbers) -> Numbers:
    """How alike the words are; 0 where one is a pronoun, whose class tells more."""
    free = (mentions.pronouns[later] == 0) & (mentions.pronouns[earlier] == 0)
    groups = np.zeros(len(later), np.int64)
    rows = np.flatnonzero(free)
    wordings = mentions.wordings
    groups[rows] = [
        _likeness(wordings[a], wordings[b])
        for a, b in zip(later[rows].tolist(), earlier[rows].tolist(), strict=True)
    ]
    return groups


def _likeness(later: Wording, earlier: Wording) -> int:
    if later.text == earlier.text:
        return 5
    if not later.telling & earlier.telling:
        return 1
    if later.head == earlier.head:
        return 4
    return 3 if later.telling <= earlier.telling or earlier.telling <= later.telling else 2
