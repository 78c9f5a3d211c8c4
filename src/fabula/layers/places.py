"""Where each scene happens."""

from collections.abc import Iterator

from msgspec import Struct

from fabula.core import Confidence, Layer, Span
from fabula.layers.claim import Claim


class Move(Claim, frozen=True, kw_only=True):
    """Words within a scene at which it goes on elsewhere; `sentence` is the one they stand in."""

    name: str
    entity: str | None = None
    sentence: Span


class Place(Struct, frozen=True, kw_only=True):
    """Where a scene begins to happen, in the text's own words, and where it goes on.

    `scene` is the scene's id, `entity` an id of the cast where the place is one of its entities; a
    place that returns has the same `name`. `within` names the place around it, where one is told.
    `evidence` are the words that tell it, the first of them the name itself as this scene has it,
    in `sentence`; a place that lasts from an earlier scene rests on what both tell of, and has no
    sentence. `moves` are in order.
    """

    scene: str
    name: str
    entity: str | None = None
    within: str | None = None
    sentence: Span | None = None
    moves: tuple[Move, ...] = ()
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Places(Layer, frozen=True, kw_only=True):
    """At most one place a scene, in order; where a scene without one happens is not known."""

    items: tuple[Place, ...]

    def spans(self) -> Iterator[Span]:
        """The words that tell the places, and the sentences that hold them."""
        for place in self.items:
            yield from place.evidence
            if place.sentence is not None:
                yield place.sentence
            for move in place.moves:
                yield move.span
                yield move.sentence
                yield from move.evidence
