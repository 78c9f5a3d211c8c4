"""Documents cut into windows and laid out as tensors."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from fabula.model.pieces import PieceTable
from fabula.model.windows import Window, plan, units
from training.prepare import IGNORED, Prepared

ROOM = 510
"""Word pieces of a window, beside the two marks at its ends."""

_LONGEST_UNIT = 200
_MIN_FIRST = 0.3
_ANYWHERE = 0.3


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of some documents.

    `ids`, `casing`, `mask`: windows x pieces. `first` and `word_mask`: windows x words.
    `places`: windows x words, the number of the word in the documents laid end to end; -1 at
    padding. `starts`: where each document begins in that row.
    """

    documents: tuple[Prepared, ...]
    starts: tuple[int, ...]
    ids: Tensor
    casing: Tensor
    mask: Tensor
    first: Tensor
    places: Tensor

    def column(self, name: str) -> Tensor:
        """The column `name` of the documents, as windows x words, `IGNORED` at padding."""
        joined = np.concatenate([getattr(document, name) for document in self.documents])
        padded = torch.from_numpy(np.append(joined.astype(np.int64), IGNORED))
        return padded[self.places]


def cut(document: Prepared, rng: np.random.Generator) -> list[Window]:
    """Windows of `document` without overlap, beginning at random, some in mid-sentence.

    Each epoch a word has other neighbours, and sentence ends cannot be read off a window's end.
    """
    bounds = document.pieces.bounds
    anywhere = rng.random() < _ANYWHERE
    sentences = document.document.sentences
    parts = units(sentences, bounds, ROOM, 1 if anywhere else _LONGEST_UNIT)
    room = int(ROOM * rng.uniform(_MIN_FIRST, 1))
    head = next(plan(parts, bounds, room, 0))
    rest = [part for part in parts if part[0] >= head.end]
    return [head, *plan(rest, bounds, ROOM, 0)]


def make_batch(
    documents: Sequence[Prepared], windows: Sequence[Sequence[Window]], table: PieceTable
) -> Batch:
    """`documents`, each cut into its `windows`, as one batch."""
    counts = [len(document.pieces) for document in documents]
    starts = np.concatenate([[0], np.cumsum(counts)])[:-1].tolist()
    rows = [
        _row(document, window, start, table)
        for document, own, start in zip(documents, windows, starts, strict=True)
        for window in own
    ]
    ids, casing, first, places = zip(*rows, strict=True)
    padded = _pad(ids, table.pad)
    return Batch(
        tuple(documents),
        tuple(starts),
        padded,
        _pad(casing, 0),
        _pad([np.ones(len(row), np.int64) for row in ids], 0).bool(),
        _pad(first, 0),
        _pad(places, -1),
    )


_Row = tuple[NDArray[np.int64], ...]


def _row(document: Prepared, window: Window, start: int, table: PieceTable) -> _Row:
    pieces = document.pieces
    left, right = pieces.bounds[window.start], pieces.bounds[window.end]
    ids = np.concatenate([[table.start], pieces.ids[left:right], [table.stop]])
    casing = np.concatenate([[0], pieces.casing[left:right], [0]])
    first = pieces.bounds[window.start : window.end] - left + 1
    places = np.arange(window.start, window.end) + start
    return ids.astype(np.int64), casing.astype(np.int64), first, places


def _pad(rows: Sequence[NDArray[np.int64]], filler: int) -> Tensor:
    width = max(len(row) for row in rows)
    table = np.full((len(rows), width), filler, np.int64)
    for index, row in enumerate(rows):
        table[index, : len(row)] = row
    return torch.from_numpy(table)
