"""The scenes of a story, as far as marks on the page tell them."""

from collections.abc import Iterator
from enum import StrEnum

from fabula.core import Layer, Span
from fabula.layers.claim import Claim


class Break(StrEnum):
    """How a scene begins."""

    CHAPTER = "chapter"
    MARKED = "marked"
    BLANK = "blank"
    INFERRED = "inferred"


class Scene(Claim, frozen=True, kw_only=True):
    """A stretch of story between two breaks."""

    id: str
    chapter: str
    begins: Break


class Scenes(Layer, frozen=True, kw_only=True):
    """All scenes in order."""

    items: tuple[Scene, ...]

    def spans(self) -> Iterator[Span]:
        """The scenes and the marks they rest on."""
        for scene in self.items:
            yield scene.span
            yield from scene.evidence
