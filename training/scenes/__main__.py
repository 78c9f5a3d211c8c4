"""`python -m training.scenes --data DIR`: makes the table of weights anew.

First the novels: what stands around their marks, by logistic regression. Chapters end for other
reasons than scenes do and many scenes within them have no mark, so novels think too little of time
that jumps and of places that are named; `EXPECTED` says what a reader expects of these. From there
the development half of the project's own stories moves the weights, the expected ones easily and
the others hardly. (Glass-box by choice: each weight can be read, and each break explained.)
"""

import argparse
import json
import logging
import sys
from pathlib import Path

from fabula.stages.scenes import scoring
from training.scenes.examples import from_novels, from_stories
from training.scenes.fit import Belief, fit, spreads

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
    "place-told": 1.5,
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
NOVELS, EASY, HARD = 50.0, 40.0, 100.0
"""How strongly weights hold to what was believed before: from novels, and from stories."""


def learn(data: Path) -> dict[str, object]:
    """The table of weights."""
    novels = list(from_novels(data))
    log.info("%d paragraphs of novels, %d breaks", len(novels), sum(y for _, y in novels))
    spread = spreads(novels, 1e-3)
    level = dict.fromkeys(spread, 0.0)
    bias, weights = fit(novels, Belief(-3.0, level, dict.fromkeys(spread, NOVELS), spread))
    stories = list(from_stories())
    log.info("%d paragraphs of stories, %d breaks", len(stories), sum(y for _, y in stories))
    believed = {name: weight + EXPECTED.get(name, 0.0) for name, weight in weights.items()}
    strength = {name: EASY if name in EXPECTED else HARD for name in weights}
    wide = spreads(novels, 0.25)
    bias, weights = fit(stories, Belief(bias, believed, strength, wide))
    kept = {name: round(weight, 3) for name, weight in sorted(weights.items()) if abs(weight) > 0}
    return {"bias": round(bias, 3), "features": kept}


def main(arguments: list[str] | None = None) -> int:
    """Learns and writes the table; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.scenes", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the unpacked corpora")
    parser.add_argument("--out", type=Path, default=scoring.WEIGHTS, help="the table of weights")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    table = json.dumps(learn(options.data), indent=1) + "\n"
    options.out.write_text(table, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
