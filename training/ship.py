"""From a checkpoint to a set of weights that the program runs with."""

import logging
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks._litbank_measure import scores
from benchmarks._syntax_measure import sentence_score, syntax_scores
from fabula.model import ReaderModel
from fabula.model.reader import Thresholds
from training.corpora import read_ewt, read_litbank
from training.corpora.litbank import read_ids
from training.evaluate import load_network, measured
from training.export import export
from training.quantise import quantise, seal

log = logging.getLogger(__name__)


def ship(
    checkpoint: Path, data: Path, folder: Path, cuts: Thresholds, version: str
) -> dict[str, float]:
    """Exports `checkpoint` into `folder`, measures what lies there, and writes the manifest."""
    network, known = load_network(checkpoint)
    with TemporaryDirectory() as full:
        export(network, Path(full))
        quantise(Path(full), folder)
    seal(folder, version, known, cuts, {})
    figures = figures_of(ReaderModel.load(folder, threads=1), data, cuts)
    seal(folder, version, known, cuts, figures)
    return figures


def figures_of(model: ReaderModel, data: Path, cuts: Thresholds) -> dict[str, float]:
    """LitBank's development works and EWT's test part, in points of 100."""
    ids = data / "litbank" / "dev.ids"
    works = measured(model, data, ids)
    treebank = read_ewt(data / "ewt", "test")
    figures = {f"litbank_dev_{key}": value for key, value in scores(works, cuts.event).items()}
    figures |= {f"ewt_test_{k}": value for k, value in syntax_scores(model.read, treebank).items()}
    figures["ewt_test_sentences_f1"] = sentence_score(model.read, treebank)
    texts = read_litbank(data / "litbank", read_ids(ids))
    figures["litbank_dev_sentences_f1"] = sentence_score(model.read, texts)
    return {name: round(value, 2) for name, value in figures.items()}
