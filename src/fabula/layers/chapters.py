"""The chapters of a story."""

from collections.abc import Iterator

from fabula.core import Layer, Span
from fabula.layers.claim import Claim


class Chapter(Claim, frozen=True, kw_only=True):
    """From its first word of story to its last; the heading itself lies before `start`."""

    id: str
    title: str | None = None
    number: int | None = None


class Chapters(Layer, frozen=True, kw_only=True):
    """All chapters in order; a story without headings is one chapter."""

    items: tuple[Chapter, ...]

    def spans(self) -> Iterator[Span]:
        """The chapters and the headings they rest on."""
        for chapter in self.items:
            yield chapter.span
            yield from chapter.evidence
