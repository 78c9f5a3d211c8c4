"""The scenes of a story, and the sections that marks on the page part it into."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from fabula.core import Confidence, Layer, Span
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


class Flashback(Struct, frozen=True, kw_only=True):
    """That a scene lies before the moment it is told from: the scene `told_from`.

    `evidence` is the sentence (or the label) that opens it; empty where it goes on from the scene
    before.
    """

    told_from: str
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Scene(Claim, frozen=True, kw_only=True):
    """A stretch of story between two breaks."""

    id: str
    chapter: str
    begins: Break
    kind: SceneKind | None = None
    flashback: Flashback | None = None


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
            if scene.flashback is not None:
                yield from scene.flashback.evidence
