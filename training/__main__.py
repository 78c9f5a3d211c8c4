"""`python -m training`: every step of making the reader model, by name."""

import argparse
import json
import logging
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from fabula.model.reader import Thresholds
from training.blend import blend
from training.card import write_card
from training.evaluate import evaluate
from training.half import write_half
from training.pupil import PupilPlan
from training.recipe import CUTS, FIRST, LARGE, enlarge, make, teach
from training.run import Plan, Run, load_data
from training.ship import ship

log = logging.getLogger(__name__)


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
    _step(steps, "train", _train, "train, or go on where a run was cut")
    _step(steps, "enlarge", _enlarge, "train a larger model under the heads of trained weights")
    _step(steps, "evaluate", _evaluate, "figures of a checkpoint in full precision")
    teaching = _step(steps, "teach", _teach, "train a pupil of trained models")
    teaching.add_argument("--teachers", type=Path, nargs="+", required=True, help="checkpoints")
    _step(steps, "ship", _ship, "export, quantise, measure and seal a set of weights")
    blending = _step(steps, "blend", _blend, "average moments of one run into OUT/checkpoint.pt")
    blending.add_argument("moments", nargs="+", help="checkpoints, each FILE or FILE=WEIGHT")
    _step(steps, "half", _half, "write OUT/reader.safetensors, which later training starts from")
    _step(steps, "card", _card, "write the model card of a set of weights")
    _step(steps, "all", _all, "all that made the weights that ship, one step after the other")
    return parser


def _step(
    steps: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    action: object,
    help: str,
) -> argparse.ArgumentParser:
    parser = steps.add_parser(name, help=help)
    parser.add_argument("--data", type=Path, required=True, help="the unpacked corpora")
    parser.add_argument("--out", type=Path, required=True, help="the folder of the run")
    parser.add_argument("--weights", type=Path, help="where to ship to; default: OUT/weights")
    parser.add_argument("--card", type=Path, help="where the card goes; default: OUT/card.md")
    parser.add_argument(
        "--beside", type=Path, nargs="*", default=[], help="models read as one with"
    )
    parser.add_argument("--start", type=Path, help="half-precision weights to train on from")
    parser.add_argument("--version", default="0", help="of the weights, for their manifest")
    parser.add_argument("--epochs", type=int, help="default: those of the plan")
    parser.add_argument("--seed", type=int, help="default: that of the plan")
    for cut in ("mention", "event", "new"):
        parser.add_argument(f"--{cut}", type=float, default=getattr(CUTS, cut), help="threshold")
    parser.add_argument("--settled", type=int, default=CUTS.settled, help="names of an entity")
    parser.set_defaults(step=action)
    return parser


def _cuts(options: argparse.Namespace) -> Thresholds:
    return Thresholds(options.mention, options.event, options.new, options.settled)


def _train(options: argparse.Namespace) -> None:
    plan = replace(Plan(), **_told(options))
    Run(load_data(options.data), plan, options.out, options.start).go()


def _enlarge(options: argparse.Namespace) -> None:
    plan = replace(LARGE, **_told(options))
    enlarge(load_data(options.data), plan, options.out, options.start or FIRST)


def _teach(options: argparse.Namespace) -> None:
    plan = replace(PupilPlan(), **_told(options))
    data = load_data(options.data)
    teach(options.data, data, plan, options.out, options.start or FIRST, options.teachers)


def _told(options: argparse.Namespace) -> dict[str, Any]:
    """Which settings of the plan the command line changes."""
    names = ("seed", "epochs")
    return {name: getattr(options, name) for name in names if getattr(options, name) is not None}


def _evaluate(options: argparse.Namespace) -> None:
    figures = evaluate(_members(options), options.data, _cuts(options))
    log.info("%s", json.dumps(figures))


def _members(options: argparse.Namespace) -> list[Path]:
    return [options.out / "checkpoint.pt", *options.beside]


def _weights(options: argparse.Namespace) -> Path:
    return Path(options.weights or options.out / "weights")


def _ship(options: argparse.Namespace) -> None:
    folder = _weights(options)
    figures = ship(_members(options), options.data, folder, _cuts(options), options.version)
    log.info("%s", json.dumps(figures))


def _blend(options: argparse.Namespace) -> None:
    parts = [moment.partition("=") for moment in options.moments]
    sources = [(Path(path), float(weight or 1)) for path, _, weight in parts]
    blend(sources, options.out / "checkpoint.pt")


def _half(options: argparse.Namespace) -> None:
    write_half(options.out / "checkpoint.pt", options.out / "reader.safetensors")


def _card(options: argparse.Namespace) -> None:
    write_card(_weights(options), options.card or options.out / "card.md")


def _all(options: argparse.Namespace) -> None:
    make(options.data, options.out)
    for step in (_evaluate, _ship, _half, _card):
        step(options)


if __name__ == "__main__":
    sys.exit(main())
