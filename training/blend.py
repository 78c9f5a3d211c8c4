"""One set of weights from several moments of one run, averaged.

Source: Izmailov et al. 2018 (stochastic weight averaging). What coreference gains by a middle of a
run and what mentions and syntax gain by its end are both kept; measured in
`docs/decisions/0009-reader-model.md`.
"""

from pathlib import Path

import torch
from torch import Tensor

from training import checkpoint
from training.half import read_half


def blend(sources: list[tuple[Path, float]], target: Path) -> None:
    """Writes to `target` a checkpoint whose average is that of `sources`, each with its weight.

    All must come from one run, or from one that began with the weights of another. The last must be
    a checkpoint or a moment, since the rest is its; others may be files of `training.half`. A blend
    is to be measured and exported, not to be trained on from: for that see `training.half`.
    """
    weights = [(_averaged(path), weight) for path, weight in sources]
    total = sum(weight for _, weight in weights)
    last = checkpoint.load(sources[-1][0])
    mean: dict[str, Tensor] = {
        name: torch.stack([own[name] * (weight / total) for own, weight in weights]).sum(0)
        for name in last["average"]
    }
    checkpoint.save(target, last | {"average": mean})


def _averaged(path: Path) -> dict[str, Tensor]:
    weights: dict[str, Tensor] = (
        read_half(path) if path.suffix == ".safetensors" else checkpoint.load(path)["average"]
    )
    return weights
