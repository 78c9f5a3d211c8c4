"""The two encoders that a model may stand on: MiniLM's kind and MPNet's."""

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("torch")
pytest.importorskip("safetensors")
pytest.importorskip("tokenizers")

import numpy as np
import torch
from torch import Tensor

from fabula.model.pieces import PieceTable
from tests.model.fakes import tokenizer
from tests.training import tiny
from training import evaluate, recipe
from training import run as runs
from training.batches import cut, make_batch
from training.bridge import fit_bridge
from training.half import encoder_of, write_half
from training.network.encoder import Encoder, buckets
from training.network.published import load_mpnet
from training.network.reader import Reader
from training.optimiser import Pace, make_optimiser
from training.prepare import prepare

SIZE = replace(
    tiny.SIZE, vocabulary=120, width=36, inner=40, buckets=8, frozen=1, bridged=24, epsilon=1e-5
)
PACE = Pace(encoder=3e-3, heads=5e-3, warmup=5)


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)
    torch.manual_seed(7)


def published(size: int = 125) -> dict[str, Tensor]:
    """Random weights by the names that a published MPNet has."""
    width, inner = SIZE.width, SIZE.inner
    weights = {
        "embeddings.word_embeddings.weight": torch.randn(size, width),
        "embeddings.position_embeddings.weight": torch.randn(SIZE.longest + 2, width),
        "encoder.relative_attention_bias.weight": torch.randn(SIZE.buckets, SIZE.heads),
        "embeddings.LayerNorm.weight": torch.rand(width),
        "embeddings.LayerNorm.bias": torch.randn(width),
    }
    for number in range(SIZE.layers):
        layer = f"encoder.layer.{number}"
        shapes = {f"attention.attn.{part}": (width, width) for part in "qkvo"}
        shapes |= {"intermediate.dense": (inner, width), "output.dense": (width, inner)}
        for name, (rows, columns) in shapes.items():
            weights[f"{layer}.{name}.weight"] = torch.randn(rows, columns) / columns**0.5
            weights[f"{layer}.{name}.bias"] = torch.randn(rows)
        for name in ("attention.LayerNorm", "output.LayerNorm"):
            weights[f"{layer}.{name}.weight"] = torch.rand(width)
            weights[f"{layer}.{name}.bias"] = torch.randn(width)
    return weights


def test_distances_fall_into_buckets_that_grow() -> None:
    table = buckets(torch.arange(300), 32)
    before, after = table[150].flip(0)[149:].tolist(), table[150, 150:].tolist()
    assert before[:8] == list(range(8))
    assert before[8:] == sorted(before[8:])
    assert before[90] < before[91] == before[150] == 15
    assert after[1:] == [16 + number for number in before[1 : len(after)]]


def test_pieces_have_bert_numbers_and_mpnet_vectors() -> None:
    weights = published()
    made = Encoder(SIZE)
    load_mpnet(made, weights)
    rows, old = made.words.get_parameter("weight"), weights["embeddings.word_embeddings.weight"]
    for bert, own in ((0, 1), (101, 0), (102, 2), (100, 104), (110, 114)):
        assert torch.equal(rows[bert], old[own])
    places = weights["embeddings.position_embeddings.weight"]
    assert torch.equal(made.positions.weight, places[2:])


@pytest.mark.parametrize("frozen", [0, 1])
def test_windows_side_by_side_are_read_as_each_alone(frozen: int) -> None:
    made = Encoder(replace(SIZE, frozen=frozen))
    load_mpnet(made, published())
    torch.nn.init.normal_(made.casing.weight)
    ids, casing = torch.randint(3, 100, (3, 20)), torch.randint(0, 6, (3, 20))
    counts = (20, 7, 13)
    mask = torch.arange(20) < torch.tensor(counts)[:, None]
    found = made.eval()(ids, casing, mask)
    assert not found[~mask].any()
    for row, count in enumerate(counts):
        alone = made(ids[row : row + 1, :count], casing[row : row + 1, :count], None)
        assert torch.allclose(found[row, :count], alone[0], atol=1e-5)


def test_what_is_frozen_gets_no_gradient_and_no_dropout_but_casing_learns() -> None:
    model = Reader(SIZE, tiny.READER)
    ids = torch.randint(3, 40, (1, 12))
    model.train()
    assert not any(part.training for part in model.encoder._below())
    model.words(ids, torch.ones_like(ids), torch.ones_like(ids).bool(), ids * 0).sum().backward()  # type: ignore[no-untyped-call]
    got = {name for name, weight in model.encoder.named_parameters() if weight.grad is not None}
    assert "casing.weight" in got
    assert all(name.startswith(("layers.1.", "casing.", "bridge.")) for name in got)
    groups = make_optimiser(model, PACE).param_groups
    rates = {id(weight): group["lr"] for group in groups for weight in group["params"]}
    assert rates[id(model.encoder.casing.weight)] == PACE.heads
    assert len(rates) == sum(weight.requires_grad for weight in model.parameters())


def test_a_bridge_makes_the_vectors_of_one_encoder_those_of_another() -> None:
    table = PieceTable(tokenizer())
    story = prepare(tiny.story(), table, tiny.KNOWN)
    model, other = Reader(SIZE, tiny.READER), tiny.model()
    before = likeness(model, other, table)
    met = fit_bridge(model, other, [story], table)
    assert before < 0.5 < met
    assert likeness(model, other, table) == pytest.approx(met, abs=0.05)
    with pytest.raises(ValueError, match="no bridge"):
        fit_bridge(other, model, [story], table)


def likeness(model: Reader, other: Reader, table: PieceTable) -> float:
    """The share of the variance of the vectors of `other` that those of `model` meet."""
    story = prepare(tiny.story(), table, tiny.KNOWN)
    batch = make_batch([story], [cut(story, np.random.default_rng(0))], table)
    told = (batch.ids, batch.casing, batch.mask, batch.first)
    with torch.no_grad():
        own, wanted = (one.eval().words(*told)[batch.places >= 0] for one in (model, other))
    apart = (wanted - own).square().sum() / (wanted - wanted.mean(0)).square().sum()
    return float(1 - apart)


@pytest.fixture
def corpus(monkeypatch: pytest.MonkeyPatch) -> runs.Data:
    """A tiny corpus, while `mpnet` names an encoder of random weights and `minilm` the tiny one."""
    weights, words = published(), tiny.model().encoder.words

    def new_model(known: object, dropout: float = 0.0, name: str = "minilm") -> Reader:
        if name == "minilm":
            model = tiny.model()
            model.encoder.words = words
            return model
        model = Reader(SIZE, tiny.READER)
        load_mpnet(model.encoder, weights)
        return model

    monkeypatch.setattr(runs, "new_model", new_model)
    monkeypatch.setattr(evaluate, "new_model", new_model)
    table = PieceTable(tokenizer())
    story = prepare(tiny.story(), table, tiny.KNOWN)
    tree = prepare(tiny.sentence(), table, tiny.KNOWN)
    return runs.Data(table, tiny.KNOWN, [story], [], [tree])


def test_a_run_on_the_other_encoder_is_read_back_as_such(corpus: runs.Data, tmp_path: Path) -> None:
    plan = runs.Plan(epochs=3, ewt_share=0, pace=PACE, encoder="mpnet")
    run = runs.Run(corpus, plan, tmp_path)
    run.go()
    assert run.step == 3
    write_half(tmp_path / "checkpoint.pt", tmp_path / "half.safetensors")
    assert encoder_of(tmp_path / "half.safetensors") == "mpnet"
    for name in ("checkpoint.pt", "half.safetensors"):
        network, _ = evaluate.load_network(tmp_path / name)
        for key, weight in network.named_parameters():
            wanted = run.average.weights.get(key, run.model.get_parameter(key))
            assert torch.allclose(weight, wanted, rtol=1e-3, atol=1e-3), key


def test_a_larger_model_begins_with_trained_heads_over_a_bridge(
    corpus: runs.Data, tmp_path: Path
) -> None:
    runs.Run(corpus, runs.Plan(epochs=2, pace=PACE), tmp_path / "old").go()
    start = tmp_path / "half.safetensors"
    write_half(tmp_path / "old" / "checkpoint.pt", start)
    other, _ = evaluate.load_network(start)
    plan = runs.Plan(epochs=1, ewt_share=0, pace=Pace(encoder=0, heads=0), encoder="mpnet")
    recipe.enlarge(corpus, plan, tmp_path / "new", start)
    larger, _ = evaluate.load_network(tmp_path / "new" / "checkpoint.pt")
    table = corpus.table
    assert likeness(larger, other, table) > 0.5
    assert torch.equal(larger.span.pairs.weight, other.span.pairs.weight)
