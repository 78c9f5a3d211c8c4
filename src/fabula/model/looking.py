"""One window of a text: what the encoder and its heads say of the words in its core.

It depends on nothing but the words of the window, where its sentences begin and which of its words
are the core; so what was said once can be remembered, and a text that was changed in one place is
read anew in that place alone.
"""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fabula.core import Memory
from fabula.model.backend import Backend, Floats, MentionScores, Numbers, WordScores
from fabula.model.features import pronoun_class, wording
from fabula.model.packed import pack, unpack
from fabula.model.pieces import Pieces, PieceTable
from fabula.model.spans import FoundSpan, decode_spans
from fabula.model.trees import decode_tree
from fabula.model.windows import Window

Halves = NDArray[np.float16]
Small = NDArray[np.int16]


class Seen(NamedTuple):
    """What is kept of a window.

    One entry a word of the core: `tags`, `scripts`, `heads` (word of the window, -1 for a root),
    `labels` (-1 for a root), and the probabilities `events` and `ends`. One row a mention that
    begins in the core: `spans` (first word of the window, last, exclusive, type, kind), `sure`, and
    six parts of `scores`. Numbers are kept in half precision also where nothing is remembered, so
    that a text read anew is read alike.
    """

    tags: Small
    scripts: Small
    heads: Small
    labels: Small
    events: Halves
    ends: Halves
    spans: Small
    sure: Halves
    anaphor: Halves
    antecedent: Halves
    new: Halves
    left: Halves
    right: Halves
    shared: Halves

    @property
    def scores(self) -> MentionScores:
        """What pairs of its mentions are scored by."""
        return MentionScores(*(part.astype(np.float32) for part in self[-6:]))


class Text(NamedTuple):
    """A text's words, their pieces, and the number of each word's sentence and quotation."""

    words: Sequence[str]
    pieces: Pieces
    sentence_of: Numbers
    quotation_of: NDArray[np.int32]


class Looker:
    """Reads windows with a backend, or remembers what it read in them before.

    Parameters:
        backend, table: the networks, and the splitter of words.
        mention: the least probability of a mention.
        number: of the weights; what other weights saw is not remembered.
    """

    def __init__(
        self,
        backend: Backend,
        table: PieceTable,
        mention: float,
        number: str = "",
    ) -> None:
        self._backend = backend
        self._table = table
        self._mention = mention
        self._number = number

    def seen(self, text: Text, window: Window, key: bytes, memory: Memory) -> Seen:
        """What is said of the core of `window`, looked up in `memory` first under its key."""
        known = memory.recall(key)
        if known is not None and (parts := unpack(known, len(Seen._fields))):
            return Seen(*parts)
        seen = self.look(text, window)[0]
        memory.keep(key, pack(seen))
        return seen

    def key(self, text: Text, window: Window) -> bytes:
        """Names all that `look` depends on."""
        parts = text.sentence_of[window.start : window.end]
        heads = np.flatnonzero(np.diff(parts)).tobytes()
        core = repr((window.core_start - window.start, window.core_end - window.start)).encode()
        words = "\0".join(text.words[window.start : window.end]).encode("utf-8", "surrogatepass")
        chosen = f"{self._number} {self._mention}".encode()
        return hashlib.blake2b(b"\1".join((chosen, core, heads, words)), digest_size=16).digest()

    def look(
        self, text: Text, window: Window, given: Sequence[FoundSpan] | None = None
    ) -> tuple[Seen, Floats]:
        """What is said of the core, and the contextual vectors of its words.

        Parameters:
            given: the mentions that begin in the core, in words of the text, where they are known.
        """
        scores = self._backend.words(*_inputs(text.pieces, window, self._table))
        core = _core(window)
        found = self._found(text, window, scores) if given is None else _moved(given, -window.start)
        heads, labels = self._syntax(text, window, scores)
        parts = self._scored(text, window.start, scores, found) if found else _NOTHING
        seen = Seen(
            scores.tags[core].argmax(1).astype(np.int16),
            scores.scripts[core].argmax(1).astype(np.int16),
            heads,
            labels,
            _share(scores.event[core]),
            _share(scores.end[core]),
            np.array([span[:4] for span in found], np.int16).reshape(-1, 4),
            np.array([span.confidence for span in found], np.float16),
            *(part.astype(np.float16) for part in parts),
        )
        return seen, scores.words[core]

    def _found(self, text: Text, window: Window, scores: WordScores) -> list[FoundSpan]:
        part_of = text.sentence_of[window.start : window.end]
        core = _core(window)
        spans = decode_spans(scores.spans, part_of, self._mention)
        return [span for span in spans if core.start <= span.start < core.stop]

    def _syntax(self, text: Text, window: Window, scores: WordScores) -> tuple[Small, Small]:
        core = _core(window)
        heads = np.fromiter(_heads(text, window, scores.arcs), np.int64)
        labels = np.full(len(heads), -1, np.int16)
        governed = np.flatnonzero(heads >= 0)
        if len(governed):
            chosen = scores.words[governed + core.start], scores.words[heads[governed]]
            labels[governed] = self._backend.labels(*chosen).argmax(1)
        return heads.astype(np.int16), labels

    def _scored(
        self, text: Text, base: int, scores: WordScores, found: Sequence[FoundSpan]
    ) -> MentionScores:
        """What pairs of the mentions, in words of the window, will be scored by."""
        weights = np.exp(np.clip(scores.weight, -20, 20))
        rows, labels = [], []
        for span in found:
            share = weights[span.start : span.end] / weights[span.start : span.end].sum()
            mean = share @ scores.words[span.start : span.end]
            rows.append([scores.words[span.start], scores.words[span.end - 1], mean])
            said = wording(text.words[base + span.start : base + span.end]).text
            labels.append([span.type, span.kind, pronoun_class(span.kind, said)])
        return self._backend.mentions(np.array(rows, np.float32), np.array(labels, np.int64))


_NOTHING = MentionScores(*(np.zeros((0,), np.float32) for _ in MentionScores._fields))


def _moved(spans: Sequence[FoundSpan], by: int) -> list[FoundSpan]:
    return [span._replace(start=span.start + by, end=span.end + by) for span in spans]


def _inputs(pieces: Pieces, window: Window, table: PieceTable) -> tuple[Numbers, Numbers, Numbers]:
    left, right = pieces.bounds[window.start], pieces.bounds[window.end]
    ids = np.concatenate([[table.start], pieces.ids[left:right], [table.stop]])
    casing = np.concatenate([[0], pieces.casing[left:right], [0]])
    first = pieces.bounds[window.start : window.end] - left + 1
    return ids.astype(np.int64), casing.astype(np.int64), first


def _core(window: Window) -> slice:
    return slice(window.core_start - window.start, window.core_end - window.start)


def _share(scores: Floats) -> Halves:
    return np.asarray(1 / (1 + np.exp(-scores)), np.float16)


def _heads(text: Text, window: Window, arcs: Floats) -> Iterator[int]:
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
