"""The encoder: a BERT of MiniLM's size, or MPNet, with the casing of words added.

Source: Devlin et al. 2019; Wang et al. 2020 (MiniLM); Song et al. 2020 (MPNet), which adds a bias
of relative position, as in Raffel et al. 2020. Written out here, since nothing but the forward pass
is needed and the export wants it plain.
"""

import math
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from fabula.model.pieces import Casing
from training.network.dropout import PooledDropout


@dataclass(frozen=True, slots=True)
class EncoderSize:
    """The measures of an encoder; the defaults are MiniLM-L6's.

    `buckets` counts the relative positions that attention tells apart (0: none). Of the layers the
    lowest `frozen` stay as they were published, and so does what lies below them. `bridged` is the
    width of the vectors that are given, where it is another than those within (else 0).
    """

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    longest: int = 512
    dropout: float = 0.1
    epsilon: float = 1e-12
    buckets: int = 0
    frozen: int = 0
    bridged: int = 0

    @property
    def given(self) -> int:
        """The width of the vectors that are given."""
        return self.bridged or self.width


MPNET: Final = EncoderSize(
    width=768, layers=12, inner=3072, epsilon=1e-5, buckets=32, frozen=4, bridged=384
)
"""MPNet-base, its pieces numbered as BERT's are, its vectors as wide as MiniLM's."""

_FARTHEST = 128


class Encoder(nn.Module):
    """Word pieces in, contextual vectors out."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.words: nn.Module = nn.Embedding(size.vocabulary, size.width)
        self.words.requires_grad_(False)
        self.positions = nn.Embedding(size.longest, size.width)
        self.casing = nn.Embedding(len(Casing), size.width)
        nn.init.zeros_(self.casing.weight)
        self.norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.dropout = PooledDropout(size.dropout)
        self.layers = nn.ModuleList(EncoderLayer(size) for _ in range(size.layers))
        self.relative = nn.Embedding(size.buckets, size.heads) if size.buckets else None
        self.bridge = nn.Linear(size.width, size.bridged) if size.bridged else None
        self.frozen = size.frozen
        for part in self._below() if size.frozen else ():
            part.requires_grad_(False)

    def _below(self) -> list[nn.Module]:
        """What casing is added above, where the lowest layers are frozen."""
        parts = [self.positions, self.norm, self.dropout, *self.layers[: self.frozen]]
        return parts if self.relative is None else [*parts, self.relative]

    def train(self, mode: bool = True) -> "Encoder":
        """Frozen layers stay in evaluation: they give the same vectors each time."""
        super().train(mode)
        for part in self._below() if self.frozen else ():
            part.eval()
        return self

    def forward(self, ids: Tensor, casing: Tensor, mask: Tensor | None) -> Tensor:
        """Vectors of every piece.

        Parameters:
            ids, casing: windows x pieces, integers.
            mask: windows x pieces, true where a piece is, false at padding; without it none is.

        Returns:
            windows x pieces x width.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        values = self.words(ids) + self.positions(places)
        bias = self._bias(places, mask)
        if not self.frozen:
            values = values + self.casing(casing)
        rows = None if mask is None else mask.flatten().nonzero().squeeze(1)
        values = _packed(self.dropout(self.norm(values)), rows)
        for layer in self.layers[: self.frozen]:
            values = layer(values, bias, rows)
        if self.frozen:
            values = values + _packed(self.casing(casing), rows)
        for layer in self.layers[self.frozen :]:
            values = layer(values, bias, rows)
        return _padded(values if self.bridge is None else self.bridge(values), rows, ids.shape)

    def _bias(self, places: Tensor, mask: Tensor | None) -> Tensor | None:
        """What is added to attention scores: windows, or 1, x heads, or 1, x pieces x pieces."""
        near, hidden = None, None
        if self.relative is not None:
            near = self.relative(buckets(places, self.relative.num_embeddings)).permute(2, 0, 1)
        if mask is not None:
            hidden = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        if near is None or hidden is None:
            return hidden if near is None else near[None]
        return near + hidden


def _packed(values: Tensor, rows: Tensor | None) -> Tensor:
    """The vectors of the pieces in `rows` alone, 1 x pieces x width: a fifth was padding."""
    return values if rows is None else values.flatten(0, 1).index_select(0, rows)[None]


def _padded(values: Tensor, rows: Tensor | None, shape: torch.Size) -> Tensor:
    """The reverse of `_packed`: `shape` x width, zeros at padding."""
    if rows is None:
        return values
    empty = values.new_zeros(shape.numel(), values.shape[-1])
    return empty.index_copy(0, rows, values[0]).view(*shape, -1)


def buckets(places: Tensor, count: int) -> Tensor:
    """places x places: which of `count` buckets each distance falls into.

    Half of them are for what comes after; a quarter holds one distance each, and beyond those they
    grow by a constant factor up to 128.
    """
    after = places[None, :] - places[:, None]
    half, exact = count // 2, count // 4
    far = after.abs()
    growth = (far.clamp_min(1).float() / exact).log() / math.log(_FARTHEST / exact)
    wide = (exact + (growth * (half - exact)).long()).clamp_max(half - 1)
    return torch.where(after > 0, half, 0) + torch.where(far < exact, far, wide)


class EncoderLayer(nn.Module):
    """Attention and a feed-forward part, each added and normed after."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.heads = size.heads
        self.query_key_value = nn.Linear(size.width, 3 * size.width)
        self.mix = nn.Linear(size.width, size.width)
        self.mix_norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.widen = nn.Linear(size.width, size.inner)
        self.narrow = nn.Linear(size.inner, size.width)
        self.norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.dropout = PooledDropout(size.dropout)

    def forward(self, values: Tensor, bias: Tensor | None, rows: Tensor | None) -> Tensor:
        """windows x pieces x width, both ways; `bias` is added to the attention scores.

        With `rows` only the pieces in these rows are given and wanted, as one window, and `bias`
        tells how many windows there are, and of what length.
        """
        values = self.mix_norm(values + self.dropout(self.mix(self._attend(values, bias, rows))))
        inner = functional.gelu(self.widen(values))
        result: Tensor = self.norm(values + self.dropout(self.narrow(inner)))
        return result

    def _attend(self, values: Tensor, bias: Tensor | None, rows: Tensor | None) -> Tensor:
        """Attention by plain products: in bfloat16 on a CPU, thrice as fast as the fused one."""
        width = values.shape[-1]
        shape = values.shape[:2]
        if rows is not None and bias is not None:
            shape = torch.Size((bias.shape[0], bias.shape[-1]))
        windows, pieces = shape
        parts = _padded(self.query_key_value(values), rows, shape)
        parts = parts.view(windows, pieces, 3, self.heads, -1)
        query, key, value = parts.permute(2, 0, 3, 1, 4).reshape(
            3, windows * self.heads, pieces, width // self.heads
        )
        scores = (query * (width // self.heads) ** -0.5) @ key.transpose(1, 2)
        scores = scores.view(windows, self.heads, pieces, pieces)
        if bias is not None:
            scores = scores + bias.to(scores.dtype)
        mixed = (
            scores.softmax(-1).view(windows * self.heads, pieces, pieces).to(value.dtype) @ value
        )
        mixed = mixed.view(windows, self.heads, pieces, -1).transpose(1, 2)
        return _packed(mixed.reshape(windows, pieces, width), rows)
