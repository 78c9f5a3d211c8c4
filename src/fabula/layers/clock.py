"""When each scene happens on the story's own clock, and what cannot all be true of it."""

from collections.abc import Iterator

from msgspec import Struct

from fabula.core import Confidence, Layer, Span, Spanned
from fabula.layers.times import PartOfDay


class SceneTime(Struct, frozen=True, kw_only=True):
    """When a scene begins; what is not known is `None`.

    Attributes:
        scene: id of the scene.
        label: the text's own words.
        part: the part of the day.
        day: day of the story, 1 is the first scene's; a day begins at midnight.
        minute: of the day, where the text tells the clock.
        earliest, latest: bounds in minutes from the midnight that begins day 1; `None`: no bound.
        back: whether it lies before what was told before it (a flashback).
        confidence: of the most that is claimed: of the day where it is known, else of the part.
    """

    scene: str
    label: str | None = None
    part: PartOfDay | None = None
    day: int | None = None
    minute: int | None = None
    earliest: int | None = None
    latest: int | None = None
    back: bool = False
    spans: tuple[Span, ...] = ()
    confidence: Confidence = 0.0
    by: str = "clock"

    @property
    def known(self) -> bool:
        """Whether the text or the sheet tells anything of it."""
        return self.part is not None or self.day is not None or bool(self.spans or self.label)


class TimeStatement(Spanned, frozen=True, kw_only=True):
    """A sentence, and what it says of the time, in a few words."""

    says: str


class Contradiction(Struct, frozen=True, kw_only=True):
    """Sentences that cannot all be true; without any one of them the others could be."""

    id: str
    statements: tuple[TimeStatement, ...]
    confidence: Confidence
    by: str


class Clock(Layer, frozen=True, kw_only=True):
    """One time for each scene, in order of telling, and the contradictions."""

    items: tuple[SceneTime, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    def spans(self) -> Iterator[Span]:
        """The words that tell the times, and the sentences that contradict each other."""
        for item in self.items:
            yield from item.spans
        for contradiction in self.contradictions:
            for statement in contradiction.statements:
                yield statement.span
