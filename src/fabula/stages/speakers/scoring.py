"""Turns clues into the steps of a chain for `decode`."""

import math
from collections.abc import Sequence
from typing import Final

from fabula.stages.cast.page import Page
from fabula.stages.speakers.clues import Shown
from fabula.stages.speakers.decode import Step
from fabula.stages.speakers.people import People
from fabula.stages.speakers.presence import Presence

_PRESENT: Final = 0.8
_FLOOR: Final = 0.02
_ANSWERS: Final = 1.3
_WAS_CALLED: Final = 0.8
_AGAIN: Final = (0.04, 0.35)
_BACK: Final = (4.0, 2.0)
_ANTECEDENT: Final = (1.6, 0.6)
_REACH: Final = 120


class Scorer:
    """Weighs who may speak at each turn of a conversation."""

    def __init__(self, page: Page, people: People, presence: Presence) -> None:
        self._page = page
        self._people = people
        self._presence = presence

    def steps(self, shown: Sequence[Shown]) -> list[Step]:
        """The chain of one conversation."""
        return [self._step(shown, number) for number in range(len(shown))]

    def _step(self, shown: Sequence[Shown], number: int) -> Step:
        turn = shown[number]
        told = self._told_between(shown, number)
        if turn.sure is not None:
            return Step((turn.sure,), (1.0,), _AGAIN[told], _BACK[told])
        present = self._presence.near(turn.at)
        for other in shown[max(0, number - 4) : number + 5]:
            if other.sure is not None:
                present.setdefault(other.sure, _FLOOR)
        for clue in turn.clues:
            for character, weight in clue.favours.items():
                if weight > 0:
                    present.setdefault(character, _FLOOR)
        extra = self._neighbours(shown, number)
        for character, weight in self._antecedents(turn).items():
            extra[character] = extra.get(character, 0.0) + weight
        speakers = tuple(present)
        weights = tuple(
            math.exp(
                _PRESENT * math.log(present[c] + _FLOOR)
                + sum(clue.weight(c, self._people) for clue in turn.clues)
                + extra.get(c, 0.0)
            )
            for c in speakers
        )
        return Step(speakers, weights, _AGAIN[told], _BACK[told])

    def _told_between(self, shown: Sequence[Shown], number: int) -> int:
        """1 where at least a paragraph without speech lies between this turn and the last."""
        if not number:
            return 1
        apart = shown[number].turn.paragraphs[0] - shown[number - 1].turn.paragraphs[1]
        return int(apart > 1)

    def _neighbours(self, shown: Sequence[Shown], number: int) -> dict[str, float]:
        """Whom the turn before calls, is likely to answer; whom the next one calls, has spoken."""
        extra: dict[str, float] = {}
        for at, weight in ((number - 1, _ANSWERS), (number + 1, _WAS_CALLED)):
            if 0 <= at < len(shown):
                for reference in shown[at].named.called:
                    if reference.character is not None:
                        extra[reference.character] = weight
        return extra

    def _antecedents(self, turn: Shown) -> dict[str, float]:
        """The last people named in the narration before a pronoun or description that fit it."""
        subject = turn.subject
        if subject is None or subject.character is not None:
            return {}
        found: dict[str, float] = {}
        for index in range(subject.first - 1, max(-1, subject.first - _REACH), -1):
            reference = self._people.named.get(index)
            if reference is None or self._page.quoted[index] >= 0 or reference.character is None:
                continue
            who = reference.character
            if who in found or self._people.fits(who, subject.gender) is False:
                continue
            found[who] = _ANTECEDENT[len(found)]
            if len(found) == len(_ANTECEDENT):
                break
        return found
