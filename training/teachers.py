"""Trained models that teach another: their scores are averaged, and what they say is its target.

Source: Hinton et al. 2015; Kim et al. 2019 for ensembles of parsers. The averaged scores of two
models of this kind are worth two points of CoNLL F1; a pupil shall have them at the cost of one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from fabula.model.features import Mentions, mentions_of
from fabula.model.spans import FoundSpan, decode_spans
from training.batches import Batch
from training.losses.coreference import antecedents, in_a_row
from training.network.reader import Reader
from training.prepare import Numbers

_DOUBTED = 0.4


@dataclass(frozen=True, slots=True)
class Told:
    """What teachers say of a batch of one excerpt.

    `spans`: windows x channels x first word x last word; `events` and `ends`: windows x words; all
    are means of scores. `mentions` and `types`: what they take for mentions, some with doubt.
    `words`: each teacher's vectors of the excerpt's words.
    """

    spans: Tensor
    events: Tensor
    ends: Tensor
    mentions: Mentions
    types: Numbers
    words: tuple[Tensor, ...]


class Teachers:
    """Models whose scores are averaged."""

    def __init__(self, models: Sequence[Reader]) -> None:
        self._models = [model.eval().requires_grad_(False) for model in models]

    @torch.no_grad()
    def read(self, batch: Batch) -> Told:
        """What they say of `batch`."""
        words = [m.words(batch.ids, batch.casing, batch.mask, batch.first) for m in self._models]
        both = list(zip(self._models, words, strict=True))
        spans = torch.stack([model.span(own).float() for model, own in both]).mean(0)
        single = [model.word(own)[2:] for model, own in both]
        events = torch.stack([events.float() for events, _ in single]).mean(0)
        ends = torch.stack([ends.float() for _, ends in single]).mean(0)
        found = _believed(batch, spans)
        rows = tuple(in_a_row(batch, own) for own in words)
        return Told(spans, events, ends, _columns(batch, found), _types(found), rows)

    @torch.no_grad()
    def antecedents(self, told: Told, features: Tensor) -> Tensor:
        """The mean of their tables; see `training.losses.coreference.antecedents`."""
        tables = [
            antecedents(model, words, told.mentions, told.types, features)
            for model, words in zip(self._models, told.words, strict=True)
        ]
        return torch.stack(tables).mean(0)


def _believed(batch: Batch, scores: Tensor) -> list[FoundSpan]:
    """The mentions of every window, numbered by the words of the excerpt."""
    (document,) = batch.documents
    found: list[FoundSpan] = []
    for places, own in zip(batch.places.numpy(), scores.numpy(), strict=True):
        count, base = int((places >= 0).sum()), int(places[0])
        part_of = document.sentence_of[base : base + count]
        local = decode_spans(own[:, :count, :count], part_of, _DOUBTED)
        found += [s._replace(start=s.start + base, end=s.end + base) for s in local]
    return found


def _columns(batch: Batch, found: list[FoundSpan]) -> Mentions:
    (document,) = batch.documents
    return mentions_of(
        document.document.words,
        [(span.start, span.end) for span in found],
        [span.kind for span in found],
        document.sentence_of,
        document.quotation_of,
    )


def _types(found: list[FoundSpan]) -> Numbers:
    return np.array([span.type for span in found], np.int64)
