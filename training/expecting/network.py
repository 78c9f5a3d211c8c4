"""The network, and how it is fitted: neighbours in, the word that stands between them out."""

import logging
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from fabula.model.expecting import REACH
from fabula.model.proofreading import SUFFIXES
from training.expecting.examples import Examples
from training.expecting.words import Words

log = logging.getLogger(__name__)

WIDTH, UNITS, HIDDEN = 64, 384, 192
BATCH, RATE, DECAY, DROPOUT = 4096, 2e-3, 1e-3, 0.1
EPOCHS: Final = 2.5
_GAPS: Final = BATCH // 3
"""So many of a batch are places where nothing stands."""
_ALWAYS, _SOME = 301, 400
"""Every word is told from the commonest, and from so many drawn by chance."""
_UNKNOWN: Final = 0.04
"""The share of neighbours whose word is hidden, so that endings are learned."""
_LIKES: Final = 2.0
"""How much telling a word from its likes weighs beside telling it from all others."""
_WARM, _LAST = 100, 0.03
_BARRED: Final = -1e9


class Network(nn.Module):
    """Two hidden layers over the vectors of twelve words, and a vector for each word expected."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = nn.Embedding(len(words.rows) + 1, WIDTH)
        self.suffixes = nn.Embedding(SUFFIXES, WIDTH)
        self.shapes = nn.Embedding(4, WIDTH)
        for part in (self.words, self.suffixes, self.shapes):
            nn.init.normal_(part.weight, 0, 0.1)
        self.first = nn.Linear(2 * REACH * WIDTH, UNITS)
        self.second = nn.Linear(UNITS, HIDDEN)
        self.out = nn.Embedding(len(words.out), HIDDEN)
        nn.init.normal_(self.out.weight, 0, 0.05)
        counts = torch.tensor([words.counts[word] for word in words.out], dtype=torch.float)
        counts[0] = counts.sum()
        self.bias = nn.Parameter(torch.log(counts / counts.sum()))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, around: Tensor) -> Tensor:
        """examples x units."""
        vectors = (
            self.words(around[..., 0]) + self.suffixes(around[..., 1]) + self.shapes(around[..., 2])
        )
        once = self.dropout(torch.relu(self.first(vectors.flatten(1))))
        hidden: Tensor = self.dropout(torch.relu(self.second(once)))
        return hidden


class Fitting:
    """Fits a network batch by batch, with a rate that falls in a straight line."""

    def __init__(self, words: Words, examples: Examples, seed: int = 1) -> None:
        torch.manual_seed(seed)
        self.network = Network(words)
        self._examples, self._rng = examples, np.random.default_rng(seed)
        width = max(map(len, words.likes))
        self._likes = torch.tensor([[*one, *[0] * (width - len(one))] for one in words.likes])
        root = np.sqrt([words.counts[word] for word in list(words.out)[_ALWAYS:]])
        self._share = root / root.sum()
        self._optimiser = torch.optim.AdamW(self.network.parameters(), RATE, weight_decay=DECAY)

    def run(self) -> None:
        """Goes through the examples."""
        steps = int(EPOCHS * len(self._examples.places) / (BATCH - _GAPS))
        for step in range(steps):
            share = max(_LAST, min(1, (step + 1) / _WARM) * (1 - step / steps))
            for group in self._optimiser.param_groups:
                group["lr"] = RATE * share
            loss = self._loss(*self._examples.batch(BATCH - _GAPS, _GAPS, self._rng))
            self._optimiser.zero_grad()
            loss.backward()
            self._optimiser.step()
            if step % 200 == 0:
                log.info("step %d of %d: %.4f", step, steps, loss.item())

    def _loss(self, around: NDArray[np.int64], targets: NDArray[np.int64]) -> Tensor:
        around[..., 0] *= self._rng.random(around.shape[:2]) > _UNKNOWN
        hidden, right = self.network(torch.from_numpy(around)), torch.from_numpy(targets)
        own = self._scores(hidden, right[:, None])[:, 0]
        drawn = np.unique(self._rng.choice(len(self._share), _SOME, p=self._share))
        some = torch.from_numpy(np.concatenate([np.arange(_ALWAYS), drawn + _ALWAYS]))
        taken = -np.expm1(_SOME * np.log1p(-self._share[drawn]))
        odds = torch.from_numpy(np.concatenate([np.zeros(_ALWAYS), np.log(taken)])).float()
        others = hidden @ self.network.out(some).T + self.network.bias[some] - odds
        others = others.masked_fill(right[:, None] == some[None], _BARRED)
        likes = self._likes[right]
        near = self._scores(hidden, likes).masked_fill(likes == 0, _BARRED)
        return _missed(own, others) + _LIKES * _missed(own, near)

    def _scores(self, hidden: Tensor, words: Tensor) -> Tensor:
        scores: Tensor = torch.bmm(self.network.out(words), hidden[:, :, None])[:, :, 0]
        return scores + self.network.bias[words]


def _missed(own: Tensor, others: Tensor) -> Tensor:
    """How little sure the right word is among others."""
    return (torch.logsumexp(torch.cat([own[:, None], others], 1), 1) - own).mean()
