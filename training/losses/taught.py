"""The losses of a pupil: how far it is from what its teachers say."""

import torch
from torch import Tensor
from torch.nn import functional

from fabula.model.features import pair_features
from fabula.model.labels import TYPES
from training.batches import Batch
from training.losses.coreference import antecedents, in_a_row
from training.losses.spans import span_places
from training.network.reader import Reader
from training.teachers import Teachers, Told

_SPLIT = 1 + len(TYPES)


def taught_losses(model: Reader, batch: Batch, teachers: Teachers) -> dict[str, Tensor]:
    """Each loss by name, not yet weighted, for a batch of one excerpt."""
    told = teachers.read(batch)
    words = model.words(batch.ids, batch.casing, batch.mask, batch.first)
    _, _, events, ends = model.word(words)
    real = batch.places >= 0
    found = {
        "events": _binary(events[real], told.events[real]),
        "ends": _binary(ends[real], told.ends[real]),
        **_spans(batch, model.span(words).float(), told.spans),
    }
    if len(told.mentions):
        found["coref"] = _coreference(model, in_a_row(batch, words), teachers, told)
    return found


def _binary(scores: Tensor, told: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(scores.float(), told.sigmoid())


def _spans(batch: Batch, scores: Tensor, told: Tensor) -> dict[str, Tensor]:
    """Divergence over every span of a sentence, a mean over the mentions that teachers expect."""
    window, first, last = span_places(batch)
    own, wanted = scores[window, :, first, last], told[window, :, first, last]
    sure = 1 - wanted[:, :_SPLIT].softmax(1)[:, 0]
    count = sure.sum().clamp_min(1.0)
    kinds = (sure * divergence(own[:, _SPLIT:], wanted[:, _SPLIT:])).sum() / count
    return {"spans": divergence(own[:, :_SPLIT], wanted[:, :_SPLIT]).sum() / count, "kinds": kinds}


def _coreference(model: Reader, words: Tensor, teachers: Teachers, told: Told) -> Tensor:
    """Divergence over being new and every antecedent, a mean over mentions."""
    features = torch.from_numpy(pair_features(told.mentions, told.mentions))
    own = antecedents(model, words, told.mentions, told.types, features)
    return divergence(own, teachers.antecedents(told, features)).mean()


def divergence(scores: Tensor, told: Tensor) -> Tensor:
    """Kullback-Leibler divergence of each row's answer from what is told of it."""
    wanted = told.log_softmax(1)
    return (wanted.exp() * (wanted - scores.log_softmax(1))).sum(1)
