"""Heads that learnt over one encoder, put on another: a linear map from its vectors to theirs.

Fitted by ridge regression, so that the heads need not begin anew; as in model stitching (Bansal et
al. 2021).
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from torch import Tensor

from fabula.model.pieces import PieceTable
from training.batches import cut, make_batch
from training.network.reader import Reader
from training.prepare import Prepared

_RIDGE: Final = 1e-3


def fit_bridge(
    model: Reader, other: Reader, documents: Sequence[Prepared], table: PieceTable
) -> float:
    """Makes the vectors of `model` as like those of `other` as a linear map can.

    Returns:
        the share of the variance of the vectors of `other` in `documents` that is met.

    Raises:
        ValueError: the encoder of `model` has no bridge.
    """
    bridge = model.encoder.bridge
    if bridge is None:
        raise ValueError("the encoder has no bridge")
    seen = [_vectors(model, other, document, table) for document in documents]
    own, wanted = (torch.cat(column).double() for column in zip(*seen, strict=True))
    centre, aim = own.mean(0), wanted.mean(0)
    own, wanted = own - centre, wanted - aim
    square = own.T @ own
    square += _RIDGE * square.diagonal().mean() * torch.eye(len(square), dtype=square.dtype)
    solved = torch.linalg.solve(square, own.T @ wanted)
    with torch.no_grad():
        bridge.weight.copy_(solved.T)
        bridge.bias.copy_(aim - centre @ solved)
    return float(1 - (wanted - own @ solved).square().sum() / wanted.square().sum())


@torch.no_grad()
def _vectors(
    model: Reader, other: Reader, document: Prepared, table: PieceTable
) -> tuple[Tensor, Tensor]:
    """The vectors of the document's words below the bridge of `model`, and those of `other`."""
    batch = make_batch([document], [cut(document, np.random.default_rng(0))], table)
    told = (batch.ids, batch.casing, batch.mask, batch.first)
    bridge, model.encoder.bridge = model.encoder.bridge, None
    with torch.autocast("cpu", torch.bfloat16):
        found = [one.eval().words(*told)[batch.places >= 0].float() for one in (model, other)]
    model.encoder.bridge = bridge
    return found[0], found[1]
