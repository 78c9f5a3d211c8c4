"""From a checkpoint to a set of weights that the program runs with."""

import logging
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks._litbank_measure import Measured, scores
from benchmarks._syntax_measure import sentence_score, syntax_scores
from fabula.model import ReaderModel
from fabula.model.reader import Thresholds
from training.calibrate import Shares, error, error_kept_apart, fit, judged
from training.corpora import read_ewt
from training.evaluate import load_panel, measured
from training.export import export
from training.quantise import quantise, seal

log = logging.getLogger(__name__)


def ship(
    members: Sequence[Path], data: Path, folder: Path, cuts: Thresholds, version: str
) -> dict[str, float]:
    """Exports `members` as one, measures what then lies in `folder`, and writes the manifest."""
    network, known = load_panel(members)
    with TemporaryDirectory() as full:
        export(network, Path(full))
        quantise(Path(full), folder)
    seal(folder, version, known, cuts, {})
    model = ReaderModel.load(folder, threads=1)
    works = measured(model, data, data / "litbank" / "dev.ids")
    judgements = [judged(work) for work in works]
    figures = figures_of(model, works, data, cuts) | calibration_errors(judgements)
    seal(folder, version, known, cuts, figures, fit(judgements))
    return figures


def figures_of(
    model: ReaderModel, works: Sequence[Measured], data: Path, cuts: Thresholds
) -> dict[str, float]:
    """LitBank's development `works` and EWT's test part, in points of 100."""
    treebank = read_ewt(data / "ewt", "test")
    figures = {f"litbank_dev_{key}": value for key, value in scores(works, cuts.event).items()}
    figures |= {f"ewt_test_{k}": value for k, value in syntax_scores(model.read, treebank).items()}
    figures["ewt_test_sentences_f1"] = sentence_score(model.read, treebank)
    texts = [work.gold for work in works]
    figures["litbank_dev_sentences_f1"] = sentence_score(model.read, texts)
    return {name: round(value, 2) for name, value in figures.items()}


def calibration_errors(works: Sequence[tuple[Shares, Shares]]) -> dict[str, float]:
    """Of the confidence of the networks in mentions, and of the calibrated one on other works."""
    told, right = (np.concatenate(column) for column in zip(*works, strict=True))
    return {
        "litbank_dev_mentions_ece_raw": round(error(told, right), 2),
        "litbank_dev_mentions_ece": round(error_kept_apart(works), 2),
    }
