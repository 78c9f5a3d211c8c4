"""Places, bodies and vehicles that the reader model sees, named or not: `the lab`, `the gate`.

What the rules know already keeps its entity, and takes the other mentions of its chain in. Every
further chain of such things is one entity more, if it is named, or spoken of more than once.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import structs

from fabula.layers import Annotation, Cast, Entity, EntityType, Markable, Mention, MentionKind
from fabula.stages.cast.chains.mentions import BY
from fabula.stages.cast.page import Page

_LEAST: Final = 2
_SURE: Final = 0.5
_LONGEST: Final = 6


def with_places(cast: Cast, annotation: Annotation, page: Page) -> Cast:
    """The cast with the things of the model's chains; as it was where no model has read."""
    if not annotation:
        return cast
    found = _Things(cast, page)
    for _, chain in annotation.members():
        found.see(chain)
    mentions = (*cast.mentions, *found.mentions)
    return structs.replace(
        cast,
        entities=(*cast.entities, *found.entities),
        mentions=tuple(sorted(mentions, key=lambda one: (one.start, one.end))),
    )


class _Things:
    def __init__(self, cast: Cast, page: Page) -> None:
        self._page = page
        self._known = {entity.id: entity for entity in cast.entities}
        self._taken = {one.start: one.entity for one in cast.mentions}
        self._free = len(cast.entities)
        self.entities: list[Entity] = []
        self.mentions: list[Mention] = []

    def see(self, chain: Sequence[Markable]) -> None:
        """Take a chain in, if it is one of things."""
        kind = Counter(one.type for one in chain).most_common(1)[0][0]
        told = [one for one in chain if one.type is kind and self._fits(one)]
        if kind is EntityType.PER or not told:
            return
        entity = self._met(told)
        if entity is None:
            entity = self._new(kind, told)
        if entity is not None:
            self.mentions.extend(self._mentions(entity, told))

    def _fits(self, one: Markable) -> bool:
        return one.after - one.first <= _LONGEST and one.confidence >= _SURE

    def _met(self, told: Sequence[Markable]) -> Entity | None:
        """The entity of the rules that most of the chain's names are."""
        starts = (self._page.starts[one.first] for one in told)
        met = Counter(self._taken.get(start) for start in starts)
        del met[None]
        likeliest = met.most_common(1)
        return self._known.get(likeliest[0][0] or "") if likeliest else None

    def _new(self, kind: EntityType, told: Sequence[Markable]) -> Entity | None:
        free = [one for one in told if self._page.starts[one.first] not in self._taken]
        names = [one for one in free if one.kind is MentionKind.NAME]
        said = [one for one in free if one.kind is not MentionKind.PRONOUN]
        if not said or (not names and len(free) < _LEAST):
            return None
        self._free += 1
        name = Counter(self._words(one) for one in names or said).most_common(1)[0][0]
        sure = round(sum(one.confidence for one in free) / len(free), 3)
        entity = Entity(id=f"e{self._free}", type=kind, name=name, confidence=sure, by=BY)
        self.entities.append(entity)
        return entity

    def _words(self, one: Markable) -> str:
        span = self._page.span(one.first, one.after)
        return " ".join(self._page.content[span.start : span.end].split())

    def _mentions(self, entity: Entity, told: Sequence[Markable]) -> Iterator[Mention]:
        for one in told:
            span = self._page.span(one.first, one.after)
            if span.start not in self._taken:
                self._taken[span.start] = entity.id
                yield Mention(
                    start=span.start,
                    end=span.end,
                    kind=one.kind,
                    type=entity.type,
                    entity=entity.id,
                    confidence=one.confidence,
                    by=BY,
                )
