"""Where each scene happens."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import ClassVar, Final

from fabula.core import Layer, Story
from fabula.layers import (
    Blocks,
    Cast,
    EntityType,
    Language,
    Place,
    Places,
    Quotations,
    SceneKind,
    Scenes,
)
from fabula.settings import Settings
from fabula.stages.places.candidates import Candidate, candidates
from fabula.stages.places.named import Names
from fabula.stages.places.narration import passages
from fabula.stages.stage import Stage

_NEAR: Final = 1000
_REPEATED: Final = 0.25
_MOST_REPEATED: Final = 0.5
_LEAST: Final = 0.5
_PLACE_TYPES: Final = (EntityType.FAC, EntityType.GPE, EntityType.LOC, EntityType.VEH)


class PlacesStage(Stage):
    """Weighs the place words of each scene's narration; the strongest near its beginning wins.

    Places in speech, in thought, in "would" and "had" weigh little or nothing. A place that returns
    goes by the name it had first. Where nothing is strong enough, nothing is said.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (Language, Blocks, Quotations, Cast, Scenes)
    gives: ClassVar[type[Layer]] = Places
    version: ClassVar[int] = 1

    def read(self, story: Story, settings: Settings) -> Places:
        """The places, at most one a scene."""
        if story[Language].is_foreign:
            return Places(items=())
        told, named = list(passages(story)), Names(story)
        entities = _entities(story[Cast])
        names: dict[str, str] = {}
        found: list[Place] = []
        at = 0
        for scene in story[Scenes].items:
            inside: list[Candidate] = []
            while at < len(told) and told[at].start < scene.end:
                inside += [*candidates(told[at]), *named.within(told[at])]
                at += 1
            if scene.kind is SceneKind.SUMMARY:
                continue
            place = _place(scene.id, scene.start, inside, names, entities)
            if place is not None:
                found.append(place)
        return Places(items=tuple(found))


def _entities(cast: Cast) -> dict[int, str]:
    return {m.end: m.entity for m in cast.mentions if m.type in _PLACE_TYPES}


def _place(
    scene: str,
    start: int,
    found: Iterable[Candidate],
    names: dict[str, str],
    entities: dict[int, str],
) -> Place | None:
    by_key: defaultdict[str, list[tuple[float, Candidate]]] = defaultdict(list)
    for candidate in found:
        near = math.exp(-(candidate.span.start - start) / _NEAR)
        by_key[candidate.key].append((candidate.weight * near, candidate))
    if not by_key:
        return None
    sums = {key: _total([weight for weight, _ in group]) for key, group in by_key.items()}
    key = max(sums, key=lambda one: sums[one])
    if sums[key] < _LEAST:
        return None
    best = max(by_key[key], key=lambda pair: pair[0])[1]
    others = sorted((c.span for _, c in by_key[key] if c is not best), key=lambda span: span.start)
    return Place(
        scene=scene,
        name=names.setdefault(key, best.name),
        entity=entities.get(best.span.end),
        confidence=round(min(0.95, 0.3 + 0.4 * sums[key]), 3),
        by=best.by,
        evidence=(best.span, *others[:3]),
    )


def _total(weights: Sequence[float]) -> float:
    top = max(weights)
    return top + min(_MOST_REPEATED, _REPEATED * (sum(weights) - top))
