"""Documents as columns of numbers, made once before training."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fabula.model.features import Mentions, mentions_of
from fabula.model.labels import UPOS
from fabula.model.lemmas import script_of
from fabula.model.pieces import Pieces, PieceTable
from fabula.model.quoted import quotations
from training.corpora import Document, Syntax

IGNORED = -100
"""The target of a word that says nothing; PyTorch's own default."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Inventory:
    """The lemma scripts and arc labels that the model may answer, in the order of its outputs."""

    scripts: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document's columns, one entry a word; `IGNORED` where the corpus is silent.

    `heads` holds word numbers, -1 for a root. `mentions` are columns for coreference; `types` and
    `clusters` go with them.
    """

    document: Document
    pieces: Pieces
    sentence_of: Numbers
    quotation_of: NDArray[np.int32]
    ends: Numbers
    events: Numbers
    tags: Numbers
    scripts: Numbers
    heads: Numbers
    labels: Numbers
    mentions: Mentions | None
    types: Numbers
    clusters: Numbers


def inventory(documents: Iterable[Document], rarest: int = 2) -> Inventory:
    """The scripts seen at least `rarest` times and all labels of `documents`."""
    scripts: Counter[str] = Counter()
    labels: set[str] = set()
    for document in documents:
        if document.syntax:
            pairs = zip(document.words, document.syntax.lemmas, strict=True)
            scripts.update(script_of(word, lemma) for word, lemma in pairs)
            labels.update(document.syntax.labels)
    kept = sorted(script for script, count in scripts.items() if count >= rarest)
    return Inventory(tuple(kept), tuple(sorted(labels)))


def prepare(document: Document, table: PieceTable, known: Inventory) -> Prepared:
    """The columns of `document`."""
    count = len(document.words)
    sentence_of = np.zeros(count, np.int64)
    ends = np.zeros(count, np.int64)
    for number, (start, end) in enumerate(document.sentences):
        sentence_of[start:end] = number
        ends[end - 1] = 1
    quotation_of = quotations(document.words, document.sentences)
    gold = document.mentions
    return Prepared(
        document,
        table.split(document.words),
        sentence_of,
        quotation_of,
        ends,
        _marked(document.events, count),
        *_syntax(document.words, document.syntax, known),
        _mentions(document, sentence_of, quotation_of) if gold else None,
        np.array([m.type for m in gold or ()], np.int64),
        np.array([m.cluster for m in gold or ()], np.int64),
    )


def _marked(chosen: frozenset[int] | None, count: int) -> Numbers:
    if chosen is None:
        return np.full(count, IGNORED, np.int64)
    marks = np.zeros(count, np.int64)
    marks[sorted(chosen)] = 1
    return marks


def _syntax(
    words: Sequence[str], syntax: Syntax | None, known: Inventory
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    if syntax is None:
        silent = np.full(len(words), IGNORED, np.int64)
        return silent, silent, silent, silent
    scripts = {script: n for n, script in enumerate(known.scripts)}
    labels = {label: n for n, label in enumerate(known.labels)}
    pairs = zip(words, syntax.lemmas, strict=True)
    return (
        np.array([UPOS.index(tag) if tag in UPOS else IGNORED for tag in syntax.upos], np.int64),
        np.array([scripts.get(script_of(*pair), IGNORED) for pair in pairs], np.int64),
        np.array(syntax.heads, np.int64),
        np.array([labels.get(label, IGNORED) for label in syntax.labels], np.int64),
    )


def _mentions(
    document: Document, sentence_of: Numbers, quotation_of: NDArray[np.int32]
) -> Mentions:
    gold = document.mentions or ()
    spans = [(mention.start, mention.end) for mention in gold]
    kinds = [mention.kind for mention in gold]
    return mentions_of(document.words, spans, kinds, sentence_of, quotation_of)
