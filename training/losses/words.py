"""Losses of what is said of single words, and of arcs between them."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.losses.primitives import binary, classes
from training.network.reader import Reader
from training.prepare import IGNORED


def word_losses(model: Reader, batch: Batch, words: Tensor) -> dict[str, Tensor]:
    """Sentence ends, and what else the corpus of `batch` says of words."""
    tags, scripts, event, end = model.word(words)
    found = {"ends": binary(end, batch.column("ends"))}
    if batch.documents[0].document.events is not None:
        found["events"] = binary(event, batch.column("events"))
    if batch.documents[0].document.syntax:
        found["tags"] = classes(tags, batch.column("tags"))
        found["scripts"] = classes(scripts, batch.column("scripts"))
    return found


def arc_losses(model: Reader, batch: Batch, words: Tensor) -> dict[str, Tensor]:
    """Arcs within sentences and windows, and the labels of the gold ones."""
    scores = model.arc.arcs(words).float()
    sentence = torch.where(batch.places >= 0, batch.column("sentence_of"), -1)
    same = sentence[:, :, None] == sentence[:, None, :]
    eye = torch.eye(same.shape[1], dtype=torch.bool)
    far = functional.pad(~same | eye, (1, 0), value=False)
    scores = scores.masked_fill(far, -1e4)
    targets = _local_heads(batch)
    arcs = classes(scores, targets)
    row, dependant = torch.nonzero(targets > 0, as_tuple=True)
    governor = targets[row, dependant] - 1
    labels = model.arc.labels(words[row, dependant], words[row, governor])
    return {"arcs": arcs, "labels": classes(labels, batch.column("labels")[row, dependant])}


def _local_heads(batch: Batch) -> Tensor:
    """windows x words: 0 for a root, else 1 + the head's number in its window, or `IGNORED`."""
    bases = np.repeat(batch.starts, [len(document.pieces) for document in batch.documents])
    heads = np.concatenate([document.heads for document in batch.documents])
    places = batch.places
    wanted = torch.from_numpy(np.append(np.where(heads >= 0, heads + bases, heads), IGNORED))
    wanted = wanted[places]
    left = places[:, :1]
    right = places.max(1, keepdim=True).values
    inside = (wanted >= left) & (wanted <= right)
    local = torch.where(inside, wanted - left + 1, IGNORED)
    return torch.where(wanted == -1, 0, local)
