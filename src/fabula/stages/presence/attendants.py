"""Says of each scene who takes part in it, and how."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from fabula.core import Story
from fabula.layers import (
    Annotation,
    Attribution,
    Cast,
    Conversations,
    Quotation,
    QuotationKind,
    Scene,
    Speakers,
)
from fabula.layers.clauses import Clause, Referent
from fabula.layers.presence import Attendance, Attending, Company
from fabula.layers.told import Told
from fabula.stages.cast.page import Page
from fabula.stages.presence.evidence import Name, Said, Witness, talked_of
from fabula.stages.presence.passages import passages
from fabula.stages.presence.remote import called, remote
from fabula.stages.presence.scenery import Scenery
from fabula.stages.presence.sheet import ToldPeople
from fabula.stages.presence.signs import Sign, Standing
from fabula.stages.presence.tellers import Tellers
from fabula.stages.presence.written import Written

_BY: Final = "presence"
Item = TypeVar("Item")
_REMOTE: Final = 0.75
_MENTIONED: Final = 0.9
_THERE: Final = 0.5
_MUST: Final = 0.75
_FOLLOWED: Final = 3.0
_MOSTLY: Final = 0.6
_DEEDS: Final = 0.8
_ACTS: Final = frozenset({Sign.DEED, Sign.UNDONE})


class Heard(NamedTuple):
    """A scene outside its letters, and what is known of each of its characters."""

    clauses: Sequence[Clause]
    referents: Sequence[Referent]
    said: Said
    standings: dict[str, Standing]


class Attendants:
    """Says of each scene who takes part in it, and how.

    Parameters:
        story: with scenes, clauses and all before them read.
    """

    def __init__(self, story: Story) -> None:
        self._page = page = Page.of(story)
        self._scenery = Scenery(story)
        happenings = frozenset(one.token for one in story[Annotation].happenings)
        self._witness = Witness(page, happenings)
        teller = next((one for one in story[Cast].characters if one.narrator), None)
        self._teller = teller.id if teller else None
        said = {one.quotation: one for one in story[Speakers].items}
        self._said = [(q, said[q.id]) for q in page.quotations if q.id in said]
        self._said_at = [quotation.start for quotation, _ in self._said]
        self._talk = {
            key: number
            for number, talk in enumerate(story[Conversations].items)
            for key in talk.quotations
        }
        self._written = Written(story)
        self._tellers = Tellers(story)
        self._names = _names(page, story[Cast])
        self._names_at = [first for first, _, _ in self._names]
        self._sheet = ToldPeople(Told.of(story), story[Cast])
        self._before: frozenset[str] = frozenset()

    def heard(self, scene: Scene) -> Heard:
        """What the words of a scene outside its letters do with each character."""
        inside = self._scenery.tokens(scene)
        clauses = self._told(self._scenery.clauses(inside), lambda one: one.verb)
        referents = self._told(self._scenery.referents(inside), lambda one: one.first)
        said = self._spoken(scene)
        standings = self._witness.standings(clauses, referents, said, self._teller)
        for who, sign, span in talked_of(self._page, self._named(inside), self._written):
            standings[who].add(sign, 1.0, span)
        teller = self._tells(scene)
        if teller is not None and self._teller not in (None, teller):
            standings[teller].join(standings.pop(self._teller or "", Standing()))
        for standing in standings.values():
            standing.close()
        return Heard(clauses, referents, said, standings)

    def _tells(self, scene: Scene) -> str | None:
        """Who says I in a scene: where tellers go by turns its label tells."""
        named = self._tellers.of(scene)
        return named[0] if named is not None else self._teller

    def company(self, scene: Scene) -> Company:
        """Who is there in a scene; asked in the order of the scenes."""
        clauses, referents, said, standings = self.heard(scene)
        writers = self._writers(self._scenery.tokens(scene), standings)
        calls = called(self._page, clauses, referents)
        away = set(remote(self._page, self._talks(said), standings, calls))
        away = (away - {self._tells(scene) or ""}) | {
            who for who, there in writers.items() if not there
        }
        named = self._tellers.of(scene)
        must = {_alone(standings), named[0] if named is not None else None}
        found = (
            _attendance(who, one, who in away, writers.get(who, who in must))
            for who, one in _ranked(standings)
        )
        people = self._sheet.over(scene.span, tuple(found))
        there = {one.character for one in people if one.how is Attending.PRESENT}
        self._before = frozenset(there)
        moves = passages(self._page, clauses, self._acts(said))
        return Company(
            scene=scene.id,
            people=people,
            passages=tuple(move for move in moves if move.character in there),
        )

    def _writers(self, inside: range, standings: dict[str, Standing]) -> dict[str, bool]:
        """Who writes the letters and messages of a scene, and whether they are there.

        A letter that is the whole scene is told where it is written; of those who exchange messages
        one holds the phone before us: who does something, or else was there before.
        """
        letters = self._written.letters(inside)
        whole = sum(len(one.inside) for one in letters) > _MOSTLY * len(inside)
        writers = {one.writer: whole for one in letters if one.writer is not None}
        senders = set(self._written.senders(inside))
        near = {who for who in senders if standings[who].deeds >= _DEEDS or who == self._teller}
        near = near or senders & self._before or senders & set(writers)
        writers |= {who: len(near) == 1 and who in near for who in senders}
        return {
            who: there
            for who, there in writers.items()
            if there or (standings[who].deeds < _DEEDS and who != self._teller)
        }

    def _told(self, items: Sequence[Item], at: Callable[[Item], int]) -> Sequence[Item]:
        """What stands in no letter."""
        return [one for one in items if self._written.at(at(one)) is None]

    def _spoken(self, scene: Scene) -> Said:
        first = bisect_left(self._said_at, scene.start)
        said = self._said[first : bisect_left(self._said_at, scene.end)]
        return self._told(said, lambda one: self._page.quote_tokens[one[0].id].start)

    def _named(self, inside: range) -> Sequence[Name]:
        first = bisect_left(self._names_at, inside.start)
        return self._names[first : bisect_left(self._names_at, inside.stop)]

    def _talks(self, said: Said) -> Sequence[Said]:
        talks: dict[int, list[tuple[Quotation, Attribution]]] = defaultdict(list)
        for quotation, attribution in said:
            if quotation.id in self._talk:
                talks[self._talk[quotation.id]].append((quotation, attribution))
        return tuple(talks.values())

    def _acts(self, said: Said) -> dict[str, list[int]]:
        """The tokens at which each character acts or speaks, in order."""
        acts: dict[str, list[int]] = defaultdict(list)
        for clause in self._witness.clause_at.values():
            acting = clause.tense and self._witness.sign(clause) in _ACTS
            if clause.character is not None and acting:
                acts[clause.character].append(clause.verb)
        for quotation, attribution in said:
            inside = self._page.quote_tokens.get(quotation.id)
            if (
                attribution.speaker is not None
                and inside
                and quotation.kind is QuotationKind.SPEECH
            ):
                acts[attribution.speaker].append(inside.start)
        return {who: sorted(tokens) for who, tokens in acts.items()}


def _names(page: Page, cast: Cast) -> list[Name]:
    ids = {one.id for one in cast.characters}
    number, close = page.begun, page.ended
    return [
        (number[m.start], close[m.end], m.entity)
        for m in cast.mentions
        if m.entity in ids and m.start in number and m.end in close
    ]


def _ranked(standings: dict[str, Standing]) -> Iterator[tuple[str, Standing]]:
    """Most on stage first, and then as they come up."""
    return iter(sorted(standings.items(), key=lambda item: (-item[1].odds, item[0])))


def _alone(standings: dict[str, Standing]) -> str | None:
    """Whom a scene follows where nobody in it seems to be there: somebody is.

    A scene of thoughts and memories tells few deeds that happen now.
    """
    if any(one.confidence >= _THERE for one in standings.values()):
        return None
    who = max(standings, key=lambda who: (standings[who].told, who), default=None)
    return who if who is not None and standings[who].told >= _FOLLOWED else None


def _attendance(who: str, standing: Standing, away: bool, must: bool) -> Attendance:
    confidence = max(standing.confidence, _MUST) if must else standing.confidence
    if away:
        how, sure = Attending.REMOTE, _REMOTE
    elif confidence >= _THERE:
        how, sure = Attending.PRESENT, confidence
    else:
        how, sure = Attending.MENTIONED, round(min(_MENTIONED, 1 - confidence), 3)
    return Attendance(character=who, how=how, confidence=sure, by=_BY, evidence=standing.evidence)
