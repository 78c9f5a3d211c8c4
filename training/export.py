"""Writes the networks as ONNX graphs, in full precision."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from fabula.model.backend import MentionScores, WordScores
from fabula.model.features import GROUPS
from fabula.model.labels import KINDS
from training.network.coreference import Side
from training.network.panel import Panel
from training.network.reader import Reader
from training.torch_backend import word_scores

OPSET = 17


class ByteEmbedding(nn.Module):
    """A frozen embedding with one byte a number, and one scale a row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """... to ... x width."""
        rows: Tensor = functional.embedding(ids, self.get_buffer("rows"))
        scale: Tensor = functional.embedding(ids, self.get_buffer("scale"))
        return rows.float() * scale


class _Words(nn.Module):
    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.panel = panel

    def forward(self, ids: Tensor, casing: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        return word_scores(self.panel, ids[None], casing[None], first[None])


class _Labels(nn.Module):
    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.head = panel.arc

    def forward(self, dependants: Tensor, governors: Tensor) -> Tensor:
        return self.head.labels(dependants, governors)


class _Pairs(nn.Module):
    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.head = panel.pair

    def forward(
        self,
        anaphor: Tensor,
        later_kinds: Tensor,
        left: Tensor,
        later_shared: Tensor,
        antecedent: Tensor,
        earlier_kinds: Tensor,
        right: Tensor,
        earlier_shared: Tensor,
        features: Tensor,
    ) -> Tensor:
        later = Side(anaphor, later_kinds, left, later_shared)
        earlier = Side(antecedent, earlier_kinds, right, earlier_shared)
        result: Tensor = self.head(later, earlier, features)
        return result


def export(model: Reader | Panel, folder: Path) -> list[Path]:
    """Writes `words.onnx`, `labels.onnx`, `mentions.onnx` and `pairs.onnx` into `folder`.

    Full precision, but for the embedding of word pieces, which is half of all numbers: `model` is
    changed to hold it in bytes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    panel = model if isinstance(model, Panel) else Panel([model])
    panel = panel.eval().float()
    panel.hold(ByteEmbedding(panel.encoders[0].words.get_parameter("weight").detach()))
    return [
        _words(panel, folder / "words.onnx"),
        _labels(panel, folder / "labels.onnx"),
        _mentions(panel, folder / "mentions.onnx"),
        _pairs(panel, folder / "pairs.onnx"),
    ]


def _words(panel: Panel, path: Path) -> Path:
    ids = torch.arange(24)
    inputs = {"ids": ids, "casing": torch.ones_like(ids), "first": torch.arange(1, 20)}
    axes = {"ids": "pieces", "casing": "pieces", "first": "words"}
    return _write(_Words(panel).eval(), inputs, axes, WordScores._fields, path)


def _labels(panel: Panel, path: Path) -> Path:
    width = panel.width
    inputs = {"dependants": torch.randn(7, width), "governors": torch.randn(7, width)}
    return _write(_Labels(panel).eval(), inputs, dict.fromkeys(inputs, "pairs"), ["labels"], path)


def _mentions(panel: Panel, path: Path) -> Path:
    width = panel.width
    inputs = {"spans": torch.randn(5, 3, width), "labels": torch.zeros(5, 3, dtype=torch.long)}
    axes = dict.fromkeys(inputs, "mentions")
    return _write(panel.mention, inputs, axes, MentionScores._fields, path)


def _pairs(panel: Panel, path: Path) -> Path:
    size, pair = panel.mention.size, panel.mention.pair_size
    later, earlier = 4, 9
    inputs = {
        "anaphor": torch.randn(later, len(KINDS), size),
        "later_kinds": torch.zeros(later, dtype=torch.long),
        "left": torch.randn(later, pair),
        "later_shared": torch.randn(later, pair),
        "antecedent": torch.randn(earlier, len(KINDS), size),
        "earlier_kinds": torch.zeros(earlier, dtype=torch.long),
        "right": torch.randn(earlier, pair),
        "earlier_shared": torch.randn(earlier, pair),
        "features": torch.zeros(later, earlier, len(GROUPS), dtype=torch.long),
    }
    names = list(inputs)
    axes = {name: "later" if names.index(name) < 4 else "earlier" for name in names}
    axes["features"] = "later"
    dynamic = {name: {0: axis} for name, axis in axes.items()}
    dynamic["features"] = {0: "later", 1: "earlier"}
    torch.onnx.export(
        _Pairs(panel).eval(), tuple(inputs.values()), str(path), input_names=names,
        output_names=["scores"], dynamic_axes=dynamic, opset_version=OPSET, dynamo=False,
    )  # fmt: skip
    return path


def _write(
    module: nn.Module,
    inputs: dict[str, Tensor],
    axes: dict[str, str],
    outputs: Sequence[str],
    path: Path,
) -> Path:
    dynamic = {name: {0: axis} for name, axis in axes.items()}
    torch.onnx.export(
        module, tuple(inputs.values()), str(path), input_names=list(inputs),
        output_names=list(outputs), dynamic_axes=dynamic, opset_version=OPSET, dynamo=False,
    )  # fmt: skip
    return path
