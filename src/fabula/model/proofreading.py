"""The proofreading head at run time: which words are not the ones that their neighbours expect.

A small network over the five words on either side. It knows nothing of the reader model, so that
new weights of the one leave the other as it is. Needs `numpy`.

Source: repairs as labels of words go back to Omelianchuk et al. 2020 (GECToR); telling words from
their likes by what stands around them to Golding and Roth 1999.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import Final, NamedTuple, TypeVar
from zlib import crc32

import numpy as np

from fabula.model.backend import Floats, Numbers
from fabula.model.proofreading_options import EXTRA_ED, LOST_ED, Options, plain
from fabula.model.proofreading_tables import WEIGHTS, Tables, read_tables

SUFFIXES: Final = 4096
"""Classes of words by their last three letters."""
REACH: Final = 5
"""Words on either side that are looked at."""
NOTHING: Final = ("",) * REACH
"""What stands before the first word of a text, and after its last one."""
BLOCK: Final = 512
"""So many words are scored at once, always, filled up where they are fewer: so the scores of a word
are the same to the last bit, whatever is scored beside it."""
_CLOSE: Final = 1e-3
"""Scores nearer than this are compared in full."""


Item = TypeVar("Item")


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
        told = [n for n, label in enumerate(tables.labels) if label in tables.cuts]
        self._told = {label: column for column, label in enumerate(told, 1)}
        self._out = np.ascontiguousarray(tables.out[:, [0, *told]])
        self._out_bias = tables.out_bias[[0, *told]]

    @classmethod
    def load(cls, folder: Path = WEIGHTS) -> "Proofreader":
        """The head in `folder`.

        Raises:
            MissingPart: a file is missing, altered, or of another version.
        """
        return cls(read_tables(folder))

    def repairs(self, words: Sequence[str]) -> tuple[Repair, ...]:
        """The surest repair of each word for which one is sure enough, in order.

        Parameters:
            words: the words and marks of a text.
        """
        return self.in_stretches([(*NOTHING, *words, *NOTHING)])[0]

    def in_stretches(self, stretches: Sequence[Sequence[str]]) -> list[tuple[Repair, ...]]:
        """The surest repairs of the words of several stretches; each depends on its own alone.

        Parameters:
            stretches: words and marks, with the `REACH` words on either side, which are looked at
                and not mended; beyond the ends of a text these are empty. Repairs are numbered
                from the first word after them.
        """
        begins = list(accumulate(map(len, stretches), initial=0))
        found: list[list[Repair]] = [[] for _ in stretches]
        for one in self._found([word for stretch in stretches for word in stretch], begins):
            number = bisect_right(begins, one.at) - 1
            found[number].append(one._replace(at=one.at - begins[number] - REACH))
        return [tuple(repairs) for repairs in found]

    def is_sure(self, repair: Repair) -> bool:
        """Whether a repair may be told of anybody."""
        return repair.probability >= self._tables.sure.get(repair.label, 2.0)

    def mended(self, repair: Repair, words: Sequence[str]) -> Mended:
        """What a repair would make of the words that it was found in."""
        at, label, tables = repair.at, repair.label, self._tables
        word = plain(words[at])
        if label == LOST_ED:
            return Mended(at, at + 1, "tense", with_ed(word))
        if label == EXTRA_ED:
            return Mended(at, at + 1, "form", base_of(word, tables.bases) or word)
        found, _, right = label.partition(">")
        kinds = {"tense": tables.tenses, "form": tables.forms, "alike": tables.alike}
        kind = next((kind for kind, labels in kinds.items() if label in labels), "typed")
        return Mended(at, at + len(found.split()), kind, right.replace(" '", "'"))

    def _found(self, words: Sequence[str], begins: Sequence[int]) -> Iterator[Repair]:
        asked = self._asked([plain(word) for word in words], begins)
        vectors, kinds = self._vectors(words)
        reach, tables = np.arange(-REACH, REACH + 1), self._tables
        likely: list[tuple[int, Floats]] = []
        for places in blocks(list(asked)):
            around = np.array(places)[:, None] + reach
            seen = whole(vectors[kinds[around]].reshape(len(places), -1))
            hidden = np.maximum(seen @ tables.hidden + tables.hidden_bias, 0)
            rows = self._likely(hidden, [asked[at] for at in places])
            likely += [(places[row], hidden[row].copy()) for row in rows]
        for some in blocks(likely):
            scores = whole(np.array([row for _, row in some])) @ tables.out + tables.out_bias
            yield from self._best([at for at, _ in some], asked, scores)

    def _asked(self, lower: Sequence[str], begins: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """By place, the words for which a label may be told, with all that they may have."""
        asked = {}
        for begin, after in pairwise(begins):
            for at in range(begin + REACH, after - REACH):
                able = self._options.at(lower, at)
                if not self._told.keys().isdisjoint(able):
                    asked[at] = able
        return asked

    def _likely(self, hidden: Floats, marks: Sequence[tuple[int, ...]]) -> list[int]:
        """The rows in which a label that may be told is likelier than none."""
        told = [[self._told[one] for one in able if one in self._told] for able in marks]
        rows = np.repeat(np.arange(len(told)), [len(one) for one in told])
        scores = hidden @ self._out + self._out_bias
        likelier = scores[rows, list(chain(*told))] >= scores[rows, 0] - _CLOSE
        return [int(row) for row in np.unique(rows[likelier])]

    def _best(
        self, chosen: Sequence[int], marks: Mapping[int, tuple[int, ...]], scores: Floats
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
        """A vector for each form in a text, and the form of each word."""
        tables = self._tables
        forms = {"": 0}
        kinds = [forms.setdefault(word, len(forms)) for word in words]
        rows = np.array([row_of(form, tables.rows) for form in forms])
        vectors = tables.words[rows[:, 0]] + tables.suffixes[rows[:, 1]] + tables.shapes[rows[:, 2]]
        return vectors, np.array(kinds, np.int64)


def row_of(form: str, rows: Mapping[str, int]) -> tuple[int, int, int]:
    """The rows of a form: of its word (0 where that is not known), its ending, its shape."""
    if not form:
        return 0, 0, 0
    word = plain(form)
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


def blocks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The items in blocks of the size that is scored at once."""
    return (items[begin : begin + BLOCK] for begin in range(0, len(items), BLOCK))


def whole(rows: Floats) -> Floats:
    """The rows of a block, filled up with nothing."""
    return np.pad(rows, ((0, BLOCK - len(rows)), (0, 0)))
