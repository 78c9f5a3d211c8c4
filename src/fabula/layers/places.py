"""Where each scene happens."""

from collections.abc import Iterator

from msgspec import Struct

from fabula.core import Confidence, Layer, Span


class Place(Struct, frozen=True, kw_only=True):
    """Where a scene begins to happen, in the text's own words.

    `scene` is the scene's id, `entity` an id of the cast where the place is one of its entities; a
    place that returns has the same `name`. `evidence` are the words that tell it, the first of them
    the name itself as this scene has it.
    """

    scene: str
    name: str
    entity: str | None = None
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Places(Layer, frozen=True, kw_only=True):
    """At most one place a scene, in order; where a scene without one happens is not known."""

    items: tuple[Place, ...]

    def spans(self) -> Iterator[Span]:
        """The words that tell the places."""
        for place in self.items:
            yield from place.evidence
