"""What speaks for each person as the one to whom a turn is said."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People
from fabula.stages.speakers.presence import Presence
from fabula.stages.speakers.shown import Shown
from fabula.stages.speakers.turns import Turn

_NEAR: Final = 6
_MOST: Final = 6
_ABOUT: Final = 0.3
_FLOOR: Final = 0.02
_END: Final = 3
_LOOSELY: Final = 0.6

Sign = tuple[str, str, float]
"""Whom it speaks for, its name, and how much there is of it."""


class Exchange(Struct, frozen=True):
    """Turn `number` among the others; `earlier` are the addressees of the one or two before it.

    `speakers` and `chances` are who speaks at each turn and how likely that is.
    """

    shown: Sequence[Shown]
    speakers: Sequence[str | None]
    chances: Sequence[float]
    number: int
    earlier: Sequence[tuple[str, ...]]

    @property
    def turn(self) -> Shown:
        """The turn itself."""
        return self.shown[self.number]

    @property
    def speaker(self) -> str | None:
        """Who says it."""
        return self.speakers[self.number]

    def parted(self, one: int, next: int) -> bool:
        """Whether a paragraph without speech lies between two turns that follow each other."""
        return self.shown[next].turn.paragraphs[0] - self.shown[one].turn.paragraphs[1] > 1


class Signs:
    """Gathers the signs.

    Parameters:
        page: the story's tokens.
        people: who is named where.
        presence: who is about.
    """

    def __init__(self, page: Page, people: People, presence: Presence) -> None:
        self._page = page
        self._people = people
        self._presence = presence

    def of(self, exchange: Exchange) -> dict[str, dict[str, float]]:
        """By each person who may be spoken to, the signs by name."""
        turn = exchange.turn
        present = self._presence.near(turn.at, exchange.shown[0].at)
        signs: dict[str, dict[str, float]] = {}
        for who, sign, much in (
            *((who, "present", 0.0) for who in list(present)[:_MOST]),
            *self._words(exchange, present),
            *self._turns(exchange),
            *_earlier(exchange),
        ):
            odd = who in self._people.unlikely and sign not in {"called", "told", "before"}
            if who != exchange.speaker and not odd:
                signs.setdefault(who, {})[sign] = much
        for who, one in signs.items():
            one["present"] = math.log(present.get(who, 0.0) + _FLOOR)
            one.update(self._kind(who, turn))
        return signs

    def _words(self, exchange: Exchange, present: dict[str, float]) -> Iterator[Sign]:
        """Who is called, if about, and whom the tag names."""
        turn = exchange.turn
        near = range(max(0, exchange.number - _NEAR), exchange.number + _NEAR + 1)
        talking = {exchange.speakers[at] for at in near if at < len(exchange.speakers)}
        for reference in turn.named.called:
            who = reference.character
            if who is not None and (who in talking or present.get(who, 0.0) > _ABOUT):
                comma = self._page.words[reference.first - 1] == ","
                yield who, "called", 1.0 if comma else _LOOSELY
        if turn.to is not None and turn.to.character is not None:
            yield turn.to.character, "told", 1.0

    def _kind(self, who: str, turn: Shown) -> Iterator[tuple[str, float]]:
        """Whether the teller is meant, and whether `sir` or `to her` fits."""
        if who == self._people.narrator:
            yield "teller", 1.0
        form = turn.named.form or (turn.to.gender if turn.to else "")
        fits = self._people.fits(who, form) if form else None
        if fits is not None:
            yield "gender" if fits else "wrong-gender", 1.0

    def _turns(self, exchange: Exchange) -> Iterator[Sign]:
        """Who spoke before, and who speaks after."""
        number = exchange.number
        at = _beside(exchange, -1)
        who = None if at is None else exchange.speakers[at]
        if at is not None and who is not None:
            yield who, "before", exchange.chances[at]
            if any(exchange.parted(one, one + 1) for one in range(at, number)):
                yield who, "before-parted", 1.0
            if self._asks(exchange.shown[at].turn):
                yield who, "asked", 1.0
        at = _beside(exchange, 1)
        who = None if at is None else exchange.speakers[at]
        if at is not None and who is not None:
            yield who, "after", exchange.chances[at]
            if self._asks(exchange.turn.turn):
                yield who, "asks", 1.0

    def _asks(self, turn: Turn) -> bool:
        """Whether a turn ends in a question."""
        inside = self._page.inside(self._page.quotations[turn.quotes[-1]])
        return "?" in "".join(self._page.words[max(inside.start, inside.stop - _END) : inside.stop])


def _beside(exchange: Exchange, step: int) -> int | None:
    """The nearest turn of another who speaks, going one way."""
    for far in range(1, _NEAR + 1):
        at = exchange.number + step * far
        if not 0 <= at < len(exchange.speakers):
            return None
        if exchange.speakers[at] not in {None, exchange.speaker}:
            return at
    return None


def _earlier(exchange: Exchange) -> Iterator[Sign]:
    """Who has just spoken to the speaker, or to another, and to whom the speaker last spoke."""
    number, speaker = exchange.number, exchange.speaker
    last = exchange.speakers[number - 1] if number else None
    if last is None or last == speaker:
        return
    if exchange.earlier[-1]:
        mine = speaker in exchange.earlier[-1]
        yield last, "answers" if mine else "answers-another", 1.0
    if number > 1 and exchange.speakers[number - 2] == speaker:
        yield from ((who, "as-earlier", 1.0) for who in exchange.earlier[-2])
