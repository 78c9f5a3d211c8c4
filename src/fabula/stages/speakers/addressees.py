"""To whom a turn is said: whoever is called, told, answered, or answers.

Each person who is about is weighed by what speaks for them (`signs`); the weights were fitted on
the project's gold stories, rounded by hand, and checked on novels of PDNC. Thoughts are said to
nobody, and a message to all of its chat.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from fabula.layers import QuotationKind
from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People
from fabula.stages.speakers.presence import Presence
from fabula.stages.speakers.shown import Shown
from fabula.stages.speakers.signs import Exchange, Signs

if TYPE_CHECKING:
    from fabula.stages.speakers.verdict import Verdict

WEIGHTS: Final[Mapping[str, float]] = {
    "called": 3.4,
    "told": 5.0,
    "before": 1.8,
    "before-parted": -0.7,
    "after": 1.7,
    "asked": 0.5,
    "asks": 0.5,
    "answers": 0.8,
    "answers-another": 0.5,
    "as-earlier": 0.7,
    "present": 0.4,
    "gender": 0.7,
    "wrong-gender": -1.0,
    "teller": 1.3,
}
_LOW: Final = 0.25
_HIGH: Final = 0.93
_SENT: Final = 0.9
_LINES: Final = 12
_SEVERAL: Final = 0.5
_TURNS: Final = 4


class To(Struct, frozen=True):
    """The people spoken to; empty where nothing says it."""

    people: tuple[str, ...] = ()
    confidence: float = 0.0


class Addressees:
    """Weighs who is spoken to at each turn of a conversation.

    Parameters:
        page: the story's tokens.
        people: who is named where.
        presence: who is about.
    """

    def __init__(self, page: Page, people: People, presence: Presence) -> None:
        self._page = page
        self._people = people
        self._signs = Signs(page, people, presence)

    def of(self, shown: Sequence[Shown], found: Sequence[Verdict]) -> list[To]:
        """The addressees of each turn, from the first on."""
        speakers = [one.speaker for one in found]
        chances = [one.probability for one in found]
        given: list[To] = []
        for number in range(len(shown)):
            earlier = [to.people for to in given[-2:]]
            exchange = Exchange(shown, speakers, chances, number, earlier)
            given.append(self._to(exchange))
        return given

    def _to(self, exchange: Exchange) -> To:
        turn = exchange.turn
        if all(self._kind(number) is QuotationKind.THOUGHT for number in turn.turn.quotes):
            return To()
        if any(clue.rule == "tag-sender" for clue in turn.clues):
            others = _others(exchange, _LINES)
            return To(tuple(others or self._reader(exchange)), _SENT)
        others = _others(exchange, _TURNS) if turn.named.several else []
        if len(others) > 1:
            return To(tuple(others), _SEVERAL)
        return _likeliest(self._signs.of(exchange))

    def _kind(self, number: int) -> QuotationKind:
        return self._page.quotations[number].kind

    def _reader(self, exchange: Exchange) -> list[str]:
        """Whoever tells the story reads a message that stands alone."""
        teller = self._people.narrator
        return [] if teller is None or teller == exchange.speaker else [teller]


def _likeliest(signs: Mapping[str, Mapping[str, float]]) -> To:
    """Whoever is most likely meant; with others who are called, if they are."""
    weights = {
        who: math.exp(sum(WEIGHTS[sign] * much for sign, much in one.items()))
        for who, one in signs.items()
    }
    best = max(weights, key=lambda who: weights[who], default=None)
    if best is None:
        return To()
    called = tuple(who for who, one in signs.items() if "called" in one)
    meant = called if best in called else (best,)
    share = sum(weights[who] for who in meant) / sum(weights.values())
    return To(meant, sureness(share))


def sureness(share: float) -> float:
    """How often whoever is named is spoken to, by the share of all weights (0 to 1).

    A line between what was measured on the gold stories and on novels of PDNC.
    """
    return round(_LOW + (_HIGH - _LOW) * share, 3)


def _others(exchange: Exchange, far: int) -> list[str]:
    """The others who speak at most `far` turns away."""
    number = exchange.number
    near = exchange.speakers[max(0, number - far) : number + far + 1]
    others = dict.fromkeys(who for who in near if who is not None)
    return [who for who in others if who != exchange.speaker]
