"""One set of weights from several moments of one run, averaged.

Source: Izmailov et al. 2018 (stochastic weight averaging). What coreference gains by a middle of a
run and what mentions and syntax gain by its end are both kept; measured in
`docs/decisions/0009-reader-model.md`.
"""

from pathlib import Path

import torch
from torch import Tensor

from training import checkpoint


def blend(sources: list[tuple[Path, float]], target: Path) -> None:
    """Writes to `target` a checkpoint whose average is that of `sources`, each with its weight.

    All must come from one run; the rest is the last one's. It is to be measured and exported, not
    to be trained on from: for that see `training.half`.
    """
    states = [(checkpoint.load(path), weight) for path, weight in sources]
    total = sum(weight for _, weight in states)
    last = states[-1][0]
    mean: dict[str, Tensor] = {
        name: torch.stack([state["average"][name] * (w / total) for state, w in states]).sum(0)
        for name in last["average"]
    }
    checkpoint.save(target, last | {"average": mean})
