"""Mentions, coreference and events on LitBank.

`predict` reads `IN/WORK.txt` (one token a line, an empty line between sentences) and writes
`OUT/WORK.json`. `score` reads the works of `--ids`, and prints its figures as one JSON object:
typed nested mentions, coreference by predicted mentions and by gold ones, people alone, events; in
points of 100, summed over the works as the published scorers do, singletons kept.
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks._litbank_measure import measure, prediction, read_tokens, scores
from fabula.model import WEIGHTS, ReaderModel
from training.corpora import read_litbank
from training.corpora.litbank import read_ids


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    model = ReaderModel.load(options.model, options.threads)
    options.step(model, options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.litbank", description=__doc__)
    steps = parser.add_subparsers(required=True)
    predict = steps.add_parser("predict", help="read tokens, write predictions")
    predict.add_argument("--tokens", type=Path, required=True)
    predict.add_argument("--out", type=Path, required=True)
    predict.set_defaults(step=_predict)
    score = steps.add_parser("score", help="predict and score works of the corpus")
    score.add_argument("--data", type=Path, required=True, help="the folder of LitBank")
    score.add_argument("--ids", type=Path, required=True, help="the works, one a line")
    score.set_defaults(step=_score)
    for step in (predict, score):
        step.add_argument("--model", type=Path, default=WEIGHTS, help="a folder of weights")
        step.add_argument("--threads", type=int, default=2)
    return parser


def _predict(model: ReaderModel, options: argparse.Namespace) -> None:
    options.out.mkdir(parents=True, exist_ok=True)
    for path in sorted(options.tokens.glob("*.txt")):
        words, sentences = read_tokens(path)
        found = prediction(model.read(words, sentences), model.manifest.thresholds.event)
        target = options.out / f"{path.stem}.json"
        target.write_text(json.dumps(found), encoding="utf-8")


def _score(model: ReaderModel, options: argparse.Namespace) -> None:
    works = [measure(model, work) for work in read_litbank(options.data, read_ids(options.ids))]
    found = scores(works, model.manifest.thresholds.event)
    figures: dict[str, float | str] = {name: round(value, 2) for name, value in found.items()}
    print(json.dumps(figures | {"works": len(works), "model": model.sha256}))


if __name__ == "__main__":
    sys.exit(main())
