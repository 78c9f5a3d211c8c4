"""The averaged weights of a run in half precision: what later training starts from.

The frozen embedding of word pieces is left out, since it comes with the published encoder.
"""

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from training import checkpoint
from training.network.reader import Reader
from training.prepare import Inventory


def write_half(source: Path, path: Path) -> None:
    """Writes the averaged weights of the checkpoint `source` to `path`, with their inventory."""
    state = checkpoint.load(source)
    weights: dict[str, Tensor] = state["average"]
    halves = {name: weight.to(torch.float16).contiguous() for name, weight in weights.items()}
    known = {"scripts": state["scripts"], "labels": state["labels"], "plan": state["plan"]}
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(halves, path, metadata={"known": json.dumps(known), "step": str(state["step"])})


def read_half(path: Path) -> dict[str, Tensor]:
    """The weights that `write_half` wrote to `path`, in full precision again."""
    return {name: half.float() for name, half in load_file(path).items()}


def inventory_of(path: Path) -> Inventory:
    """The lemma scripts and labels that the weights in `path` answer with."""
    told = _told(path)
    return Inventory(tuple(told["scripts"]), tuple(told["labels"]))


def encoder_of(path: Path) -> str:
    """The name of the encoder that the weights in `path` belong to."""
    return str(_told(path)["plan"].get("encoder", "minilm"))


def _told(path: Path) -> dict[str, Any]:
    with safe_open(path, "pt") as stored:
        told: dict[str, Any] = json.loads(stored.metadata()["known"])
    return told


def start_from(model: Reader, known: Inventory, path: Path) -> None:
    """Gives `model` the weights that `write_half` wrote to `path`.

    Heads that the file does not know, or knows in other sizes, keep the weights they have, so that
    a head can be added later.

    Raises:
        ValueError: the inventory of the file is another, so that its answers would be misread.
    """
    if inventory_of(path) != known:
        raise ValueError(f"{path.name} was trained with other lemma scripts or labels")
    own = dict(model.named_parameters())
    with safe_open(path, "pt") as stored, torch.no_grad():
        for name in stored.keys():  # noqa: SIM118 (not a dictionary)
            if name in own and list(own[name].shape) == stored.get_slice(name).get_shape():
                own[name].copy_(stored.get_tensor(name))
