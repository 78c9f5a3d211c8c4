"""A pupil learns from its teachers what they say of a text without annotation."""

from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("torch")
pytest.importorskip("safetensors")
pytest.importorskip("tokenizers")

import numpy as np
import torch

from fabula.model.pieces import PieceTable
from tests.model.fakes import tokenizer
from tests.training import tiny
from training import checkpoint, evaluate, recipe
from training import run as runs
from training.batches import Batch, cut, make_batch
from training.corpora.novels import Novel, excerpt, read_novels
from training.half import read_half, write_half
from training.losses.taught import divergence, taught_losses
from training.network.reader import Reader
from training.optimiser import Pace
from training.prepare import prepare
from training.pupil import Pupil, PupilPlan
from training.teachers import Teachers

NOVEL = Novel(
    "harbour",
    "The ferry was late.\nNobody minded.\n\n"
    "“Sit down, Boris,” said Anna. She had brought tea\nfor both.\n\n"
    "He sat. The sea slept, and Anna ran to the rail.\n\n"
    "“You will fall,” he said.\n",
)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "new_model", lambda *told: tiny.model())
    torch.set_num_threads(1)
    torch.manual_seed(5)


@pytest.fixture
def table() -> PieceTable:
    return PieceTable(tokenizer())


def teacher() -> Reader:
    """A model with random weights that takes many spans for mentions."""
    model = tiny.model()
    with torch.no_grad():
        model.span.from_end.bias[0] = 0
    return model


def batch_of(table: PieceTable) -> Batch:
    document = prepare(excerpt(NOVEL, np.random.default_rng(3)), table, tiny.KNOWN)
    return make_batch([document], [cut(document, np.random.default_rng(1))], table)


def test_an_excerpt_is_whole_sentences_from_the_head_of_a_paragraph() -> None:
    heads = {"“", "He", "The"}
    for seed in range(20):
        document = excerpt(NOVEL, np.random.default_rng(seed), words=15)
        assert document.words[0] in heads
        assert document.words[-1] in {".", "”"}
        assert document.sentences[0][0] == 0
        assert document.sentences[-1][1] == len(document.words) <= 16
        assert document.mentions is None


def test_novels_that_are_measured_on_are_left_out(tmp_path: Path) -> None:
    for name in ("harbour", "inn"):
        (tmp_path / f"{name}.txt").write_text(NOVEL.text, encoding="utf-8")
    assert [novel.name for novel in read_novels(tmp_path, {"inn"})] == ["harbour"]


def test_a_pupil_that_says_the_same_as_its_teachers_has_nothing_to_learn(
    table: PieceTable,
) -> None:
    model, batch = teacher().eval(), batch_of(table)
    with torch.no_grad():
        found = taught_losses(model, batch, Teachers([model, model]))
        other = taught_losses(tiny.model().eval(), batch, Teachers([model, model]))
    for name in ("spans", "kinds", "coref"):
        assert found[name] == pytest.approx(0, abs=1e-6)
        assert other[name] > 1e-4


def test_teachers_are_averaged_score_by_score(table: PieceTable) -> None:
    one, two, batch = teacher(), teacher(), batch_of(table)
    first, second, both = (Teachers(own).read(batch) for own in ([one], [two], [one, two]))
    assert torch.allclose(both.spans, (first.spans + second.spans) / 2, atol=1e-6)
    assert torch.allclose(both.events, (first.events + second.events) / 2, atol=1e-6)
    assert len(both.words) == 2


def test_divergence_ignores_what_can_never_be() -> None:
    told = torch.tensor([[0.0, 1.0, -1e4]])
    assert divergence(told.clone(), told) == pytest.approx(0, abs=1e-7)
    assert divergence(torch.tensor([[1.0, 0.0, -1e4]]), told) > 0.4


def test_a_pupil_comes_nearer_to_its_teachers_and_survives_a_cut(
    table: PieceTable, tmp_path: Path
) -> None:
    story = prepare(tiny.story(), table, tiny.KNOWN)
    tree = prepare(tiny.sentence(), table, tiny.KNOWN)
    data = runs.Data(table, tiny.KNOWN, [story], [], [tree])
    teachers = Teachers([teacher(), teacher()])
    plan = PupilPlan(epochs=20, save_every=40, pace=Pace(encoder=3e-3, heads=3e-3, warmup=5))

    def pupil(folder: str) -> Pupil:
        return Pupil(data, plan, tmp_path / folder, None, teachers, [NOVEL])

    whole = pupil("whole")
    before = distance(whole, batch_of(table), teachers)
    whole.go()
    assert distance(whole, batch_of(table), teachers) < before / 2
    (tmp_path / "cut").mkdir()
    again = pupil("cut")
    for _ in range(40):
        again._learn(again._documents(*divmod(again.step, 4)), 80)
        again.step += 1
    again._save()
    resumed = pupil("cut")
    resumed.go()
    for name, weight in resumed.model.state_dict().items():
        assert torch.equal(weight, whole.model.state_dict()[name])


def distance(pupil: Pupil, batch: Batch, teachers: Teachers) -> float:
    pupil.model.eval()
    with torch.no_grad():
        found = taught_losses(pupil.model, batch, teachers)
    pupil.model.train()
    return float(found["spans"] + found["coref"])


def test_the_recipe_makes_a_blend_of_the_first_set_and_its_pupil(
    table: PieceTable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = prepare(tiny.story(), table, tiny.KNOWN)
    data = runs.Data(table, tiny.KNOWN, [story], [], [prepare(tiny.sentence(), table, tiny.KNOWN)])
    monkeypatch.setattr(recipe, "load_data", lambda folder: data)
    monkeypatch.setattr(recipe, "novels", lambda *told: [NOVEL])
    monkeypatch.setattr(evaluate, "new_model", lambda *told: tiny.model())
    (tmp_path / "litbank").mkdir()
    (tmp_path / "litbank" / "dev.ids").write_text("inn\n", encoding="utf-8")
    pace = Pace(encoder=3e-3, heads=3e-3, warmup=5)
    runs.Run(data, runs.Plan(epochs=2, pace=pace), tmp_path / "old").go()
    first = tmp_path / "first.safetensors"
    write_half(tmp_path / "old" / "checkpoint.pt", first)
    plans = runs.Plan(epochs=2, keep_every=3, pace=pace), PupilPlan(epochs=1, pace=pace)
    recipe.make(tmp_path, tmp_path, first, plans, moment=3)
    pupil = checkpoint.load(tmp_path / "pupil" / "checkpoint.pt")["average"]
    for name, weight in checkpoint.load(tmp_path / "checkpoint.pt")["average"].items():
        assert torch.allclose(weight, (read_half(first)[name] + pupil[name]) / 2, atol=1e-6)
