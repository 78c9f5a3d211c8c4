"""The proofreading head at run time: which words are not the ones that their neighbours expect.

A small network over the five words on either side. It knows nothing of the reader model, so that
new weights of the one leave the other as it is. Needs `numpy`.

Source: repairs as labels of words go back to Omelianchuk et al. 2020 (GECToR); telling words from
their likes by what stands around them to Golding and Roth 1999.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

import numpy as np

from fabula.model.backend import Floats, Numbers
from fabula.model.proofreading_tables import WEIGHTS, Tables, read_tables

SUFFIXES: Final = 4096
"""Classes of words by their last three letters."""
REACH: Final = 5
"""Words on either side that are looked at."""
LOST_ED: Final = "@ed"
EXTRA_ED: Final = "@-ed"
DELETE: Final = "-"
_AT_ONCE: Final = 4096


class Repair(NamedTuple):
    """Label `label` would mend the word at `at`, with this probability."""

    at: int
    label: str
    probability: float


class Mended(NamedTuple):
    """Words `first` to `after` would read `right`; the kind is one of `DoubtKind`'s values."""

    first: int
    after: int
    kind: str
    right: str


class Proofreader:
    """Says which words look mistaken."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._options = Options(tables.labels, tables.bases, tables.doubled)
        self._told = {n for n, label in enumerate(tables.labels) if label in tables.cuts}

    @classmethod
    def load(cls, folder: Path = WEIGHTS) -> "Proofreader":
        """The head in `folder`.

        Raises:
            MissingPart: a file is missing, altered, or of another version.
        """
        return cls(read_tables(folder))

    def repairs(self, words: Sequence[str]) -> Iterator[Repair]:
        """The surest repair of each word for which one is sure enough, in order.

        Parameters:
            words: the words and marks of a text.
        """
        lower = [_plain(word) for word in words]
        marks = [self._options.at(lower, at) for at in range(len(lower))]
        able = [at for at, mark in enumerate(marks) if not self._told.isdisjoint(mark)]
        vectors, kinds = self._vectors(words)
        for begin in range(0, len(able), _AT_ONCE):
            chosen = able[begin : begin + _AT_ONCE]
            around = np.array(chosen)[:, None] + np.arange(2 * REACH + 1)
            seen = vectors[kinds[around]].reshape(len(chosen), -1)
            yield from self._best(chosen, marks, self._scores(seen))

    def is_sure(self, repair: Repair) -> bool:
        """Whether a repair may be told of anybody."""
        return repair.probability >= self._tables.sure.get(repair.label, 2.0)

    def mended(self, repair: Repair, words: Sequence[str]) -> Mended:
        """What a repair would make of the words that it was found in."""
        at, label, tables = repair.at, repair.label, self._tables
        word = _plain(words[at])
        if label == LOST_ED:
            return Mended(at, at + 1, "tense", with_ed(word))
        if label == EXTRA_ED:
            return Mended(at, at + 1, "form", base_of(word, tables.bases) or word)
        found, _, right = label.partition(">")
        kinds = {"tense": tables.tenses, "form": tables.forms, "alike": tables.alike}
        kind = next((kind for kind, labels in kinds.items() if label in labels), "typed")
        return Mended(at, at + len(found.split()), kind, right.replace(" '", "'"))

    def _scores(self, seen: Floats) -> Floats:
        tables = self._tables
        hidden = np.maximum(seen @ tables.hidden + tables.hidden_bias, 0)
        scores: Floats = hidden @ tables.out + tables.out_bias
        return scores

    def _best(
        self, chosen: Sequence[int], marks: Sequence[tuple[int, ...]], scores: Floats
    ) -> Iterator[Repair]:
        """Of each word the likeliest repair, where it is likely enough for its label."""
        for row, at in enumerate(chosen):
            able = np.array((0, *marks[at]))
            odds = scores[row, able]
            best = int(odds.argmax())
            if best == 0:
                continue
            share = 1 / float(np.exp(odds - odds[best]).sum())
            label = self._tables.labels[able[best]]
            if share >= self._tables.cuts.get(label, 2.0):
                yield Repair(at, label, share)

    def _vectors(self, words: Sequence[str]) -> tuple[Floats, Numbers]:
        """A vector for each form in the text, and the form of each word, with `REACH` words of
        nothing at either end."""
        tables = self._tables
        forms = {"": 0}
        kinds = [forms.setdefault(word, len(forms)) for word in words]
        rows = np.array([row_of(form, tables.rows) for form in forms])
        vectors = tables.words[rows[:, 0]] + tables.suffixes[rows[:, 1]] + tables.shapes[rows[:, 2]]
        return vectors, np.pad(np.array(kinds, np.int64), REACH)


class Options:
    """Which repairs a word may have at all.

    Parameters:
        labels: all of them; `found>right`, `+lost`, `-`, `@ed`, `@-ed`.
        bases: verbs that take -ed.
        doubled: words that may be too many.
    """

    def __init__(self, labels: Sequence[str], bases: Set[str], doubled: Set[str]) -> None:
        self._swaps: dict[tuple[str, ...], list[int]] = defaultdict(list)
        numbers = {label: number for number, label in enumerate(labels)}
        for label, number in numbers.items():
            found, arrow, _ = label.partition(">")
            if arrow:
                self._swaps[tuple(found.split())].append(number)
        self._lost = tuple(number for label, number in numbers.items() if label.startswith("+"))
        self._bases, self._doubled = bases, doubled
        self._delete = numbers[DELETE]
        self._past, self._present = numbers[LOST_ED], numbers[EXTRA_ED]

    def at(self, lower: Sequence[str], at: int) -> tuple[int, ...]:
        """The labels by number that the word at `at` may have."""
        word = lower[at]
        able = list(self._swaps.get((word,), ()))
        if at + 1 < len(lower):
            able += self._swaps.get((word, lower[at + 1]), ())
        if word[0].isalpha():
            able += self._lost
        if word in self._doubled:
            able.append(self._delete)
        if word in self._bases:
            able.append(self._past)
        if word.endswith("ed"):
            able.append(self._present)
        return tuple(able)


def row_of(form: str, rows: Mapping[str, int]) -> tuple[int, int, int]:
    """The rows of a form: of its word (0 where that is not known), its ending, its shape."""
    if not form:
        return 0, 0, 0
    word = _plain(form)
    shape = 0 if not form[0].isalpha() else 1 if form.islower() else 2 if form[0].isupper() else 3
    return rows.get(word, 0), crc32(word[-3:].encode()) % SUFFIXES, shape


def with_ed(base: str) -> str:
    """The past of a verb that takes -ed and doubles no letter."""
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return f"{base[:-1]}ied"
    return f"{base}ed"


def base_of(word: str, known: Set[str]) -> str:
    """The verb among the known ones whose past a word is; empty if there is none."""
    if not word.endswith("ed"):
        return ""
    able = (word[:-1], word[:-2], f"{word[:-3]}y" if word.endswith("ied") else "")
    return next((one for one in able if one in known and with_ed(one) == word), "")


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
