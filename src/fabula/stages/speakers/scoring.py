"""Turns clues into the steps of a chain for `decode`."""

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final

from msgspec import structs

from fabula.stages.cast.page import Page
from fabula.stages.speakers.anaphora import Anaphora
from fabula.stages.speakers.decode import Step, probabilities
from fabula.stages.speakers.people import People
from fabula.stages.speakers.presence import Presence
from fabula.stages.speakers.shown import Shown

NOBODY: Final = ""
"""Stands for somebody who is not in the cast: so the speaker is unknown."""
_SOMEBODY_ELSE: Final = 0.002
_STRANGER: Final = 40.0
_FEW: Final = 3
_PRESENT: Final = 1.1
_FLOOR: Final = 0.02
_NEAR: Final = 4
_ANSWERS: Final = 1.3
_WAS_CALLED: Final = 0.8
_AGAIN: Final = (0.04, 0.9)
_BACK: Final = (4.0, 1.2)
_CHAIN: Final = 1.5
_TAKES_PART: Final = 0.5
_UNCLUED: Final = 0.3
_LEAST_HEARD: Final = 0.2
_LIKELY: Final = 0.5
_PARTNERS: Final = 6
_TALK: Final = 3
_SURELY: Final = 0.8
_NEWCOMER: Final = 0.5
_NO_SIR: Final = -1.2


class Scorer:
    """Weighs who may speak at each turn of a conversation."""

    def __init__(self, page: Page, people: People, presence: Presence) -> None:
        self._people = people
        self._presence = presence
        self._anaphora = Anaphora(page, people)

    def steps(self, shown: Sequence[Shown]) -> list[Step]:
        """The chain of one conversation, read twice: the second time with who was heard in it."""
        heard: list[dict[str, float]] = [
            {} if turn.sure is None else {turn.sure: 1.0} for turn in shown
        ]
        first = self._steps(shown, heard)
        heard = _heard(shown, first)
        return [
            structs.replace(step, back=_NEWCOMER) if _joins(shown, heard, number) else step
            for number, step in enumerate(self._steps(shown, heard))
        ]

    def _steps(self, shown: Sequence[Shown], heard: Sequence[Mapping[str, float]]) -> list[Step]:
        steps: list[Step] = []
        for number in range(len(shown)):
            steps.append(self._step(shown, number, steps[-1] if steps else None, heard))
        return steps

    def _step(
        self,
        shown: Sequence[Shown],
        number: int,
        last: Step | None,
        heard: Sequence[Mapping[str, float]],
    ) -> Step:
        turn = shown[number]
        told = self._told_between(shown, number)
        if turn.sure is not None:
            return Step((turn.sure,), (1.0,), _AGAIN[told], _BACK[told])
        present = self._present(shown, number, last)
        self._partners(heard, number, present)
        extra = self._neighbours(shown, number, present)
        for character, weight in self._meant(turn, present, self._active(shown, number)).items():
            extra[character] = extra.get(character, 0.0) + weight
        speakers = tuple(c for c in present if c not in self._people.unlikely)
        weights = tuple(
            math.exp(
                _PRESENT * math.log(present[c] + _FLOOR)
                + sum(clue.weight(c, self._people) for clue in turn.clues)
                + extra.get(c, 0.0)
            )
            for c in speakers
        )
        nobody = _STRANGER if self._is_stranger(turn) else _SOMEBODY_ELSE
        if len(speakers) == 1 and len(shown) > 1 and not turn.clues:
            # Who talks by turns talks with somebody, and nobody else is known here.
            nobody = max(nobody, *weights)
        return Step((*speakers, NOBODY), (*weights, nobody), _AGAIN[told], _BACK[told])

    def _present(self, shown: Sequence[Shown], number: int, last: Step | None) -> dict[str, float]:
        """Who may speak at all, and how much they are there."""
        turn = shown[number]
        present = self._presence.near(turn.at, shown[0].at)
        for other in shown[max(0, number - _NEAR) : number + _NEAR + 1]:
            if other.sure is not None:
                present.setdefault(other.sure, _FLOOR)
        if last is not None and len(present) < _FEW:
            present = dict.fromkeys(last.speakers[:_FEW], _FLOOR) | present
            present.pop(NOBODY, None)
        for clue in turn.clues:
            for character, weight in clue.favours.items():
                if weight > 0:
                    present.setdefault(character, _FLOOR)
        return present

    def _meant(self, turn: Shown, present: dict[str, float], active: Set[str]) -> dict[str, float]:
        """Whom the pronoun or description at the turn may mean; they join those present.

        A chain of the model is believed of people who are told of nearby, or speak: not of those
        who are only talked about.
        """
        subject = turn.subject
        if subject is None or subject.character is not None or subject.new:
            return {}
        meant = self._anaphora.antecedents(subject)
        if any(clue.rule.startswith("tag") for clue in turn.clues):
            shares = self._people.referents.meant(subject.first, subject.after)
            about = meant.keys() | active
            for character, share in shares.items():
                if share > _FLOOR and character in about:
                    present.setdefault(character, _FLOOR)
                    meant[character] = meant.get(character, 0.0) + _CHAIN * share
        return meant

    def _active(self, shown: Sequence[Shown], number: int) -> frozenset[str]:
        """Whoever surely speaks at a turn nearby."""
        near = shown[max(0, number - _PARTNERS) : number + _PARTNERS + 1]
        return frozenset(turn.sure for turn in near if turn.sure is not None)

    def _is_stranger(self, turn: Shown) -> bool:
        subject = turn.subject
        if subject is None or subject.how not in {"pronoun", "nominal"} or subject.new:
            return False
        if subject.how == "nominal":
            return self._anaphora.brought_in(subject)
        return self._anaphora.stranger(subject)

    def _told_between(self, shown: Sequence[Shown], number: int) -> int:
        """1 where at least a paragraph without speech lies between this turn and the last."""
        if not number:
            return 1
        apart = shown[number].turn.paragraphs[0] - shown[number - 1].turn.paragraphs[1]
        return int(apart > 1)

    def _partners(
        self, heard: Sequence[Mapping[str, float]], number: int, present: dict[str, float]
    ) -> None:
        """Whoever is heard in this conversation, and near, is there."""
        near = range(max(0, number - _PARTNERS), min(len(heard), number + _PARTNERS + 1))
        for at in near:
            exchanges = (abs(at - number) + 1) // 2
            for speaker, much in heard[at].items() if at != number else ():
                if speaker in present or much >= _LIKELY:
                    present[speaker] = present.get(speaker, 0.0) + _TAKES_PART * much / exchanges

    def _neighbours(
        self, shown: Sequence[Shown], number: int, present: Iterable[str]
    ) -> dict[str, float]:
        """Whom the turn before calls, is likely to answer; whom the next one calls, has spoken."""
        extra: dict[str, float] = {}
        for at, weight in ((number - 1, _ANSWERS), (number + 1, _WAS_CALLED)):
            if 0 <= at < len(shown):
                for reference in shown[at].named.called:
                    who = reference.character
                    if who is not None and self._presence.about(who, reference.first):
                        extra[who] = weight
                self._addressed(shown[at].named.form, present, extra)
        return extra

    def _addressed(self, form: str, present: Iterable[str], extra: dict[str, float]) -> None:
        """`Yes, sir` is said to a man."""
        for who in present if form else ():
            if self._people.fits(who, form) is False:
                extra[who] = extra.get(who, 0.0) + _NO_SIR


def _joins(shown: Sequence[Shown], heard: Sequence[Mapping[str, float]], number: int) -> bool:
    """Whether somebody else cuts in on two who talk: told of at this turn, heard at none before.

    A writer who names somebody there tells that it is not whose turn it was.
    """
    before = heard[max(0, number - _PARTNERS) : number]
    if not shown[number].clues or len(before) < _TALK:
        return False
    who = max(heard[number], key=lambda one: heard[number][one], default=NOBODY)
    if heard[number].get(who, 0.0) < _SURELY:
        return False
    return all(chance.get(who, 0.0) <= _UNCLUED for chance in before)


def _heard(shown: Sequence[Shown], steps: Sequence[Step]) -> list[dict[str, float]]:
    """Who speaks at each turn, as far as is known without the others.

    A turn that nothing but its place in the order tells of counts a little.
    """
    return [
        {turn.sure: 1.0}
        if turn.sure is not None
        else {
            who: share if turn.clues else _UNCLUED * share
            for who, share in chance.items()
            if who != NOBODY and share > _LEAST_HEARD
        }
        for turn, chance in zip(shown, probabilities(steps), strict=True)
    ]
