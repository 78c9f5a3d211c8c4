"""The loss of coreference."""

import numpy as np
import torch
from torch import Tensor

from fabula.model.features import Mentions, mentions_of, pair_features
from training.batches import Batch
from training.losses.spans import Noise
from training.network.reader import Reader
from training.prepare import Numbers, Prepared

NEVER = -1e4


def coreference_loss(model: Reader, batch: Batch, words: Tensor, noise: list[Noise]) -> Tensor:
    """A mean over the gold mentions of all documents; `noise` stands among them, as in use."""
    flat = in_a_row(batch, words)
    total, count = words.new_zeros((), dtype=torch.float32), 0
    for document, base, extra in zip(batch.documents, batch.starts, noise, strict=True):
        if document.mentions is not None:
            own = flat[base : base + len(document.pieces)]
            total = total + _document_loss(model, document, own, extra)
            count += len(document.mentions)
    return total / max(1, count)


def _document_loss(model: Reader, document: Prepared, words: Tensor, noise: Noise) -> Tensor:
    """Minus the log of the probability that every mention goes back to its own entity, summed."""
    mentions, types, clusters = _with_noise(document, noise)
    features = torch.from_numpy(pair_features(mentions, mentions))
    table = antecedents(model, words, mentions, types, features)
    cluster = torch.from_numpy(clusters)
    right = (cluster[:, None] == cluster[None, :]).tril(-1)
    first = ~right.any(1, keepdim=True)
    good = table.masked_fill(~torch.cat([first, right], dim=1), NEVER)
    return (table.logsumexp(1) - good.logsumexp(1)).sum()


def in_a_row(batch: Batch, words: Tensor) -> Tensor:
    """The vectors of the documents' words, laid end to end, from those of the windows' words."""
    size = sum(len(document.pieces) for document in batch.documents)
    flat = words.new_zeros(size, words.shape[-1])
    real = batch.places >= 0
    return flat.index_put((batch.places[real],), words[real])


def antecedents(
    model: Reader, words: Tensor, mentions: Mentions, types: Numbers, features: Tensor
) -> Tensor:
    """mentions x (1 + mentions): the score of being new, then of each earlier mention.

    `words` are those of the document; `features` those of every pair; what is not earlier scores
    `NEVER`.
    """
    labels = np.stack([types, mentions.kinds, mentions.pronouns], axis=1)
    starts, ends = torch.from_numpy(mentions.starts), torch.from_numpy(mentions.ends)
    spans = model.mention.pool(words, starts, ends)
    scores, new = model.antecedents(spans, torch.from_numpy(labels), features)
    before = torch.ones_like(scores, dtype=torch.bool).tril(-1)
    return torch.cat([new[:, None], scores.masked_fill(~before, NEVER)], dim=1)


def _with_noise(document: Prepared, noise: Noise) -> tuple[Mentions, Numbers, Numbers]:
    """The gold mentions and the false ones in text order; each false one is its own entity."""
    if document.mentions is None:
        raise ValueError(f"{document.document.name} has no coreference")
    if not noise.spans:
        return document.mentions, document.types, document.clusters
    gold = document.document.mentions or ()
    rows = [(m.start, m.end, m.kind, m.type, m.cluster) for m in gold]
    falsely = zip(noise.spans, noise.kinds, noise.types, strict=True)
    rows += [(*span, kind, type_, -1 - n) for n, (span, kind, type_) in enumerate(falsely)]
    rows.sort()
    mentions = mentions_of(
        document.document.words,
        [row[:2] for row in rows],
        [row[2] for row in rows],
        document.sentence_of,
        document.quotation_of,
    )
    columns = np.array([row[3:] for row in rows], np.int64)
    return mentions, columns[:, 0], columns[:, 1]
