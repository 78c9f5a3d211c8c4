"""Which part of the model learns how fast, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn

from training.network.reader import Reader


@dataclass(frozen=True, slots=True)
class Pace:
    """Learning rates and their course.

    The rate rises over `warmup` steps, stays, and from the share `flat` of all steps falls in a
    straight line to `last` of itself, so that a run can be ended early by asking for fewer steps
    (Hägele et al. 2024). Each layer of the encoder below the top learns `decay` times slower.
    Coreference learns too much where all else still learns: from the share `coref_from` of all
    steps its loss and the rate of its heads fall to `coref_last` of themselves.
    """

    encoder: float = 1.5e-4
    heads: float = 8e-4
    decay: float = 0.9
    warmup: int = 150
    flat: float = 0.35
    last: float = 0.02
    coref_from: float = 0.5
    coref_last: float = 0.05

    def factor(self, step: int, steps: int) -> float:
        """What the learning rates are multiplied by at `step` of `steps`."""
        if step < self.warmup:
            return (step + 1) / self.warmup
        return _falling(step / steps, self.flat, self.last)

    def coreference(self, step: int, steps: int) -> float:
        """What the loss of coreference and the rate of its heads are multiplied by besides."""
        return _falling(step / steps, self.coref_from, self.coref_last)


def _falling(done: float, from_: float, last: float) -> float:
    """1 while the share `done` is below `from_`, then in a straight line to `last`."""
    if done <= from_:
        return 1.0
    return 1 - (1 - last) * min(1.0, (done - from_) / (1 - from_))


def make_optimiser(model: Reader, pace: Pace) -> torch.optim.AdamW:
    """AdamW with one group of parameters for each depth; each group remembers its own rate."""
    groups = [
        {"params": chosen, "lr": part.rate, "full": part.rate, "coref": part.coref} | extra
        for part in _parts(model, pace)
        for chosen, extra in (
            ([one for one in part.parameters if one.ndim > 1], {"weight_decay": 0.01}),
            ([one for one in part.parameters if one.ndim <= 1], {"weight_decay": 0.0}),
        )
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def set_rates(optimiser: torch.optim.Optimizer, pace: Pace, step: int, steps: int) -> None:
    """Gives each group of `optimiser` its rate at `step` of `steps`."""
    factor, coref = pace.factor(step, steps), pace.coreference(step, steps)
    for group in optimiser.param_groups:
        group["lr"] = group["full"] * factor * (coref if group["coref"] else 1.0)


class _Part(NamedTuple):
    parameters: list[nn.Parameter]
    rate: float
    coref: bool


def _parts(model: Reader, pace: Pace) -> Iterator[_Part]:
    """Embeddings, layers from below, the heads of coreference, all other heads.

    Over frozen layers only casing is left of the embeddings: it starts from nothing, as heads do.
    """
    count = len(model.encoder.layers)
    embeddings = [
        parameter
        for name, parameter in model.encoder.named_parameters()
        if not name.startswith("layers") and parameter.requires_grad
    ]
    lowest = pace.heads if model.encoder.frozen else pace.encoder * pace.decay**count
    yield _Part(embeddings, lowest, coref=False)
    for depth, layer in enumerate(model.encoder.layers):
        rate = pace.encoder * pace.decay ** (count - 1 - depth)
        yield _Part([one for one in layer.parameters() if one.requires_grad], rate, coref=False)
    coref = [*model.mention.parameters(), *model.pair.parameters()]
    yield _Part(coref, pace.heads, coref=True)
    others = [*model.word.parameters(), *model.span.parameters(), *model.arc.parameters()]
    yield _Part(others, pace.heads, coref=False)


class Average:
    """A moving average of the model's weights, which is what is measured and exported."""

    def __init__(self, model: nn.Module, decay: float = 0.997) -> None:
        self.decay = decay
        self.steps = 0
        self.weights: dict[str, Tensor] = {
            name: parameter.detach().clone()
            for name, parameter in model.named_parameters()
            if parameter.requires_grad
        }

    @torch.no_grad()
    def update(self, model: nn.Module) -> None:
        """Moves the average towards `model`; faster at first, so that the start is forgotten."""
        self.steps += 1
        share = 1 - min(self.decay, self.steps / (self.steps + 10))
        for name, parameter in model.named_parameters():
            if name in self.weights:
                self.weights[name].lerp_(parameter.detach(), share)
