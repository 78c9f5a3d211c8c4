"""The reader model at run time: words in, mentions, entities, events and syntax out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from fabula.core import Memory
from fabula.model.backend import Backend, Floats, Numbers
from fabula.model.chains import Chains
from fabula.model.features import Mentions
from fabula.model.looking import Looker, Seen, Text
from fabula.model.parts import Part, part_of
from fabula.model.pieces import Pieces, PieceTable
from fabula.model.quoted import quotations
from fabula.model.spans import FoundSpan
from fabula.model.windows import Window, plan, units

ROOM = 510
_OVERLAP = 64
_LONGEST_SENTENCE = 200


class FoundMention(NamedTuple):
    """Words `start` to `end` (exclusive) mean `entity`; type and kind count `TYPES` and `KINDS`.

    `confidence` is the probability that there is a mention of any type, uncalibrated.
    """

    start: int
    end: int
    type: int
    kind: int
    entity: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Read:
    """What the model says of a text, one entry a word where not told otherwise.

    `tags` are Universal parts of speech, `heads` word numbers (-1 for a root), `labels` relations
    of Universal Dependencies. `events` and `ends` are probabilities that the word tells an event as
    happening, and that it ends a sentence. `mentions` are in text order, and may nest.
    """

    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    events: NDArray[np.float32]
    ends: NDArray[np.float32]
    mentions: tuple[FoundMention, ...]
    entities: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lemma scripts and the relations, in the order of the networks' outputs."""

    scripts: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What was tuned on the development works: see `docs/decisions/0009-reader-model.md`.

    `mention` and `event` are least probabilities; `new` is what an entity's support must have over
    the score of being new; for `settled` see `Aliases`.
    """

    mention: float = 0.5
    event: float = 0.5
    new: float = 0.0
    settled: int = 1


Progress = Callable[[int, int], None]
"""Told the number of words read, and of all."""

Vectors = Callable[[int, Floats], None]
"""Given the number of a window's first word and its contextual vectors, words x width."""


class Reader:
    """Reads texts with the networks of a backend.

    Parameters:
        number: that of the weights, by which a memory is asked.
    """

    def __init__(
        self,
        backend: Backend,
        table: PieceTable,
        vocabulary: Vocabulary,
        thresholds: Thresholds,
        number: str = "",
    ) -> None:
        self._backend = backend
        self._table = table
        self._vocabulary = vocabulary
        self.thresholds = thresholds
        self._met: dict[bytes, Part] = {}
        self._looker = Looker(backend, table, thresholds.mention, number)

    def read(
        self,
        words: Sequence[str],
        sentences: Sequence[int],
        progress: Progress | None = None,
        vectors: Vectors | None = None,
        given: Sequence[FoundSpan] | None = None,
        memory: Memory | None = None,
    ) -> Read:
        """What the model says of a text.

        Parameters:
            words: the words and marks of the text.
            sentences: the numbers of the words at which sentences begin, in order.
            progress: told after each window; may raise to stop.
            vectors: given the contextual vectors, which are not kept.
            given: the mentions, in text order, where they are known; else they are looked for.
            memory: where what was seen of a window is looked up and kept, unless vectors are wanted
                or mentions given; the answer does not depend on it.
        """
        memory = None if vectors or given is not None else memory
        runs = _runs(sentences, len(words))
        pieces = self._table.split(words)
        text = Text(words, pieces, _numbered(runs, len(words)), quotations(words, runs))
        gathered = _Gathered(Chains(self._backend, self.thresholds.new, self.thresholds.settled))
        parts = units(runs, pieces.bounds, ROOM, _LONGEST_SENTENCE)
        met: dict[bytes, Part] = {}
        for window in plan(parts, pieces.bounds, ROOM, _OVERLAP, _weights(parts, pieces)):
            key = self._looker.key(text, window) if memory else b""
            if memory:
                seen = self._looker.seen(text, window, key, memory)
            else:
                known = None if given is None else _within(given, window)
                seen, own = self._looker.look(text, window, known)
                if vectors:
                    vectors(window.core_start, own)
            part = self._met.get(key) or self._part(text, window, seen)
            if memory:
                met[key] = part
            gathered.add(window, part)
            if len(seen.spans):
                gathered.join(text, window.start, part, seen, key, memory)
            if progress:
                progress(window.core_end, len(words))
        self._met = met
        return gathered.read()

    def _part(self, text: Text, window: Window, seen: Seen) -> Part:
        words, first = text.words[window.start : window.end], window.core_start - window.start
        return part_of(seen, words, first, self._vocabulary.scripts, self._vocabulary.labels)


class _Gathered:
    """What has been said so far."""

    def __init__(self, chains: Chains) -> None:
        self._chains = chains
        self._tags: list[str] = []
        self._lemmas: list[str] = []
        self._heads: list[int] = []
        self._labels: list[str] = []
        self._events: list[Floats] = []
        self._ends: list[Floats] = []
        self._mentions: list[FoundMention] = []

    def add(self, window: Window, part: Part) -> None:
        """Takes what is said of the words of the next window."""
        self._tags += part.tags
        self._lemmas += part.lemmas
        self._events.append(part.events)
        self._ends.append(part.ends)
        self._heads += np.where(part.heads >= 0, part.heads + window.start, -1).tolist()
        self._labels += part.labels

    def join(
        self, text: Text, base: int, part: Part, seen: Seen, key: bytes, memory: Memory | None
    ) -> None:
        """Gives the mentions seen in the window that begins at word `base` their entities."""
        starts, ends, types, kinds = (part.spans + np.array([base, base, 0, 0])).T
        mentions = Mentions(
            np.arange(len(starts)) + len(self._mentions),
            starts,
            ends,
            kinds,
            text.sentence_of[starts],
            text.quotation_of[starts].astype(np.int64),
            part.pronouns,
            part.wordings,
        )
        entities = self._chains.add(mentions, seen, key, memory)
        columns = (column.tolist() for column in (starts, ends, types, kinds))
        self._mentions += map(FoundMention, *columns, entities, part.sure)

    def read(self) -> Read:
        """All of it, once the text is at its end."""
        none = np.zeros(0, np.float32)
        return Read(
            tuple(self._tags),
            tuple(self._lemmas),
            tuple(self._heads),
            tuple(self._labels),
            np.concatenate(self._events or [none]),
            np.concatenate(self._ends or [none]),
            tuple(self._mentions),
            self._chains.entities,
        )


def _runs(sentences: Sequence[int], count: int) -> list[tuple[int, int]]:
    bounds = sorted({0, *sentences, count})
    return [(start, end) for start, end in pairwise(bounds) if start < end]


def _numbered(runs: Sequence[tuple[int, int]], count: int) -> Numbers:
    numbers = np.zeros(count, np.int64)
    for number, (start, end) in enumerate(runs):
        numbers[start:end] = number
    return numbers


def _weights(parts: Sequence[tuple[int, int]], pieces: Pieces) -> list[int]:
    """A number for each part that depends on its words alone."""
    bounds, ids = pieces.bounds, pieces.ids
    return [crc32(ids[bounds[start] : bounds[end]].tobytes()) for start, end in parts]


def _within(spans: Sequence[FoundSpan], window: Window) -> list[FoundSpan]:
    """The mentions that begin in the core; what of one lies beyond the window is not seen."""
    return [span for span in spans if window.core_start <= span.start < window.core_end]
