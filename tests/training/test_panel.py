"""Several models read as one."""

import warnings
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("torch")
pytest.importorskip("safetensors")
pytest.importorskip("tokenizers")

import numpy as np
import torch

from fabula.model.backend import Backend
from fabula.model.onnx import OnnxBackend
from fabula.model.pieces import PieceTable
from fabula.model.reader import Read, Reader, Thresholds, Vocabulary
from tests.model.fakes import tokenizer
from tests.training import tiny
from training.export import export
from training.network.panel import Panel
from training.network.reader import Reader as Network
from training.torch_backend import TorchBackend


def read(backend: Backend) -> Read:
    vocabulary = Vocabulary(tiny.KNOWN.scripts, tiny.KNOWN.labels)
    reader = Reader(backend, PieceTable(tokenizer()), vocabulary, Thresholds(mention=0.0))
    return reader.read(tiny.WORDS, [0, 3])


def panel(*members: Network) -> TorchBackend:
    return TorchBackend(Panel(members).eval())


def models(count: int) -> list[Network]:
    """Models that differ in everything but the frozen embedding, as those of one encoder do."""
    torch.manual_seed(8)
    made = [tiny.model().eval() for _ in range(count)]
    for model in made:
        model.encoder.words = made[0].encoder.words
    return made


def assert_alike(one: Read, other: Read) -> None:
    assert [m[:5] for m in one.mentions] == [m[:5] for m in other.mentions]
    assert (one.tags, one.heads, one.labels) == (other.tags, other.heads, other.labels)
    np.testing.assert_allclose(one.events, other.events, atol=1e-3)


def test_a_model_beside_itself_says_what_it_says_alone() -> None:
    (one,) = models(1)
    assert_alike(read(panel(one, one)), read(TorchBackend(one)))
    assert_alike(read(panel(one)), read(TorchBackend(one)))


def test_different_models_are_averaged_in_either_order() -> None:
    one, two = models(2)
    both = read(panel(one, two))
    assert_alike(both, read(panel(two, one)))
    alone = [
        np.log(share / (1 - share))
        for share in (read(TorchBackend(model)).events for model in (one, two))
    ]
    mean = np.log(both.events / (1 - both.events))
    np.testing.assert_allclose(mean, (alone[0] + alone[1]) / 2, atol=4e-3)


def test_members_may_stand_on_different_encoders() -> None:
    (one,) = models(1)
    wide = Network(replace(tiny.SIZE, width=36, bridged=24, buckets=8), tiny.READER).eval()
    both = Panel([one, wide])
    assert both.encoders[1].words is not one.encoder.words
    assert_alike(read(panel(one, wide)), read(panel(wide, one)))
    assert_alike(read(panel(wide, wide)), read(TorchBackend(wide)))


def test_a_panel_is_exported_as_one_model(tmp_path: Path) -> None:
    pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    made = models(3)
    wanted = read(panel(*made))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        export(Panel(made), tmp_path)
    assert_alike(read(OnnxBackend(tmp_path)), wanted)
