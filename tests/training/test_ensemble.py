"""Several models read as one."""

import pytest

pytest.importorskip("numpy")
pytest.importorskip("torch")
pytest.importorskip("safetensors")
pytest.importorskip("tokenizers")

import numpy as np
import torch

from fabula.model.pieces import PieceTable
from fabula.model.reader import Read, Reader, Thresholds, Vocabulary
from tests.model.fakes import tokenizer
from tests.training import tiny
from training.ensemble import Ensemble
from training.torch_backend import TorchBackend


def read(*members: TorchBackend) -> Read:
    backend = Ensemble(members) if len(members) > 1 else members[0]
    vocabulary = Vocabulary(tiny.KNOWN.scripts, tiny.KNOWN.labels)
    reader = Reader(backend, PieceTable(tokenizer()), vocabulary, Thresholds(mention=0.0))
    return reader.read(tiny.WORDS, [0, 3])


def backends(count: int) -> list[TorchBackend]:
    torch.manual_seed(8)
    return [TorchBackend(tiny.model()) for _ in range(count)]


def test_a_model_beside_itself_says_what_it_says_alone() -> None:
    (one,) = backends(1)
    alone, twice = read(one), read(one, one)
    assert [m[:5] for m in twice.mentions] == [m[:5] for m in alone.mentions]
    assert (twice.tags, twice.heads, twice.labels) == (alone.tags, alone.heads, alone.labels)
    np.testing.assert_allclose(twice.events, alone.events, atol=1e-6)


def test_different_models_are_averaged_in_either_order() -> None:
    one, two = backends(2)
    there, back = read(one, two), read(two, one)
    assert [m[:5] for m in there.mentions] == [m[:5] for m in back.mentions]
    np.testing.assert_allclose(there.events, back.events, atol=1e-6)
    alone = [np.log(share / (1 - share)) for share in (read(one).events, read(two).events)]
    mean = np.log(there.events / (1 - there.events))
    np.testing.assert_allclose(mean, (alone[0] + alone[1]) / 2, atol=2e-3)
