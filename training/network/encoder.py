"""The encoder: a BERT of MiniLM's size, with the casing of words added to its input.

Source: Devlin et al. 2019; Wang et al. 2020 (MiniLM). Written out here, since nothing but the
forward pass is needed and the export wants it plain.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from fabula.model.pieces import Casing
from training.network.dropout import PooledDropout


@dataclass(frozen=True, slots=True)
class EncoderSize:
    """The measures of an encoder; the defaults are MiniLM-L6's."""

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    longest: int = 512
    dropout: float = 0.1


class Encoder(nn.Module):
    """Word pieces in, contextual vectors out."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.words: nn.Module = nn.Embedding(size.vocabulary, size.width)
        self.words.requires_grad_(False)
        self.positions = nn.Embedding(size.longest, size.width)
        self.casing = nn.Embedding(len(Casing), size.width)
        nn.init.zeros_(self.casing.weight)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = PooledDropout(size.dropout)
        self.layers = nn.ModuleList(EncoderLayer(size) for _ in range(size.layers))

    def forward(self, ids: Tensor, casing: Tensor, mask: Tensor) -> Tensor:
        """Vectors of every piece.

        Parameters:
            ids, casing: windows x pieces, integers.
            mask: windows x pieces, true where a piece is, false at padding.

        Returns:
            windows x pieces x width.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        values = self.words(ids) + self.positions(places) + self.casing(casing)
        values = self.dropout(self.norm(values))
        bias = torch.zeros(mask.shape, device=ids.device).masked_fill(~mask, -1e4)
        for layer in self.layers:
            values = layer(values, bias[:, None, None, :])
        result: Tensor = values
        return result


class EncoderLayer(nn.Module):
    """Attention and a feed-forward part, each added and normed after."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.heads = size.heads
        self.query_key_value = nn.Linear(size.width, 3 * size.width)
        self.mix = nn.Linear(size.width, size.width)
        self.mix_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.widen = nn.Linear(size.width, size.inner)
        self.narrow = nn.Linear(size.inner, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = PooledDropout(size.dropout)

    def forward(self, values: Tensor, bias: Tensor) -> Tensor:
        """windows x pieces x width, both ways; `bias` is added to the attention scores."""
        values = self.mix_norm(values + self.dropout(self.mix(self._attend(values, bias))))
        inner = functional.gelu(self.widen(values))
        result: Tensor = self.norm(values + self.dropout(self.narrow(inner)))
        return result

    def _attend(self, values: Tensor, bias: Tensor) -> Tensor:
        """Attention by plain products: in bfloat16 on a CPU, thrice as fast as the fused one."""
        windows, pieces, width = values.shape
        parts = self.query_key_value(values).view(windows, pieces, 3, self.heads, -1)
        query, key, value = parts.permute(2, 0, 3, 1, 4).reshape(
            3, windows * self.heads, pieces, width // self.heads
        )
        scores = (query * (width // self.heads) ** -0.5) @ key.transpose(1, 2)
        scores = scores.view(windows, self.heads, pieces, pieces) + bias.to(scores.dtype)
        mixed = (
            scores.softmax(-1).view(windows * self.heads, pieces, pieces).to(value.dtype) @ value
        )
        mixed = mixed.view(windows, self.heads, pieces, -1).transpose(1, 2)
        result: Tensor = mixed.reshape(windows, pieces, width)
        return result


def load_bert(encoder: Encoder, weights: Mapping[str, Tensor]) -> None:
    """Copies the weights of a published BERT (`weights` by their usual names) into `encoder`."""
    state = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "casing.weight": encoder.casing.weight.detach(),
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for number in range(len(encoder.layers)):
        for end in ("weight", "bias"):
            state |= _layer_state(weights, number, end)
    encoder.load_state_dict(state)


def _layer_state(weights: Mapping[str, Tensor], number: int, end: str) -> dict[str, Tensor]:
    old, new = f"encoder.layer.{number}", f"layers.{number}"
    parts = [weights[f"{old}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]
    return {
        f"{new}.query_key_value.{end}": torch.cat(parts),
        f"{new}.mix.{end}": weights[f"{old}.attention.output.dense.{end}"],
        f"{new}.mix_norm.{end}": weights[f"{old}.attention.output.LayerNorm.{end}"],
        f"{new}.widen.{end}": weights[f"{old}.intermediate.dense.{end}"],
        f"{new}.narrow.{end}": weights[f"{old}.output.dense.{end}"],
        f"{new}.norm.{end}": weights[f"{old}.output.LayerNorm.{end}"],
    }
