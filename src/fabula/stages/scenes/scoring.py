"""How likely a scene begins at each paragraph: a logistic regression over what is seen there.

The weights lie beside this file in `weights.json`, readable; `training/scenes` tells how
they come about.
"""

import math
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from fabula.stages.scenes.features import Seen

WEIGHTS: Final = Path(__file__).with_name("weights.json")
_MOST_STAY: Final = 0.5
TIMES: Final = (
    "next-day",
    "later",
    "duration",
    "clock",
    "part-of-day",
    "weekday",
    "date",
    "it-was",
    "meanwhile",
    "meal",
)
"""The opening cues that tell time."""
PLACES: Final = ("in-place", "place-told", "back")
"""The opening cues that tell a place."""


class Table(Struct, frozen=True):
    """A bias and one weight a feature; the log odds of a break are their sum.

    A break needs odds of `least`; `slope` and `shift` turn odds into those by which it is right.
    """

    bias: float
    least: float
    slope: float
    shift: float
    features: dict[str, float]

    def odds(self, seen: Seen) -> float:
        """The log odds that a scene begins here."""
        weights = self.features
        return self.bias + sum(weights.get(k, 0.0) * v for k, v in seen.features.items())

    def confidence(self, odds: float) -> float:
        """How often breaks of such odds are right."""
        return probability(self.slope * odds + self.shift)


class Tables(Struct, frozen=True):
    """The weights for chapters and short stories, and those for books."""

    chapter: Table
    book: Table


@cache
def tables() -> Tables:
    """The weights that are shipped."""
    return msgspec.json.decode(WEIGHTS.read_bytes(), type=Tables)


def reason(seen: Seen) -> str:
    """What a break at a likely place rests on first: time, place, company, or other words."""
    features = seen.features
    if any(f"early:{name}" in features for name in TIMES) or features.get("said-at-time"):
        return "time"
    if any(f"open:{name}" in features for name in PLACES):
        return "place"
    left = features.get("far-stay", 1.0) < _MOST_STAY and not features.get("far-unknown")
    return "company" if left or features.get("far-again") else "words"


def probability(odds: float) -> float:
    """The probability that log odds stand for."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
