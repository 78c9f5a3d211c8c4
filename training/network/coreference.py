"""The head that says which earlier mention a mention goes back to.

Source: antecedent scoring as in Lee et al. 2017, with a bilinear scorer for each pair of kinds as
in Kirstain et al. 2021 and Otmazgin et al. 2023, plus a small network over features of the pair.
"""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from fabula.model.features import FEATURES, PRONOUN_CLASSES
from fabula.model.labels import KINDS, TYPES
from training.network.dropout import PooledDropout
from training.network.heads import Projection

_KINDS = len(KINDS)


class MentionHead(nn.Module):
    """Makes one vector of each mention, and from it what pairs are scored by.

    A mention's vector is read from its first word, its last, and a weighted mean of all.
    """

    def __init__(self, width: int, size: int, pair_size: int, dropout: float) -> None:
        super().__init__()
        self.weight = nn.Linear(width, 1)
        self.types = nn.Embedding(len(TYPES), 32)
        self.kinds = nn.Embedding(_KINDS, 32)
        self.pronouns = nn.Embedding(PRONOUN_CLASSES, 64)
        self.merge = Projection(3 * width + 128, 2 * size, dropout)
        self.mention = Projection(2 * size, 2 * size, dropout)
        self.anaphor = nn.Linear(2 * size, _KINDS * size)
        self.antecedent = nn.Linear(2 * size, _KINDS * size)
        self.new = nn.Linear(2 * size, 1)
        self.left = nn.Linear(2 * size, pair_size)
        self.right = nn.Linear(2 * size, pair_size)
        self.shared = nn.Linear(2 * size, pair_size)
        self.size = size

    def forward(self, spans: Tensor, labels: Tensor) -> tuple[Tensor, ...]:
        """What pairs are scored by.

        Parameters:
            spans: mentions x 3 x width: first word, last word, weighted mean.
            labels: mentions x 3: type, kind, class of pronoun.

        Returns:
            anaphor and antecedent (mentions x kinds of the other x size), the score of being new
            (mentions), and three parts of the pair network (mentions x pair size).
        """
        extra = torch.cat(
            [self.types(labels[:, 0]), self.kinds(labels[:, 1]), self.pronouns(labels[:, 2])], 1
        )
        merged = self.mention(self.merge(torch.cat([spans.flatten(1), extra.to(spans.dtype)], 1)))
        anaphor = self.anaphor(merged).view(-1, _KINDS, self.size)
        antecedent = self.antecedent(merged).view(-1, _KINDS, self.size)
        new = self.new(merged).squeeze(1)
        return anaphor, antecedent, new, self.left(merged), self.right(merged), self.shared(merged)

    def pool(self, words: Tensor, starts: Tensor, ends: Tensor) -> Tensor:
        """mentions x 3 x width from words x width and half-open spans."""
        weights = self.weight(words).float().squeeze(1).clamp(-20, 20).exp()
        owner = torch.repeat_interleave(torch.arange(len(starts)), ends - starts)
        first = torch.cumsum(ends - starts, 0) - (ends - starts)
        inside = torch.arange(len(owner)) - first[owner] + starts[owner]
        share = weights[inside]
        total = torch.zeros(len(starts)).index_add(0, owner, share)
        weighted = words[inside].float() * (share / total[owner]).unsqueeze(1)
        mean = torch.zeros(len(starts), words.shape[1]).index_add(0, owner, weighted)
        return torch.stack([words[starts], words[ends - 1], mean.to(words.dtype)], dim=1)


class PairHead(nn.Module):
    """Scores every mention of a block against every candidate for its antecedent.

    The bilinear part looks at the pair's kinds; the small network at both mentions, at what they
    share, and at features of the pair.
    """

    def __init__(self, pair_size: int, dropout: float) -> None:
        super().__init__()
        self.features = nn.Parameter(torch.zeros(FEATURES, pair_size))
        self.product = nn.Linear(pair_size, pair_size, bias=False)
        self.inner = nn.Linear(pair_size, pair_size)
        self.score = nn.Linear(pair_size, 1)
        self.dropout = PooledDropout(dropout)

    def forward(self, later: "Side", earlier: "Side", features: Tensor) -> Tensor:
        """later x earlier: scores; `features` is later x earlier x groups, numbers."""
        rows, columns, _ = features.shape
        present = later.pair.new_zeros(rows, columns, FEATURES).scatter(2, features, 1.0)
        known = present @ self.features.to(present.dtype)
        shared = later.shared[:, None, :] * earlier.shared[None, :, :]
        summed = later.pair[:, None, :] + earlier.pair[None, :, :] + self.product(shared)
        hidden = self.dropout(functional.relu(summed + known))
        network = self.score(functional.relu(self.inner(hidden))).squeeze(-1)
        result: Tensor = network.float() + _by_kind(later, earlier)
        return result


class Side(NamedTuple):
    """Mentions as one side of pairs sees them.

    `bilinear` is mentions x kinds of the other x size, `kind` one number a mention, `pair` and
    `shared` are mentions x pair size.
    """

    bilinear: Tensor
    kind: Tensor
    pair: Tensor
    shared: Tensor


def _by_kind(later: Side, earlier: Side) -> Tensor:
    """later x earlier: products of the vectors that each keeps for mentions of the other's kind."""
    rows, kinds, size = later.bilinear.shape
    left = later.bilinear.reshape(rows * kinds, size)
    full = left @ earlier.bilinear.reshape(-1, size).transpose(0, 1)
    full = full.float().view(rows, kinds, -1, kinds)
    row = functional.one_hot(later.kind, kinds).float()
    column = functional.one_hot(earlier.kind, kinds).float()
    chosen = full * row[:, None, None, :] * column.transpose(0, 1)[None, :, :, None]
    result: Tensor = chosen.sum((1, 3)) / float(size) ** 0.5
    return result
