"""Which part of the model learns how fast, and when."""

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.network.reader import Reader


@dataclass(frozen=True, slots=True)
class Pace:
    """Learning rates and their course.

    The rate rises over `warmup` steps, stays, and from the share `flat` of all steps falls in a
    straight line to `last` of itself, so that a run can be ended early by asking for fewer steps
    (Hägele et al. 2024). Each layer of the encoder below the top learns `decay` times slower.
    """

    encoder: float = 1.5e-4
    heads: float = 8e-4
    decay: float = 0.9
    warmup: int = 150
    flat: float = 0.35
    last: float = 0.02

    def factor(self, step: int, steps: int) -> float:
        """What the learning rates are multiplied by at `step` of `steps`."""
        if step < self.warmup:
            return (step + 1) / self.warmup
        falling = (step / steps - self.flat) / (1 - self.flat)
        return 1 - (1 - self.last) * min(1.0, max(0.0, falling))


def make_optimiser(model: Reader, pace: Pace) -> torch.optim.AdamW:
    """AdamW with one group of parameters for each depth; each group remembers its own rate."""
    groups = [
        {"params": parameters, "lr": rate, "full": rate, "weight_decay": weight_decay}
        for parameters, rate, weight_decay in _groups(model, pace)
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def _groups(model: Reader, pace: Pace) -> Iterator[tuple[list[nn.Parameter], float, float]]:
    count = len(model.encoder.layers)
    parts: list[tuple[list[tuple[str, nn.Parameter]], float]] = []
    embeddings = [
        (name, parameter)
        for name, parameter in model.encoder.named_parameters()
        if not name.startswith("layers") and parameter.requires_grad
    ]
    parts.append((embeddings, pace.encoder * pace.decay**count))
    for depth, layer in enumerate(model.encoder.layers):
        rate = pace.encoder * pace.decay ** (count - 1 - depth)
        parts.append((list(layer.named_parameters()), rate))
    heads = [pair for pair in model.named_parameters() if not pair[0].startswith("encoder")]
    parts.append((heads, pace.heads))
    for named, rate in parts:
        yield [parameter for _, parameter in named if parameter.ndim > 1], rate, 0.01
        yield [parameter for _, parameter in named if parameter.ndim <= 1], rate, 0.0


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
