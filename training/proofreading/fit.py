"""Fits the head: a word's neighbours in, the label that would mend it out."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from fabula.model.proofreading import REACH, SUFFIXES
from training.proofreading.examples import Examples

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Plan:
    """How the head is made and fitted."""

    width: int = 48
    units: int = 256
    batch: int = 1024
    rate: float = 2e-3
    decay: float = 1e-3
    dropout: float = 0.1
    epochs: int = 4
    seed: int = 1


class Head(nn.Module):
    """One hidden layer over the vectors of eleven words."""

    def __init__(self, words: int, labels: int, plan: Plan) -> None:
        super().__init__()
        self.words = nn.Embedding(words, plan.width)
        self.suffixes = nn.Embedding(SUFFIXES, plan.width)
        self.shapes = nn.Embedding(4, plan.width)
        for part in (self.words, self.suffixes, self.shapes):
            nn.init.normal_(part.weight, 0, 0.1)
        self.hidden = nn.Linear((2 * REACH + 1) * plan.width, plan.units)
        self.dropout = nn.Dropout(plan.dropout)
        self.out = nn.Linear(plan.units, labels)

    def forward(self, around: Tensor) -> Tensor:
        """examples x labels."""
        vectors = (
            self.words(around[..., 0]) + self.suffixes(around[..., 1]) + self.shapes(around[..., 2])
        )
        scores: Tensor = self.out(self.dropout(torch.relu(self.hidden(vectors.flatten(1)))))
        return scores


class Fitting:
    """Fits a head epoch by epoch, with a rate that falls in a straight line."""

    def __init__(self, words: int, labels: int, plan: Plan) -> None:
        torch.manual_seed(plan.seed)
        self.head = Head(words, labels, plan)
        self._plan, self._labels = plan, labels
        self._optimiser = torch.optim.AdamW(
            self.head.parameters(), plan.rate, weight_decay=plan.decay
        )
        self._step, self._steps = 0, 0

    def epoch(self, examples: Examples, masks: Sequence[tuple[int, ...]]) -> float:
        """Goes once through the examples; the mean loss of the last tenth."""
        count = len(examples.targets) // self._plan.batch
        self._steps = self._steps or count * self._plan.epochs
        barred = torch.full((len(masks), self._labels), -1e9)
        for number, able in enumerate(masks):
            barred[number, list(able)] = 0
        losses = [self._learn(examples, rows, barred) for rows in self._batches(examples)]
        return float(np.mean(losses[-max(1, count // 10) :]))

    def _batches(self, examples: Examples) -> Iterator[np.ndarray]:
        order = np.random.default_rng(self._step).permutation(len(examples.targets))
        size = self._plan.batch
        return (order[at : at + size] for at in range(0, len(order) - size + 1, size))

    def _learn(self, examples: Examples, rows: np.ndarray, barred: Tensor) -> float:
        share = max(0.02, 1 - self._step / self._steps)
        for group in self._optimiser.param_groups:
            group["lr"] = self._plan.rate * share
        around = torch.from_numpy(examples.around[rows].astype(np.int64))
        scores = self.head(around) + barred[torch.from_numpy(examples.masks[rows])]
        loss = nn.functional.cross_entropy(scores, torch.from_numpy(examples.targets[rows]))
        self._optimiser.zero_grad()
        loss.backward()
        self._optimiser.step()
        self._step += 1
        if self._step % 200 == 0:
            log.info("step %d of %d: %.4f", self._step, self._steps, loss.item())
        return float(loss.item())
