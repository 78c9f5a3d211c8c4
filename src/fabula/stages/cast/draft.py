"""A character while the cast is put together."""

from collections import Counter

from fabula.core import Span
from fabula.layers import Join, MentionKind
from fabula.stages.cast.gender import Gender


class Draft:
    """A character before it has an id."""

    def __init__(self, confidence: float, by: str) -> None:
        self.names: Counter[str] = Counter()
        self.firsts: dict[str, Span] = {}
        self.spans: list[tuple[Span, MentionKind]] = []
        self.joins: list[Join] = []
        self.gender = Gender(None, 0.0)
        self.narrator = False
        self.confidence = confidence
        self.by = by
        self.evidence: tuple[Span, ...] = ()
        self.pronouns: tuple[str, ...] = ()

    def see(self, name: str, span: Span, kind: MentionKind) -> None:
        """Note one mention."""
        self.names[name] += 1
        self.firsts.setdefault(name, span)
        self.spans.append((span, kind))
