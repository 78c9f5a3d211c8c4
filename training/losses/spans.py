"""The loss of mentions and their types and kinds, and which false ones a model believes in."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from fabula.model.labels import TYPES
from training.batches import Batch
from training.corpora import GoldMention
from training.prepare import IGNORED

_NOISE = 0.15
_NOISE_FROM = -1.5
_SPLIT = 1 + len(TYPES)


@dataclass(frozen=True, slots=True)
class Noise:
    """Spans that the model took for mentions and that are none, with the labels it gave them."""

    spans: list[tuple[int, int]]
    types: list[int]
    kinds: list[int]


def span_places(batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """Window, first and last word (numbers within the window) of every span of one sentence."""
    sentence = batch.column("sentence_of")
    sentence = torch.where(batch.places >= 0, sentence, -1)
    same = (sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, :, None]
    chosen = torch.nonzero(same.triu())
    return chosen[:, 0], chosen[:, 1], chosen[:, 2]


def span_losses(batch: Batch, scores: Tensor) -> dict[str, Tensor]:
    """Over every span inside a sentence and a window; a mean over the gold mentions."""
    window, first, last = span_places(batch)
    kinds = torch.full(scores.shape[:1] + scores.shape[2:], IGNORED)
    types = torch.zeros_like(kinds)
    for row, start, end, label, type_ in _gold(batch):
        types[row, start, end] = type_ + 1
        kinds[row, start, end] = label
    chosen = scores[window, :, first, last]
    wanted, kind_wanted = types[window, first, last], kinds[window, first, last]
    gold = wanted > 0
    count = max(1, int(gold.sum()))
    loss: Tensor = functional.cross_entropy(chosen[:, :_SPLIT], wanted, reduction="sum") / count
    kind: Tensor = functional.cross_entropy(
        chosen[gold, _SPLIT:], kind_wanted[gold], reduction="sum"
    )
    return {"spans": loss, "kinds": kind / count}


def _gold(batch: Batch) -> list[tuple[int, int, int, int, int]]:
    """Window, first and last word, kind and type of each gold mention that no cut divides."""
    size = sum(len(document.pieces) for document in batch.documents)
    window_of, local_of = np.zeros(size, np.int64), np.zeros(size, np.int64)
    rows, columns = np.nonzero(batch.places.numpy() >= 0)
    window_of[batch.places.numpy()[rows, columns]] = rows
    local_of[batch.places.numpy()[rows, columns]] = columns
    found = []
    for document, base in zip(batch.documents, batch.starts, strict=True):
        for mention in document.document.mentions or ():
            start, last = base + mention.start, base + mention.end - 1
            if window_of[start] == window_of[last]:
                place = (int(window_of[start]), int(local_of[start]), int(local_of[last]))
                found.append((*place, mention.kind, mention.type))
    return found


def believed(batch: Batch, scores: Tensor) -> list[Noise]:
    """The likeliest false mentions of each document: coreference must learn to leave them alone."""
    window, first, last = span_places(batch)
    chosen = scores[window, :, first, last]
    best, types = chosen[:, 1:_SPLIT].max(1)
    margin = best - chosen[:, 0]
    kinds = chosen[:, _SPLIT:].argmax(1)
    starts, ends = batch.places[window, first], batch.places[window, last] + 1
    likely = torch.nonzero(margin > _NOISE_FROM).squeeze(1)
    order = likely[margin[likely].argsort(descending=True, stable=True)]
    rows = torch.stack([starts, ends, types, kinds], 1)[order].tolist()
    return [
        _false(rows, base, base + len(document.pieces), document.document.mentions or ())
        for document, base in zip(batch.documents, batch.starts, strict=True)
    ]


def _false(rows: list[list[int]], base: int, after: int, gold: tuple[GoldMention, ...]) -> Noise:
    """The first of `rows` inside the document at `base` that are none of its mentions."""
    right = {(mention.start, mention.end) for mention in gold}
    noise = Noise([], [], [])
    for start, end, type_, kind in rows:
        span = (start - base, end - base)
        if len(noise.spans) >= _NOISE * len(gold):
            break
        if base <= start and end <= after and span not in right:
            noise.spans.append(span)
            noise.types.append(type_)
            noise.kinds.append(kind)
    return noise
