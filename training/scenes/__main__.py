"""`python -m training.scenes --data DIR`: makes the tables of weights anew.

First the novels: what stands around their marks, by logistic regression; the table for books.
Chapters end for other reasons than scenes do and many scenes within them have no mark, so novels
think too little of time that jumps and of places that are named; `EXPECTED` says what a reader
expects of these. From there the development half of the project's own stories moves the weights;
the table for chapters. How sure a break is comes from breaks that were given by weights that had
not seen their work.
(Glass-box by choice: each weight can be read, and each break explained.)
"""

import argparse
import json
import logging
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fabula.stages.scenes import scoring
from training.scenes.calibrate import Judged, Odds, calibrated, judged
from training.scenes.examples import Novel, Passage, from_novels, from_stories
from training.scenes.fit import Belief, fit, spreads

Weights = tuple[float, dict[str, float]]
"""A bias and the weights by name."""

log = logging.getLogger(__name__)

EXPECTED = {
    "early:next-day": 2.0,
    "early:later": 2.2,
    "early:clock": 1.0,
    "open:clock": 0.8,
    "early:part-of-day": 0.5,
    "open:part-of-day": 0.3,
    "early:it-was": 0.8,
    "open:it-was": 0.4,
    "open:weekday": 0.5,
    "early:weekday": 0.5,
    "early:date": 0.4,
    "early:duration": 0.7,
    "early:meanwhile": 1.0,
    "early:wakes": 0.5,
    "open:meal": 0.5,
    "open:back": 0.3,
    "open:as-they": 0.5,
    "open:remembered": 0.2,
    "early:place-told": 0.7,
    "new:place-told": 1.5,
    "new:place-is": 1.8,
    "new:arrives": 0.7,
    "new:stays": 0.4,
    "site-new": 0.4,
    "sites-stay": -0.8,
    "letter-begins": 3.0,
    "letter-ends": 3.5,
    "letter-goes-on": -1.0,
    "near-back": 0.5,
    "early:soon": -0.5,
    "said-in-place": 1.5,
    "said-at-time": 2.0,
    "named-in-place": 0.7,
    "posed-in-place": 0.5,
    "time-and-place": 0.8,
    "time-and-name": 0.5,
    "close:leaves": 0.5,
    "words": 0.5,
    "near-stay": -0.8,
    "far-stay": -0.6,
    "far-union": -0.8,
}
"""What a sign is held to be worth, in log odds, on top of what novels say."""
TRUST = 0.8
"""How much of that is believed before the stories are read."""
NOVELS, STORIES = 50.0, 60.0
"""How strongly weights hold to what was believed before: from novels, and from stories."""
CHAPTER_LEAST, BOOK_LEAST = -1.2, -1.9
"""The least odds of a break: chosen on the gold stories to develop on, and on the works that are
learnt from in three parts, each by weights from the others.
"""
INSIDE = 3
_PARTS = 3


def learn(data: Path) -> dict[str, dict[str, object]]:
    """Both tables of weights."""
    novels = list(from_novels(data))
    log.info("%d novels", len(novels))
    claims = [claim for part in range(_PARTS) for claim in _apart(novels, part)]
    whole = _from(novels, inside=INSIDE)
    tables = {"book": _table(whole.weights, BOOK_LEAST, calibrated(claims, slope=True))}
    alone = _from(novels)
    stories = list(from_stories())
    log.info("%d stories", len(stories))
    claims = [
        claim
        for number, story in enumerate(stories)
        for claim in judged(
            [story],
            _odds(alone.moved([*stories[:number], *stories[number + 1 :]])),
            CHAPTER_LEAST,
        )
    ]
    moved = alone.moved(stories)
    return tables | {"chapter": _table(moved, CHAPTER_LEAST, calibrated(claims, slope=False))}


@dataclass(frozen=True)
class Learnt:
    """Bias and weights from novels; `spread` is each feature's standard deviation, but 0.25."""

    weights: Weights
    spread: dict[str, float]

    def moved(self, stories: Sequence[Passage]) -> Weights:
        """The weights after what a reader expects and what the stories show."""
        bias, weights = self.weights
        believed = {n: w + TRUST * EXPECTED.get(n, 0.0) for n, w in weights.items()}
        belief = Belief(bias, believed, dict.fromkeys(weights, STORIES), self.spread)
        return fit([one for story in stories for one in story.examples()], belief)


def _from(novels: Sequence[Novel], inside: int = 0) -> Learnt:
    """What novels teach; what is seen in whole works counts `inside` times."""
    examples = [e for novel in novels for around in novel.around for e in around.examples()]
    examples += [e for novel in novels for e in novel.inside] * inside
    spread = spreads(examples, 1e-3)
    strength = dict.fromkeys(spread, NOVELS)
    weights = fit(examples, Belief(-3.0, dict.fromkeys(spread, 0.0), strength, spread))
    return Learnt(weights, spreads(examples, 0.25))


def _apart(novels: Sequence[Novel], part: int) -> Iterator[Judged]:
    """Breaks in the works of a part, by weights from the other parts."""
    others = [novel for number, novel in enumerate(novels) if number % _PARTS != part]
    own = [one for novel in novels[part::_PARTS] for one in novel.around]
    return judged(own, _odds(_from(others, inside=INSIDE).weights), BOOK_LEAST)


def _odds(weights: Weights) -> Odds:
    bias, table = weights
    return lambda view: bias + sum(table.get(name, 0.0) * value for name, value in view.items())


def _table(weights: Weights, least: float, sure: tuple[float, float]) -> dict[str, object]:
    bias, table = weights
    kept = {name: round(weight, 3) for name, weight in sorted(table.items()) if abs(weight) > 0}
    slope, shift = (round(value, 3) for value in sure)
    bias = round(bias, 3)
    return {"bias": bias, "least": least, "slope": slope, "shift": shift, "features": kept}


def main(arguments: list[str] | None = None) -> int:
    """Learns and writes the table; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.scenes", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the unpacked corpora")
    parser.add_argument("--out", type=Path, default=scoring.WEIGHTS, help="the tables of weights")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    table = json.dumps(learn(options.data), indent=1) + "\n"
    options.out.write_text(table, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
