"""Measures a checkpoint on development works, in full precision, before anything is exported."""

from pathlib import Path

from tokenizers import Tokenizer

from benchmarks._litbank_measure import Measured, Reads, measure, scores
from fabula.model.pieces import PieceTable
from fabula.model.reader import Reader, Thresholds, Vocabulary
from training import checkpoint
from training.corpora import read_litbank
from training.corpora.litbank import read_ids
from training.network.reader import Reader as Network
from training.prepare import Inventory
from training.pretrained import tokenizer_file
from training.run import new_model
from training.torch_backend import TorchBackend


def load_network(path: Path, averaged: bool = True) -> tuple[Network, Vocabulary]:
    """The model of a checkpoint, with its averaged weights or the last ones."""
    state = checkpoint.load(path)
    known = Vocabulary(tuple(state["scripts"]), tuple(state["labels"]))
    network = new_model(Inventory(known.scripts, known.labels))
    network.load_state_dict(state["average" if averaged else "model"], strict=False)
    return network.eval(), known


def load_reader(path: Path, thresholds: Thresholds, averaged: bool = True) -> Reader:
    """A reader over the model of a checkpoint."""
    network, known = load_network(path, averaged)
    table = PieceTable(Tokenizer.from_file(str(tokenizer_file())))
    return Reader(TorchBackend(network), table, known, thresholds)


def measured(reader: Reads, data: Path, ids: Path) -> list[Measured]:
    """Every work of `ids`, read."""
    return [measure(reader, work) for work in read_litbank(data / "litbank", read_ids(ids))]


def evaluate(
    path: Path, data: Path, thresholds: Thresholds, averaged: bool = True
) -> dict[str, float]:
    """The figures of a checkpoint on LitBank's development works."""
    reader = load_reader(path, thresholds, averaged)
    works = measured(reader, data, data / "litbank" / "dev.ids")
    return {name: round(value, 2) for name, value in scores(works, thresholds.event).items()}
