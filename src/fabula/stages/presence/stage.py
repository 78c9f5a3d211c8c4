"""Who is there."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from fabula.core import Layer, Span, Story
from fabula.layers import (
    Annotation,
    Attribution,
    Blocks,
    Cast,
    Conversations,
    Quotation,
    QuotationKind,
    Quotations,
    Scene,
    Scenes,
    Speakers,
    Tokens,
)
from fabula.layers.clauses import Clauses
from fabula.layers.presence import Attendance, Attending, Company, Presence
from fabula.layers.told import Told
from fabula.settings import Settings
from fabula.stages.cast.page import Page
from fabula.stages.presence.evidence import Said, Standing, Witness, called
from fabula.stages.presence.passages import passages
from fabula.stages.presence.remote import WRITTEN, remote
from fabula.stages.presence.scenery import Scenery
from fabula.stages.presence.sheet import ToldPeople
from fabula.stages.stage import Stage

_BY: Final = "presence"
_REMOTE: Final = 0.75
_MENTIONED: Final = 0.9
_THERE: Final = 0.5
_LEAST_ACT: Final = 0.5


class PresenceStage(Stage):
    """Weighs, scene by scene, who acts and speaks there against who is only spoken of."""

    needs: ClassVar[tuple[type[Layer], ...]] = (
        Blocks,
        Tokens,
        Quotations,
        Cast,
        Conversations,
        Speakers,
        Annotation,
        Scenes,
        Clauses,
    )
    gives: ClassVar[type[Layer]] = Presence
    version: ClassVar[int] = 2

    def read(self, story: Story, settings: Settings) -> Presence:
        """One company a scene; what the sheet tells is certain."""
        attendants = _Attendants(story)
        return Presence(items=tuple(attendants.company(scene) for scene in story[Scenes].items))


class _Attendants:
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
        self._written = [b for b in story[Blocks].story() if b.kind in WRITTEN]
        self._written_at = [block.start for block in self._written]
        self._names = _names(page, story[Cast])
        self._names_at = [first for first, _, _ in self._names]
        self._sheet = ToldPeople(Told.of(story), story[Cast])

    def company(self, scene: Scene) -> Company:
        inside = self._scenery.tokens(scene)
        clauses = self._scenery.clauses(inside)
        referents = self._scenery.referents(inside)
        said = self._spoken(scene)
        standings = self._witness.standings(clauses, referents, said, self._teller)
        named = self._named(inside)
        for who, span in called(self._page, named):
            standings[who].call(span)
        for first, after, who in named:
            standings[who].add(0.0, self._page.span(first, after))
        away = set(remote(self._page, self._talks(said), self._writers(scene, said), standings))
        away.discard(self._teller or "")
        people = tuple(_attendance(who, one, who in away) for who, one in _ranked(standings))
        people = self._sheet.over(scene.span, people)
        there = {one.character for one in people if one.how is Attending.PRESENT}
        moves = passages(self._page, clauses, self._acts(said))
        return Company(
            scene=scene.id,
            people=people,
            passages=tuple(move for move in moves if move.character in there),
        )

    def _spoken(self, scene: Scene) -> Said:
        first = bisect_left(self._said_at, scene.start)
        return self._said[first : bisect_left(self._said_at, scene.end)]

    def _named(self, inside: range) -> Sequence[tuple[int, int, str]]:
        first = bisect_left(self._names_at, inside.start)
        return self._names[first : bisect_left(self._names_at, inside.stop)]

    def _talks(self, said: Said) -> Sequence[Said]:
        talks: dict[int, list[tuple[Quotation, Attribution]]] = defaultdict(list)
        for quotation, attribution in said:
            if quotation.id in self._talk:
                talks[self._talk[quotation.id]].append((quotation, attribution))
        return tuple(talks.values())

    def _writers(self, scene: Scene, said: Said) -> Sequence[str]:
        """Who wrote the letters and messages that a scene gives."""
        first = bisect_left(self._written_at, scene.start)
        blocks = self._written[first : bisect_left(self._written_at, scene.end)]
        if len(blocks) == 0:
            return ()
        within = _Within([block.span for block in blocks])
        texts = (pair for pair in said if pair[0].kind is QuotationKind.TEXT)
        return tuple(a.speaker for q, a in texts if a.speaker is not None and within.holds(q.start))

    def _acts(self, said: Said) -> dict[str, list[int]]:
        """The tokens at which each character acts or speaks, in order."""
        acts: dict[str, list[int]] = defaultdict(list)
        for clause in self._witness.clause_at.values():
            told = clause.tense and not clause.perfect and not clause.modal
            acting = told and self._witness.weight(clause) >= _LEAST_ACT
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


class _Within:
    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def holds(self, offset: int) -> bool:
        at = bisect_left(self._starts, offset + 1) - 1
        return at >= 0 and offset < self._spans[at].end


def _names(page: Page, cast: Cast) -> list[tuple[int, int, str]]:
    ids = {one.id for one in cast.characters}
    number, close = page.begun, page.ended
    return [
        (number[m.start], close[m.end], m.entity)
        for m in cast.mentions
        if m.entity in ids and m.start in number and m.end in close
    ]


def _ranked(standings: dict[str, Standing]) -> Iterator[tuple[str, Standing]]:
    """Most on stage first, and then as they come up."""
    return iter(sorted(standings.items(), key=lambda item: (-item[1].weight, item[0])))


def _attendance(who: str, standing: Standing, away: bool) -> Attendance:
    confidence = standing.confidence
    if away:
        how, sure = Attending.REMOTE, _REMOTE
    elif confidence >= _THERE:
        how, sure = Attending.PRESENT, confidence
    else:
        how, sure = Attending.MENTIONED, round(min(_MENTIONED, 1 - confidence), 3)
    return Attendance(character=who, how=how, confidence=sure, by=_BY, evidence=standing.evidence)
