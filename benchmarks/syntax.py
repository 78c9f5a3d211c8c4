"""Parts of speech, lemmas, arcs and sentence ends on the test part of UD English EWT.

Words are given, and for all but the sentence ends the sentences too. LAS compares universal
relations, as the scorer of the CoNLL 2018 shared task does; subtypes are reported beside it.
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks._syntax_measure import sentence_score, syntax_scores
from fabula.model import WEIGHTS, ReaderModel
from training.corpora import read_ewt, read_litbank
from training.corpora.litbank import read_ids


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.syntax", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="holds ewt/ and litbank/")
    parser.add_argument("--part", default="test", choices=("dev", "test"))
    parser.add_argument("--model", type=Path, default=WEIGHTS, help="a folder of weights")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args(arguments)
    model = ReaderModel.load(options.model, options.threads)
    treebank = read_ewt(options.data / "ewt", options.part)
    litbank = options.data / "litbank"
    works = read_litbank(litbank, read_ids(litbank / "dev.ids"))
    found = syntax_scores(model.read, treebank)
    found["sentences_f1"] = sentence_score(model.read, treebank)
    found["litbank_sentences_f1"] = sentence_score(model.read, works)
    figures: dict[str, float | str] = {name: round(value, 2) for name, value in found.items()}
    print(json.dumps(figures | {"part": options.part, "model": model.sha256}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
