"""`python -m training.proofreading --data DIR`: makes the proofreading head anew.

Slips are planted in clean novels and modern prose, the head is fitted to find them, and how sure it
must be is set on novels that it has not learned from. On one core some ten minutes; `--resume`
begins at the cuts.
"""

import argparse
import logging
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch

from fabula.model.proofreading_options import Options
from fabula.model.proofreading_tables import WEIGHTS
from training.proofreading.cuts import LIKELY, SURE, cuts, mended, raised, recall, told
from training.proofreading.examples import Encoder, all_labels
from training.proofreading.fit import Fitting, Plan
from training.proofreading.planting import Planter, bases
from training.proofreading.slips import DOUBLED
from training.proofreading.tables import open_with, seal, write
from training.proofreading.works import Words, Works, modern, stretches, works

log = logging.getLogger(__name__)

WORDS: Final = 45_000
"""Words of each novel that teaches."""
THRESHOLD_WORDS: Final = 50_000
KNOWN: Final = 16_000
"""Words that have a vector of their own."""
_LEAST_SEEN: Final = 6
_PASSES: Final = 2
"""How often one planting is gone through."""
_MODERN: Final = 3
"""How often modern prose is repeated, of which there is little."""
_HELD_OUT: Final = 5
_COUNTED: Final = 4
"""Kinds of slips are counted in one text of so many."""
LEVELS: Final = {"cuts": LIKELY, "sure": SURE}
"""The levels of the manifest, by the clean words to one alarm."""
LICENCES: Final = {
    "novels that LitBank's works are taken from, without annotation": "public domain",
    "GUM, texts but no fiction (Zeldes 2017)": "CC BY and CC BY-SA",
    "UD English EWT, dev part (Silveira et al. 2014)": "CC BY-SA 4.0",
}


def main(arguments: list[str] | None = None) -> int:
    """Fits, sets the cuts and ships; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.proofreading", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the unpacked corpora")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the head goes")
    parser.add_argument("--resume", action="store_true", help="set the cuts of a head in OUT")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    torch.set_num_threads(1)
    parts, prose = works(chosen.data / "litbank"), modern(chosen.data)
    texts = list(teaching(parts, prose))
    known = bases(texts)
    planter = Planter(texts[::_COUNTED], known, seed=11)
    if not chosen.resume:
        fit(chosen.out, texts, planter, known)
    settle(chosen.out, parts, planter)
    return 0


def teaching(parts: Works, prose: Sequence[Words]) -> Iterator[Words]:
    """The texts that slips are planted in, in an order drawn by chance."""
    rng = random.Random(7)
    texts = [one for novel in parts.teaching for one in stretches(novel, WORDS, rng)]
    texts += [one for number, one in enumerate(prose) if number % _HELD_OUT] * _MODERN
    rng.shuffle(texts)
    log.info("%d words to learn from", sum(len(text.words) for text in texts))
    return iter(texts)


def fit(out: Path, texts: Sequence[Words], planter: Planter, known: frozenset[str]) -> None:
    """Fits a head and writes it without cuts."""
    plan, labels = Plan(), all_labels()
    counts = Counter(word.lower().replace("’", "'") for text in texts for word in text.words)
    common = (word for word, count in counts.most_common(KNOWN) if count >= _LEAST_SEEN)
    rows = {word: row for row, word in enumerate(common, 1)}
    encoder = Encoder(rows, labels, Options(labels, known, frozenset(DOUBLED)))
    fitting = Fitting(len(rows) + 1, len(labels), plan)
    rng = np.random.default_rng(plan.seed)
    for number in range(plan.epochs):
        if number % _PASSES == 0:
            examples = encoder.examples(map(planter.planted, texts), rng)
            log.info("%d examples, %d slips", len(examples.targets), (examples.targets > 0).sum())
        log.info("epoch %d: %.4f", number + 1, fitting.epoch(examples, encoder.masks))
    write(out, fitting.head, rows, labels, known, frozenset(DOUBLED))


def settle(out: Path, parts: Works, planter: Planter) -> None:
    """Sets the cuts, measures, and seals the head."""
    rng = random.Random(5)
    clean = [one for novel in parts.thresholds for one in stretches(novel, THRESHOLD_WORDS, rng)]
    planter.begin(seed=12)
    planted = [planter.planted(text) for text in clean]
    words = sum(len(text.words) for text in clean)
    asked = open_with(out, dict.fromkeys(told(all_labels(), clean), 0.0))
    alarms, found = list(raised(asked, clean)), list(mended(asked, planted))
    kept = {name: cuts(alarms, found, words, least) for name, least in LEVELS.items()}
    figures = {name: recall(found, planted, levels) for name, levels in kept.items()}
    log.info("%s", figures)
    seal(out, **kept, figures=figures, licences=LICENCES)


if __name__ == "__main__":
    sys.exit(main())
