"""`python -m training.expecting --data DIR`: makes the expectations anew.

A network learns from clean novels and modern prose which word stands between its neighbours; how
far one must be ahead of another is set on novels that it has not learned from. Some twenty minutes
on one core.
"""

import argparse
import logging
import random
import sys
from pathlib import Path
from typing import Final

import torch

from fabula.model.expecting_tables import EXPECTATIONS, read_expectations
from training.expecting.cuts import LEVELS, counted, told
from training.expecting.examples import Examples
from training.expecting.network import Fitting
from training.expecting.tables import write
from training.expecting.words import Words, pairs, words_of
from training.proofreading.works import modern, stretches, works

WORDS, THRESHOLD_WORDS = 150_000, 120_000
"""Words of each novel that teaches, and of each that pairs are set on."""
_MODERN: Final = 6
"""How often modern prose is repeated, of which there is little."""
_HELD_OUT: Final = 5


def main(arguments: list[str] | None = None) -> int:
    """Fits, sets how far ahead a word must be, and ships; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.expecting", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the unpacked corpora")
    parser.add_argument("--out", type=Path, default=EXPECTATIONS, help="where the tables go")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    torch.set_num_threads(1)
    parts, rng = works(chosen.data / "litbank"), random.Random(7)
    teaching = [(one, 1) for novel in parts.teaching for one in stretches(novel, WORDS, rng)]
    prose = (one for number, one in enumerate(modern(chosen.data)) if number % _HELD_OUT)
    teaching += [(one, _MODERN) for one in prose]
    clean = [one for novel in parts.thresholds for one in stretches(novel, THRESHOLD_WORDS, rng)]
    words = words_of(text for text, often in teaching for _ in range(often))
    fitting = Fitting(words, Examples(teaching, words))
    fitting.run()
    state = fitting.network.state_dict()
    write(chosen.out, state, words, _every_pair(words), LEVELS, {})
    tables = read_expectations(chosen.out)
    write(chosen.out, state, words, told(tables, clean), LEVELS, counted(tables, clean))
    return 0


def _every_pair(words: Words) -> dict[str, dict[str, float]]:
    """All pairs of words that can be expected."""
    able: dict[str, dict[str, float]] = {}
    for found, right in sorted(pairs()):
        if {found, right} <= words.out.keys():
            able.setdefault(found, {})[right] = 0.0
    return able


if __name__ == "__main__":
    sys.exit(main())
