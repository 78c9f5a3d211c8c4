"""`python -m training`: every step of making the reader model, by name."""

import argparse
import logging
import sys
from pathlib import Path

import torch

from training.run import Plan, Run, load_data


def main(arguments: list[str] | None = None) -> int:
    """Runs the step that `arguments` name; returns the exit status."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    torch.set_num_threads(options.threads)
    options.step(options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--threads", type=int, default=2)
    steps = parser.add_subparsers(required=True)
    train = steps.add_parser("train", help="train, or go on where a run was cut")
    train.add_argument("--data", type=Path, required=True, help="the unpacked corpora")
    train.add_argument("--out", type=Path, required=True, help="where checkpoint and log go")
    train.add_argument("--epochs", type=int, default=Plan().epochs)
    train.add_argument("--seed", type=int, default=Plan().seed)
    train.set_defaults(step=_train)
    return parser


def _train(options: argparse.Namespace) -> None:
    plan = Plan(seed=options.seed, epochs=options.epochs)
    Run(load_data(options.data), plan, options.out).go()


if __name__ == "__main__":
    sys.exit(main())
