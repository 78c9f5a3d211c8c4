"""The scenes of a story, and the sections that marks on the page part it into."""

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


class SceneKind(StrEnum):
    """How a scene is told: acted out, in summary, or by somebody who tells or remembers it."""

    SCENE = "scene"
    SUMMARY = "summary"
    FRAME = "frame"


class Scene(Claim, frozen=True, kw_only=True):
    """A stretch of story between two breaks."""

    id: str
    chapter: str
    begins: Break
    kind: SceneKind | None = None


class Sections(Layer, frozen=True, kw_only=True):
    """The stretches between the marks on the page, in order; a scene never runs across two."""

    items: tuple[Scene, ...]

    def spans(self) -> Iterator[Span]:
        """The sections and the marks they rest on."""
        for section in self.items:
            yield section.span
            yield from section.evidence


class Scenes(Layer, frozen=True, kw_only=True):
    """All scenes in order, none overlapping another; every block of story lies in one."""

    items: tuple[Scene, ...]

    def spans(self) -> Iterator[Span]:
        """The scenes and the words they rest on."""
        for scene in self.items:
            yield scene.span
            yield from scene.evidence
