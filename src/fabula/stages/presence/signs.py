"""The signs that somebody is on stage, and what each is worth.

A logistic model over counts of signs, with so few weights that they can be read. They stand between
what was set by hand and what fits the labelled scenes of the gold stories (`benchmarks.company`,
which also tells how a story fares that the weights have not seen): rare signs keep their own.
"""

import math
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from fabula.core import Span


class Sign(StrEnum):
    """What the words of a scene do with somebody."""

    SPEAKS = "says a line with a tag that names or shows them"
    TURN = "says a line that nothing but the turn gives them"
    THINKS = "has a thought that is quoted"
    HEARS = "is spoken to"
    CALLED = "is called by name in speech"
    SAYS = "is told to say something"
    DEED = "does something that is told as happening"
    UNDONE = "does something that is not told as happening"
    MIND = "knows, wants or feels"
    STATE = "is, has or seems"
    PAST = "has done something, or would"
    PLACED = "is seen to come or stand, or somebody stands next to them"
    MET = "is looked at, touched, or gone to"
    BODY = "has a face, a hand or a coat that is told of"
    NAMED = "is named or meant otherwise in the narration"
    KIN = "is named only as somebody's kin or friend is"
    RECALLED = "acts in words that tell of another time"
    REPORTED = "acts in what another knows or says"
    TALKED_OF = "is named in speech"
    TELLS = "is the teller"
    UNSHOWN = "is nowhere shown by the narration"


WEIGHTS: Final[Mapping[Sign, float]] = {
    Sign.SPEAKS: 0.69,
    Sign.TURN: 0.20,
    Sign.THINKS: 0.43,
    Sign.HEARS: 0.17,
    Sign.CALLED: 0.00,
    Sign.SAYS: 0.41,
    Sign.DEED: 0.38,
    Sign.UNDONE: 0.00,
    Sign.MIND: 0.20,
    Sign.STATE: 0.32,
    Sign.PAST: -0.01,
    Sign.PLACED: 0.51,
    Sign.MET: 0.60,
    Sign.BODY: 0.20,
    Sign.NAMED: 0.19,
    Sign.KIN: -0.08,
    Sign.RECALLED: -0.12,
    Sign.REPORTED: -0.26,
    Sign.TALKED_OF: -0.32,
    Sign.TELLS: 0.65,
    Sign.UNSHOWN: -0.64,
}
"""In log odds for each doubling of a sign's count (`log2(1 + count)`)."""
BIAS: Final = -0.14
_SLOPE, _SHIFT = 0.62, 0.61
"""From the odds of those who are taken to be there to shares that are right (`company`)."""
_CEILING: Final = 0.97
_FLOOR: Final = 0.02
_SPANS: Final = 4
SHOWING: Final = frozenset(
    {
        Sign.SPEAKS,
        Sign.SAYS,
        Sign.DEED,
        Sign.UNDONE,
        Sign.STATE,
        Sign.MIND,
        Sign.PLACED,
        Sign.MET,
        Sign.BODY,
        Sign.TELLS,
    }
)

_SUBJECT: Final = (Sign.DEED, Sign.UNDONE, Sign.MIND, Sign.STATE, Sign.PAST, Sign.RECALLED)


class Standing:
    """What is known of one character in one scene: the count of each sign, and its words."""

    __slots__ = ("counts", "spans")

    def __init__(self) -> None:
        self.counts: dict[Sign, float] = {}
        self.spans: list[tuple[float, Span]] = []

    def add(self, sign: Sign, amount: float, span: Span) -> None:
        """One sign with its words.

        Parameters:
            amount: how sure it is that the words mean this character.
        """
        self.counts[sign] = self.counts.get(sign, 0.0) + amount
        self.spans.append((WEIGHTS[sign] * amount, span))

    def join(self, other: "Standing") -> None:
        """What is known of the same character under another name."""
        for sign, count in other.counts.items():
            self.counts[sign] = self.counts.get(sign, 0.0) + count
        self.spans.extend(other.spans)

    def close(self) -> None:
        """Note what the scene lacks, once all of it has been heard."""
        if not SHOWING & self.counts.keys():
            self.counts[Sign.UNSHOWN] = 1.0

    @property
    def deeds(self) -> float:
        """How much of what they do or look like is told, speech apart."""
        return sum(self.counts.get(sign, 0.0) for sign in (Sign.DEED, Sign.BODY))

    @property
    def told(self) -> float:
        """How often they are the subject of the narration, whatever it tells of them."""
        return sum(self.counts.get(sign, 0.0) for sign in _SUBJECT)

    @property
    def odds(self) -> float:
        """The log odds that they are on stage."""
        return BIAS + sum(WEIGHTS[s] * math.log2(1 + n) for s, n in self.counts.items())

    @property
    def confidence(self) -> float:
        """How likely they are on stage; above one half who is taken to be there."""
        odds = self.odds
        sure = _SLOPE * odds + _SHIFT if odds >= 0 else odds
        return round(min(_CEILING, max(_FLOOR, 1 / (1 + math.exp(-sure)))), 3)

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The words that speak most for it, in text order."""
        strongest = sorted(self.spans, key=lambda item: -item[0])[:_SPANS]
        return tuple(sorted({span for _, span in strongest}))
