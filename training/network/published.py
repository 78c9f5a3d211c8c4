"""From the names and numbers that published weights have to those of our encoder."""

from collections.abc import Mapping
from typing import Final

import torch
from torch import Tensor

from training.network.encoder import Encoder

_MPNET_SHIFT: Final = 4
_MPNET_MARKS: Final = {0: 1, 101: 0, 102: 2}
"""BERT's numbers of padding and of the marks of start and end, and MPNet's."""

_MPNET_FIRST_PLACE: Final = 2

_OURS: Final = ("casing.", "bridge.")
"""What an encoder has that no published one does."""

Names = dict[str, str]

_BERT: Final[Names] = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mix": "attention.output.dense",
    "mix_norm": "attention.output.LayerNorm",
}
_MPNET: Final[Names] = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "mix": "attention.attn.o",
    "mix_norm": "attention.LayerNorm",
}


def load_bert(encoder: Encoder, weights: Mapping[str, Tensor]) -> None:
    """Copies the weights of a published BERT (`weights` by their usual names) into `encoder`."""
    words = weights["embeddings.word_embeddings.weight"]
    places = weights["embeddings.position_embeddings.weight"]
    places = places + weights["embeddings.token_type_embeddings.weight"][0]
    _load(encoder, weights, {"words.weight": words, "positions.weight": places}, _BERT)


def load_mpnet(encoder: Encoder, weights: Mapping[str, Tensor]) -> None:
    """Copies the weights of a published MPNet into `encoder`, which reads BERT's pieces.

    Both have the same pieces in the same order. MPNet puts four marks of its own before them and
    one after, and does not use BERT's own; its places begin at 2.
    """
    published = weights["embeddings.word_embeddings.weight"]
    count = encoder.words.get_parameter("weight").shape[0]
    words = published[_MPNET_SHIFT : _MPNET_SHIFT + count].clone()
    for bert, own in _MPNET_MARKS.items():
        words[bert] = published[own]
    places = weights["embeddings.position_embeddings.weight"][_MPNET_FIRST_PLACE:]
    relative = weights["encoder.relative_attention_bias.weight"]
    below = {"words.weight": words, "positions.weight": places, "relative.weight": relative}
    _load(encoder, weights, below, _MPNET)


def _load(
    encoder: Encoder, weights: Mapping[str, Tensor], below: dict[str, Tensor], names: Names
) -> None:
    kept = {name: own for name, own in encoder.state_dict().items() if name.startswith(_OURS)}
    state = below | kept
    for end in ("weight", "bias"):
        state[f"norm.{end}"] = weights[f"embeddings.LayerNorm.{end}"]
        for number in range(len(encoder.layers)):
            state |= _layer_state(weights, number, end, names)
    encoder.load_state_dict(state)


def _layer_state(
    weights: Mapping[str, Tensor], number: int, end: str, names: Names
) -> dict[str, Tensor]:
    old, new = f"encoder.layer.{number}", f"layers.{number}"
    parts = [weights[f"{old}.{names[part]}.{end}"] for part in ("query", "key", "value")]
    return {
        f"{new}.query_key_value.{end}": torch.cat(parts),
        f"{new}.mix.{end}": weights[f"{old}.{names['mix']}.{end}"],
        f"{new}.mix_norm.{end}": weights[f"{old}.{names['mix_norm']}.{end}"],
        f"{new}.widen.{end}": weights[f"{old}.intermediate.dense.{end}"],
        f"{new}.narrow.{end}": weights[f"{old}.output.dense.{end}"],
        f"{new}.norm.{end}": weights[f"{old}.output.LayerNorm.{end}"],
    }
