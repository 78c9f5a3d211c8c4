"""What is told as happening."""

from collections.abc import Iterator

from fabula.core import Layer, Span
from fabula.layers.claim import Claim


class Event(Claim, frozen=True, kw_only=True):
    """A word that tells an event as happening; `who` does it, `to` whom, as ids of characters."""

    who: str | None = None
    to: str | None = None


class Events(Layer, frozen=True, kw_only=True):
    """All events in text order; none where no model reads."""

    items: tuple[Event, ...] = ()

    def spans(self) -> Iterator[Span]:
        """The events and the words of those who take part."""
        for event in self.items:
            yield event.span
            yield from event.evidence
