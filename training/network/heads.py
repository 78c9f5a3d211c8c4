"""The heads that judge words and pairs of words of one window."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from fabula.model.labels import SPAN_CHANNELS, UPOS
from training.network.dropout import PooledDropout

WIDEST = 64
"""Distances between the ends of a span beyond this are treated as this."""


class Projection(nn.Module):
    """A linear step, a bend and dropout: what each head reads of the words."""

    def __init__(self, width: int, size: int, dropout: float) -> None:
        super().__init__()
        self.linear = nn.Linear(width, size)
        self.dropout = PooledDropout(dropout)

    def forward(self, words: Tensor) -> Tensor:
        """... x width to ... x size."""
        result: Tensor = self.dropout(functional.gelu(self.linear(words)))
        return result


class WordHead(nn.Module):
    """Part of speech, lemma script, event and sentence end of each word."""

    def __init__(self, width: int, scripts: int, dropout: float) -> None:
        super().__init__()
        self.tags = nn.Linear(width, len(UPOS))
        self.scripts = nn.Linear(width, scripts)
        self.event = nn.Sequential(Projection(width, 192, dropout), nn.Linear(192, 1))
        self.end = nn.Linear(width, 1)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores: ... x tags, ... x scripts, and one of event and of sentence end a word."""
        event, end = self.event(words).squeeze(-1), self.end(words).squeeze(-1)
        return self.tags(words), self.scripts(words), event, end


class SpanHead(nn.Module):
    """Scores every span of a window: no mention, its type, its kind.

    Source: biaffine span scoring as in Yu et al. 2020, which lets mentions nest.
    """

    def __init__(self, width: int, size: int, dropout: float) -> None:
        super().__init__()
        self.starts = Projection(width, size, dropout)
        self.ends = Projection(width, size, dropout)
        self.pairs = nn.Linear(size + 1, SPAN_CHANNELS * size, bias=False)
        self.from_end = nn.Linear(size, SPAN_CHANNELS)
        self.distance = nn.Parameter(torch.zeros(SPAN_CHANNELS, WIDEST + 1))
        nn.init.normal_(self.pairs.weight, std=1 / size)
        with torch.no_grad():
            self.from_end.bias[0] = 4.0

    def forward(self, words: Tensor) -> Tensor:
        """windows x words x width to windows x channels x words (first) x words (last)."""
        windows, count, _ = words.shape
        starts, ends = self.starts(words), self.ends(words)
        starts = functional.pad(starts, (0, 1), value=1.0)
        left = self.pairs(starts).view(windows, count, SPAN_CHANNELS, -1).transpose(1, 2)
        scores = left @ ends[:, None].transpose(2, 3)
        places = torch.arange(count, device=words.device)
        far = (places[None, :] - places[:, None]).clamp(0, WIDEST)
        last = self.from_end(ends).transpose(1, 2)[:, :, None, :]
        result: Tensor = scores + last + self.distance[:, far]
        return result


class ArcHead(nn.Module):
    """Scores of every word being another's head, and what labels need (Dozat & Manning 2017)."""

    def __init__(self, width: int, size: int, label_size: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.dependants = Projection(width, size, dropout)
        self.governors = Projection(width, size, dropout)
        self.pairs = nn.Linear(size, size, bias=False)
        self.from_governor = nn.Linear(size, 1)
        self.root = nn.Linear(size, 1)
        self.label_dependants = Projection(width, label_size, dropout)
        self.label_governors = Projection(width, label_size, dropout)
        self.label_pairs = nn.Parameter(torch.zeros(labels, label_size, label_size))
        self.label_single = nn.Linear(2 * label_size, labels)
        nn.init.normal_(self.pairs.weight, std=1 / size)
        nn.init.normal_(self.label_pairs, std=1 / label_size)

    def arcs(self, words: Tensor) -> Tensor:
        """windows x words x width to windows x words x (1 + words): the root, then each word."""
        dependants, governors = self.dependants(words), self.governors(words)
        scores = self.pairs(dependants) @ governors.transpose(1, 2)
        scores = scores + self.from_governor(governors).transpose(1, 2)
        return torch.cat([self.root(dependants), scores], dim=2)

    def labels(self, dependants: Tensor, governors: Tensor) -> Tensor:
        """Scores of each label for pairs of words: pairs x width, twice, to pairs x labels."""
        left = self.label_dependants(dependants)
        right = self.label_governors(governors)
        mixed = torch.einsum("pi,lij->plj", left, self.label_pairs.to(left.dtype))
        paired = (mixed * right[:, None, :]).sum(-1)
        result: Tensor = paired + self.label_single(torch.cat([left, right], dim=1))
        return result
