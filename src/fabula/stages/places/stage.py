"""Where each scene happens."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from fabula.core import Layer, Story
from fabula.layers import (
    Annotation,
    Blocks,
    Cast,
    EntityType,
    Language,
    Place,
    Places,
    Quotations,
    Scene,
    SceneKind,
    Scenes,
    Tokens,
)
from fabula.layers.places import Move
from fabula.layers.told import SHEET, Told
from fabula.settings import Settings
from fabula.stages.clock.signs import signs
from fabula.stages.places.candidates import Candidate, Finder
from fabula.stages.places.choosing import Chosen, beginning, moves
from fabula.stages.places.furnishing import Furnished, Furnishing
from fabula.stages.places.lasting import Lasting, Memory, leaves
from fabula.stages.places.narration import Sentence, sentences
from fabula.stages.places.sheet import place_said, told_places
from fabula.stages.stage import Stage

_LASTS, _RETURNS, _FURNISHED = 0.5, 0.45, 0.5
_PLACE_TYPES: Final = (EntityType.FAC, EntityType.GPE, EntityType.LOC, EntityType.VEH)


class PlacesStage(Stage):
    """Weighs the place words of each scene's narration; the strongest near its beginning wins.

    Places in speech, in thought, in "would" and "had" weigh little or nothing. A place that returns
    goes by the name it had first. Where nothing is strong enough, a scene stays where the one
    before ended, or is back in an earlier place, if the same things stand there; else nothing is
    said. What the sheet says wins.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (
        Language,
        Blocks,
        Tokens,
        Annotation,
        Quotations,
        Cast,
        Scenes,
    )
    gives: ClassVar[type[Layer]] = Places
    version: ClassVar[int] = 6

    def read(self, story: Story, settings: Settings) -> Places:
        """The places, at most one a scene."""
        if story[Language].is_foreign:
            return Places(items=())
        return Places(items=tuple(_Placed(story).places()))


class _Placed:
    def __init__(self, story: Story) -> None:
        self._story = story
        self._names: dict[str, str] = {}
        self._entities = {m.end: m.entity for m in story[Cast].mentions if m.type in _PLACE_TYPES}
        self._memory = Memory(story[Tokens].starts, story[Tokens].ends)
        self._sheet = told_places(Told.of(story))
        self._told = sentences(story)
        row = story[Tokens]
        self._furnishing = Furnishing(self._told, row.starts, row.ends, story.text.content)

    def places(self) -> Iterator[Place]:
        finder = Finder(self._story)
        told = self._told
        at = 0
        shown = signs(self._story)
        for scene, seen in zip(self._story[Scenes].items, shown, strict=True):
            first = at
            while at < len(told) and told[at].span.start < scene.end:
                at += 1
            inside = told[first:at]
            found = [one for s in inside for one in finder.within(s)]
            self._memory.enter(apart=seen.past or seen.letter)
            place = self._of(scene, inside, found)
            if place is None:
                self._memory.forget()
                continue
            until = place.moves[0].start if place.moves else scene.end
            there = [one for one in inside if one.span.start < until]
            gone = bool(place.moves) or leaves(scene, inside)
            self._memory.keep(place.name, place.entity, there, gone)
            yield place

    def _of(
        self, scene: Scene, told: Sequence[Sentence], found: Sequence[Candidate]
    ) -> Place | None:
        """The place of a scene: the sheet's, else what its words tell, else one that lasts."""
        said = place_said(self._sheet, scene)
        if said is not None:
            return self._said(scene, said, found)
        if scene.kind is SceneKind.SUMMARY:
            return None
        chosen = beginning(told[0].span.start if told else scene.start, found)
        if chosen is not None:
            return self._place(scene, chosen, found)
        lasting = self._memory.lasting(scene, told)
        if lasting:
            return _lasts(scene, lasting)
        furnished = self._furnishing.place(told)
        return _furnished(scene, furnished) if furnished else None

    def _said(self, scene: Scene, said: str, found: Sequence[Candidate]) -> Place:
        """The sheet's place; the scene's own words for it, if it has them, go by its name."""
        same = [one for one in found if one.name.casefold() == said.casefold()]
        for one in same[:1]:
            self._names[one.key] = said
        return Place(
            scene=scene.id,
            name=said,
            entity=self._entities.get(same[0].span.end) if same else None,
            confidence=1.0,
            by=SHEET,
            evidence=tuple(one.span for one in same[:4]),
        )

    def _place(self, scene: Scene, found: Chosen, inside: Sequence[Candidate]) -> Place:
        best = found.best
        name = self._named(best)
        return Place(
            scene=scene.id,
            name=name,
            entity=self._entities.get(best.span.end),
            within=best.within,
            sentence=best.sentence,
            moves=tuple(self._move(one) for one in moves(best, inside)),
            confidence=round(min(0.95, 0.3 + 0.4 * found.strength), 3),
            by=best.by,
            evidence=(best.span, *(one.span for one in found.others[:3])),
        )

    def _move(self, one: Candidate) -> Move:
        return Move(
            start=one.span.start,
            end=one.span.end,
            name=self._named(one),
            entity=self._entities.get(one.span.end),
            sentence=one.sentence,
            confidence=round(min(0.95, 0.3 + 0.4 * one.weight), 3),
            by=one.by,
        )

    def _named(self, one: Candidate) -> str:
        """The name that the place had first."""
        return self._names.setdefault(one.key, one.name)


def _furnished(scene: Scene, found: Furnished) -> Place:
    return Place(
        scene=scene.id,
        name=found.name,
        confidence=_FURNISHED,
        by="place:things",
        evidence=found.spans,
    )


def _lasts(scene: Scene, lasting: Lasting) -> Place:
    return Place(
        scene=scene.id,
        name=lasting.here.name,
        entity=lasting.here.entity,
        confidence=_LASTS if lasting.stays else _RETURNS,
        by="place:stays" if lasting.stays else "place:returns",
        evidence=lasting.spans,
    )
