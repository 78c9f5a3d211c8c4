"""Measures a checkpoint on development works, in full precision, before anything is exported."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from benchmarks._litbank_measure import Measured, Reads, measure, scores
from fabula.model.pieces import PieceTable
from fabula.model.reader import Reader, Thresholds, Vocabulary
from training import checkpoint
from training.corpora import read_litbank
from training.corpora.litbank import read_ids
from training.half import encoder_of, inventory_of, start_from
from training.network.panel import Panel
from training.network.reader import Reader as Network
from training.prepare import Inventory
from training.pretrained import tokenizer_file
from training.run import new_model
from training.torch_backend import TorchBackend


def load_network(path: Path) -> tuple[Network, Vocabulary]:
    """The averaged weights of a checkpoint, of a moment, or of a file of `training.half`."""
    if path.suffix == ".safetensors":
        known, encoder = inventory_of(path), encoder_of(path)
        network = new_model(known, 0.0, encoder)
        start_from(network, known, path)
    else:
        state = checkpoint.load(path)
        known = Inventory(tuple(state["scripts"]), tuple(state["labels"]))
        network = new_model(known, 0.0, state["plan"].get("encoder", "minilm"))
        network.load_state_dict(state["average"], strict=False)
    return network.eval(), Vocabulary(known.scripts, known.labels)


def load_panel(paths: Sequence[Path]) -> tuple[Network | Panel, Vocabulary]:
    """The model of a checkpoint, or of several as one."""
    loaded = [load_network(path) for path in paths]
    networks = [network for network, _ in loaded]
    return networks[0] if len(networks) == 1 else Panel(networks).eval(), loaded[0][1]


def load_reader(paths: Sequence[Path], thresholds: Thresholds) -> Reader:
    """A reader over the model of a checkpoint, or of several as one."""
    network, known = load_panel(paths)
    table = PieceTable(Tokenizer.from_file(str(tokenizer_file())))
    return Reader(TorchBackend(network), table, known, thresholds)


def measured(reader: Reads, data: Path, ids: Path) -> list[Measured]:
    """Every work of `ids`, read."""
    return [measure(reader, work) for work in read_litbank(data / "litbank", read_ids(ids))]


def evaluate(paths: Sequence[Path], data: Path, thresholds: Thresholds) -> dict[str, float]:
    """The figures of a checkpoint, or of several as one, on LitBank's development works."""
    works = measured(load_reader(paths, thresholds), data, data / "litbank" / "dev.ids")
    return {name: round(value, 2) for name, value in scores(works, thresholds.event).items()}
