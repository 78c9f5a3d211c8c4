"""What the model is told to do better: one loss for each thing it says."""

from torch import Tensor

from training.batches import Batch
from training.losses.coreference import coreference_loss
from training.losses.spans import Noise, believed, span_losses
from training.losses.words import arc_losses, word_losses
from training.network.reader import Reader

__all__ = ["WEIGHTS", "losses"]

WEIGHTS = {
    "spans": 1.0,
    "kinds": 0.3,
    "coref": 1.0,
    "events": 4.0,
    "ends": 1.0,
    "tags": 1.0,
    "scripts": 0.5,
    "arcs": 1.0,
    "labels": 0.7,
}


def losses(model: Reader, batch: Batch, coref: float = 1.0) -> dict[str, Tensor]:
    """Each loss by name, weighted, for the parts of `batch` whose corpus says something.

    `coref` weighs the loss of coreference besides (see `training.optimiser.Pace`).
    """
    words = model.words(batch.ids, batch.casing, batch.mask, batch.first)
    found = word_losses(model, batch, words)
    noise = [Noise([], [], []) for _ in batch.documents]
    if batch.documents[0].document.typed:
        scores = model.span(words).float()
        found |= span_losses(batch, scores)
        noise = believed(batch, scores.detach())
    if batch.documents[0].document.syntax:
        found |= arc_losses(model, batch, words)
    if any(document.mentions for document in batch.documents):
        found["coref"] = coref * coreference_loss(model, batch, words, noise)
    return {name: loss * WEIGHTS[name] for name, loss in found.items()}
