"""The reader model at run time: words in, mentions, entities, events and syntax out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fabula.model.backend import Backend, Floats, MentionScores, Numbers, WordScores
from fabula.model.chains import Chains
from fabula.model.features import Mentions, mentions_of
from fabula.model.labels import UPOS
from fabula.model.lemmas import apply_script
from fabula.model.pieces import Pieces, PieceTable
from fabula.model.quoted import quotations
from fabula.model.spans import FoundSpan, decode_spans
from fabula.model.trees import decode_tree
from fabula.model.windows import Window, plan, units

ROOM = 510
_OVERLAP = 96
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
    """Reads texts with the networks of a backend."""

    def __init__(
        self, backend: Backend, table: PieceTable, vocabulary: Vocabulary, thresholds: Thresholds
    ) -> None:
        self._backend = backend
        self._table = table
        self._vocabulary = vocabulary
        self.thresholds = thresholds

    def read(
        self,
        words: Sequence[str],
        sentences: Sequence[int],
        progress: Progress | None = None,
        vectors: Vectors | None = None,
        given: Sequence[FoundSpan] | None = None,
    ) -> Read:
        """What the model says of a text.

        Parameters:
            words: the words and marks of the text.
            sentences: the numbers of the words at which sentences begin, in order.
            progress: told after each window; may raise to stop.
            vectors: given the contextual vectors, which are not kept.
            given: the mentions, in text order, where they are known; else they are looked for.
        """
        runs = _runs(sentences, len(words))
        pieces = self._table.split(words)
        text = _Text(words, pieces, runs, _numbered(runs, len(words)), quotations(words, runs))
        gathered = _Gathered(Chains(self._backend, self.thresholds.new, self.thresholds.settled))
        for window in plan(_parts(pieces, runs), pieces.bounds, ROOM, _OVERLAP):
            scores = self._backend.words(*_inputs(pieces, window, self._table))
            if vectors:
                vectors(window.core_start, scores.words[_core(window)])
            self._words(text, window, scores, gathered)
            found = self._found(text, window, scores) if given is None else _within(given, window)
            self._join(text, window.start, scores, found, gathered)
            if progress:
                progress(window.core_end, len(words))
        return gathered.read()

    def _words(
        self, text: "_Text", window: Window, scores: WordScores, gathered: "_Gathered"
    ) -> None:
        core = _core(window)
        scripts = scores.scripts[core].argmax(1)
        own = text.words[window.core_start : window.core_end]
        names = self._vocabulary.scripts
        gathered.tags += [UPOS[n] for n in scores.tags[core].argmax(1)]
        gathered.lemmas += [
            apply_script(names[n], word) for n, word in zip(scripts, own, strict=True)
        ]
        gathered.events.append(_share(scores.event[core]))
        gathered.ends.append(_share(scores.end[core]))
        heads = np.fromiter(_heads(text, window, scores.arcs), np.int64)
        governed = np.flatnonzero(heads >= 0)
        best = np.full(len(heads), -1)
        if len(governed):
            chosen = scores.words[governed + core.start], scores.words[heads[governed]]
            best[governed] = self._backend.labels(*chosen).argmax(1)
        gathered.heads += np.where(heads >= 0, heads + window.start, -1).tolist()
        gathered.labels += [self._vocabulary.labels[n] if n >= 0 else "root" for n in best]

    def _found(self, text: "_Text", window: Window, scores: WordScores) -> list[FoundSpan]:
        part_of = text.sentence_of[window.start : window.end]
        local = decode_spans(scores.spans, part_of, self.thresholds.mention)
        moved = [
            span._replace(start=span.start + window.start, end=span.end + window.start)
            for span in local
        ]
        return _within(moved, window)

    def _join(
        self,
        text: "_Text",
        base: int,
        scores: WordScores,
        found: list[FoundSpan],
        gathered: "_Gathered",
    ) -> None:
        """Gives the mentions `found` in the window that begins at word `base` their entities."""
        if not found:
            return
        mentions = mentions_of(
            text.words,
            [(span.start, span.end) for span in found],
            [span.kind for span in found],
            text.sentence_of,
            text.quotation_of,
            len(gathered.mentions),
        )
        ready = self._scored(mentions, [span.type for span in found], base, scores)
        entities = gathered.chains.add(mentions, ready)
        for span, entity in zip(found, entities, strict=True):
            gathered.mentions.append(FoundMention(*span[:4], entity, span.confidence))

    def _scored(
        self, mentions: Mentions, types: list[int], base: int, scores: WordScores
    ) -> MentionScores:
        labels = np.stack([np.array(types), mentions.kinds, mentions.pronouns], axis=1)
        weights = np.exp(np.clip(scores.weight, -20, 20))
        rows = []
        for start, end in zip(mentions.starts - base, mentions.ends - base, strict=True):
            share = weights[start:end] / weights[start:end].sum()
            mean = share @ scores.words[start:end]
            rows.append([scores.words[start], scores.words[end - 1], mean])
        return self._backend.mentions(np.array(rows, np.float32), labels)


class _Text(NamedTuple):
    """A text's words and what of it does not come from the networks."""

    words: Sequence[str]
    pieces: Pieces
    runs: list[tuple[int, int]]
    sentence_of: Numbers
    quotation_of: NDArray[np.int32]


class _Gathered:
    """What has been said so far."""

    def __init__(self, chains: Chains) -> None:
        self.chains = chains
        self.tags: list[str] = []
        self.lemmas: list[str] = []
        self.heads: list[int] = []
        self.labels: list[str] = []
        self.events: list[Floats] = []
        self.ends: list[Floats] = []
        self.mentions: list[FoundMention] = []

    def read(self) -> Read:
        """All of it, once the text is at its end."""
        none = np.zeros(0, np.float32)
        return Read(
            tuple(self.tags),
            tuple(self.lemmas),
            tuple(self.heads),
            tuple(self.labels),
            np.concatenate(self.events or [none]),
            np.concatenate(self.ends or [none]),
            tuple(self.mentions),
            self.chains.entities,
        )


def _runs(sentences: Sequence[int], count: int) -> list[tuple[int, int]]:
    bounds = sorted({0, *sentences, count})
    return [(start, end) for start, end in pairwise(bounds) if start < end]


def _numbered(runs: Sequence[tuple[int, int]], count: int) -> Numbers:
    numbers = np.zeros(count, np.int64)
    for number, (start, end) in enumerate(runs):
        numbers[start:end] = number
    return numbers


def _parts(pieces: Pieces, runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return units(runs, pieces.bounds, ROOM, _LONGEST_SENTENCE)


def _inputs(pieces: Pieces, window: Window, table: PieceTable) -> tuple[Numbers, Numbers, Numbers]:
    left, right = pieces.bounds[window.start], pieces.bounds[window.end]
    ids = np.concatenate([[table.start], pieces.ids[left:right], [table.stop]])
    casing = np.concatenate([[0], pieces.casing[left:right], [0]])
    first = pieces.bounds[window.start : window.end] - left + 1
    return ids.astype(np.int64), casing.astype(np.int64), first


def _within(spans: Sequence[FoundSpan], window: Window) -> list[FoundSpan]:
    """The mentions that begin in the core; what of one lies beyond the window is not seen."""
    return [span for span in spans if window.core_start <= span.start < window.core_end]


def _core(window: Window) -> slice:
    return slice(window.core_start - window.start, window.core_end - window.start)


def _share(scores: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-scores)), np.float32)


def _heads(text: _Text, window: Window, arcs: Floats) -> Iterator[int]:
    """The head of each word of the core, as a number within the window; -1 for a root."""
    sentence = text.sentence_of[window.core_start : window.core_end]
    edges = [0, *(np.flatnonzero(np.diff(sentence)) + 1).tolist(), len(sentence)]
    base = window.core_start - window.start
    for start, end in pairwise(edges):
        rows = slice(base + start, base + end)
        columns = np.arange(base + start + 1, base + end + 1)
        own = np.concatenate([arcs[rows, :1], arcs[rows][:, columns]], axis=1)
        for head in decode_tree(own):
            yield head + base + start if head >= 0 else -1
