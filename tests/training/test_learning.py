"""A tiny model learns a tiny corpus, survives a cut, and its export answers as it does."""

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
from torch import Tensor, nn

from fabula.model.onnx import OnnxBackend
from fabula.model.pieces import PieceTable
from fabula.model.reader import Reader, Thresholds, Vocabulary
from tests.model.fakes import tokenizer
from tests.training import tiny
from training import checkpoint
from training import run as runs
from training.batches import cut, make_batch
from training.blend import blend
from training.export import export
from training.half import write_half
from training.losses import losses
from training.optimiser import Pace, make_optimiser, set_rates
from training.prepare import Prepared, prepare
from training.torch_backend import TorchBackend

PACE = Pace(encoder=3e-3, heads=3e-3, warmup=5)


@pytest.fixture
def data() -> runs.Data:
    table = PieceTable(tokenizer())
    story = prepare(tiny.story(), table, tiny.KNOWN)
    tree = prepare(tiny.sentence(), table, tiny.KNOWN)
    return runs.Data(table, tiny.KNOWN, [story], [], [tree])


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "new_model", lambda *told: tiny.model())
    torch.set_num_threads(1)


def weights(run: runs.Run) -> Tensor:
    return torch.cat([parameter.flatten() for parameter in run.model.parameters()])


def test_every_loss_falls(data: runs.Data, tmp_path: Path) -> None:
    plan = runs.Plan(epochs=60, save_every=10_000, pace=PACE)
    run = runs.Run(data, plan, tmp_path)
    before = measure(run, data)
    run.go()
    after = measure(run, data)
    assert set(before) == {
        "spans",
        "kinds",
        "coref",
        "events",
        "ends",
        "tags",
        "scripts",
        "arcs",
        "labels",
    }
    assert all(after[name] < before[name] for name in before)


def measure(run: runs.Run, data: runs.Data) -> dict[str, float]:
    found: dict[str, float] = {}
    run.model.eval()
    for document in (data.litbank[0], data.ewt[0]):
        windows = [cut(document, np.random.default_rng(1))]
        batch = make_batch([document], windows, data.table)
        with torch.no_grad():
            found |= {name: float(loss) for name, loss in losses(run.model, batch).items()}
    run.model.train()
    return found


def test_a_run_that_is_cut_ends_where_one_that_is_not_does(data: runs.Data, tmp_path: Path) -> None:
    plan = runs.Plan(epochs=6, save_every=4, pace=PACE)
    whole = runs.Run(data, plan, tmp_path / "whole")
    whole.go()
    cut_off = runs.Run(data, plan, tmp_path / "cut")
    with pytest.raises(KeyboardInterrupt):
        interrupt_after(cut_off, 7)
    resumed = runs.Run(data, plan, tmp_path / "cut")
    assert resumed.step == 4
    resumed.go()
    assert torch.equal(weights(resumed), weights(whole))


def interrupt_after(run: runs.Run, steps: int) -> None:
    learn = run._learn

    def learn_or_stop(documents: list[Prepared], of: int) -> dict[str, float]:
        if run.step == steps:
            raise KeyboardInterrupt
        return learn(documents, of)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "_learn", learn_or_stop)
        run.go()


def test_training_goes_on_from_half_precision(data: runs.Data, tmp_path: Path) -> None:
    run = runs.Run(data, runs.Plan(epochs=3, save_every=100, pace=PACE), tmp_path / "old")
    run.go()
    write_half(tmp_path / "old" / "checkpoint.pt", tmp_path / "half" / "reader.safetensors")
    start = tmp_path / "half" / "reader.safetensors"
    again = runs.Run(data, runs.Plan(), tmp_path / "new", start)
    for name, parameter in again.model.named_parameters():
        if name in run.average.weights:
            assert torch.allclose(parameter, run.average.weights[name], rtol=1e-3, atol=1e-3)
    grown = replace(data, known=replace(data.known, labels=("nsubj", "obj", "punct", "root")))
    with pytest.raises(ValueError, match="other lemma scripts or labels"):
        runs.Run(grown, runs.Plan(), tmp_path / "grown", start)


def test_coreference_learns_ever_less_while_all_else_goes_on() -> None:
    pace = Pace(warmup=1, flat=0.9, coref_from=0.5, coref_last=0.2)
    assert [pace.coreference(step, 100) for step in (0, 50)] == [1, 1]
    assert pace.coreference(75, 100) == pytest.approx(0.6)
    assert pace.coreference(100, 100) == pytest.approx(0.2)
    model = tiny.model()
    optimiser = make_optimiser(model, pace)
    set_rates(optimiser, pace, 75, 100)
    rates = {id(p): group["lr"] for group in optimiser.param_groups for p in group["params"]}
    coref: list[nn.Module] = [model.mention, model.pair]
    others: list[nn.Module] = [model.span, model.arc, model.word]
    for head in coref:
        assert all(rates[id(p)] == pytest.approx(0.6 * pace.heads) for p in head.parameters())
    for head in others:
        assert all(rates[id(p)] == pytest.approx(pace.heads) for p in head.parameters())
    assert len(rates) == sum(p.requires_grad for p in model.parameters())


def test_the_weight_of_coreference_weighs_only_its_loss(data: runs.Data) -> None:
    document, model = data.litbank[0], tiny.model().eval()
    batch = make_batch([document], [cut(document, np.random.default_rng(1))], data.table)
    with torch.no_grad():
        whole, half = losses(model, batch), losses(model, batch, coref=0.5)
    assert torch.allclose(half["coref"], whole["coref"] / 2)
    assert half["spans"] == whole["spans"]


def test_moments_are_kept_for_a_blend(data: runs.Data, tmp_path: Path) -> None:
    run = runs.Run(data, runs.Plan(epochs=4, keep_every=3, pace=PACE), tmp_path)
    run.go()
    moments = [tmp_path / f"moment-{step}.pt" for step in (3, 6)]
    blend([(moment, 1) for moment in moments], tmp_path / "both" / "checkpoint.pt")
    first, second, both = (
        checkpoint.load(path)["average"] for path in (*moments, tmp_path / "both" / "checkpoint.pt")
    )
    for name, weight in both.items():
        assert torch.allclose(weight, (first[name] + second[name]) / 2, atol=1e-6)


def test_moments_of_a_run_are_averaged_by_weight(data: runs.Data, tmp_path: Path) -> None:
    for name, epochs in (("early", 1), ("late", 4)):
        runs.Run(data, runs.Plan(epochs=epochs, pace=PACE), tmp_path / name).go()
    paths = [tmp_path / name / "checkpoint.pt" for name in ("early", "late")]
    blend([(paths[0], 1), (paths[1], 3)], tmp_path / "both" / "checkpoint.pt")
    early, late, both = (
        checkpoint.load(path)["average"] for path in (*paths, tmp_path / "both" / "checkpoint.pt")
    )
    for name, weight in both.items():
        assert torch.allclose(weight, (early[name] + 3 * late[name]) / 4, atol=1e-6)


def test_a_mention_that_a_cut_divides_is_not_asked_for(data: runs.Data) -> None:
    document = data.litbank[0]
    window = cut(document, np.random.default_rng(0))[0]
    halves = [replace(window, start=0, end=10), replace(window, start=10, end=12)]
    batch = make_batch([document], [halves], data.table)
    found = losses(tiny.model(), batch)
    assert all(torch.isfinite(loss) for loss in found.values())


def test_the_export_answers_as_the_model_does(data: runs.Data, tmp_path: Path) -> None:
    pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    torch.manual_seed(3)
    network = tiny.model().eval()
    vocabulary = Vocabulary(tiny.KNOWN.scripts, tiny.KNOWN.labels)
    cuts = Thresholds(mention=0.0)
    words, bounds = tiny.WORDS, [0, 3]
    rough = Reader(TorchBackend(network), data.table, vocabulary, cuts)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        export(network, tmp_path)
    wanted = rough.read(words, bounds)
    found = Reader(OnnxBackend(tmp_path), data.table, vocabulary, cuts).read(words, bounds)
    assert found.tags == wanted.tags
    assert found.heads == wanted.heads
    assert found.labels == wanted.labels
    np.testing.assert_allclose(found.events, wanted.events, atol=1e-5)
    assert [m[:5] for m in found.mentions] == [m[:5] for m in wanted.mentions]
