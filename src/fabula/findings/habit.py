"""Rules about habits: how often the hand does something, beside how often other hands do it."""

import math
import tomllib
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import ClassVar, Final

from msgspec import Struct, convert

from fabula.core import Span, Story
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_SHOWN: Final = 12
_FOUR_IN_FIVE: Final = 0.8416
_PACKAGE: Final = "fabula.findings.habits"


class Yard(Struct, frozen=True, kw_only=True):
    """Rates of one habit over the 90 novels of LitBank: half lie below `median`, nine in ten below
    `most`."""

    median: float
    most: float


class Counted(Struct, frozen=True):
    """Where a habit shows, and out of how many chances."""

    places: Sequence[Span]
    chances: int

    @property
    def rate(self) -> float:
        """How often it shows in a hundred chances."""
        return 100 * len(self.places) / self.chances if self.chances else 0.0

    @property
    def least(self) -> float:
        """The rate that the hand has at least, in four texts of five as short as this one."""
        if not self.chances:
            return 0.0
        share = min(1.0, len(self.places) / self.chances)
        return 100 * (share - _FOUR_IN_FIVE * math.sqrt(share * (1 - share) / self.chances))


class HabitRule(Rule):
    """A rule that speaks where a habit is stronger than in nine of ten novels, and shows `least`
    times.

    What shows a little oftener in a short text may be chance, so it is left alone.
    """

    severity: ClassVar[Severity] = Severity.HABIT
    family: ClassVar[str] = "habits"
    least: ClassVar[int] = 5

    @abstractmethod
    def counted(self, story: Story) -> Counted:
        """The places of the habit and the number of chances for it."""

    def findings(self, story: Story) -> Iterator[Finding]:
        """One finding at the first place; further ones are its evidence."""
        seen, yard = self.counted(story), yards().get(self.code)
        if yard is None or len(seen.places) < self.least or seen.least <= yard.most:
            return
        yield self.at(
            seen.places[0],
            evidence=seen.places[1:_SHOWN],
            confidence=0.9,
            count=len(seen.places),
            rate=_number(seen.rate),
            usual=_number(yard.median),
            most=_number(yard.most),
        )


@cache
def yards() -> dict[str, Yard]:
    """The yardstick of each habit, by code."""
    text = files(_PACKAGE).joinpath("_yardstick.toml").read_text(encoding="utf-8")
    return convert(tomllib.loads(text), dict[str, Yard])


def _number(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}"
