"""Who says each line, and to whom."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from fabula.core import Confidence, Layer, Span


class Cue(StrEnum):
    """How a reader knows: by a name at the line, by a pronoun or description, or by the turn."""

    EXPLICIT = "explicit"
    ANAPHORIC = "anaphoric"
    IMPLICIT = "implicit"


class Attribution(Struct, frozen=True, kw_only=True):
    """The speaker (`None`: unknown) and addressees of one quotation.

    `evidence` are the words that decide, such as the tag; `confidence` is of the speaker.
    """

    quotation: str
    speaker: str | None = None
    addressees: tuple[str, ...] = ()
    cue: Cue | None = None
    confidence: Confidence = 0.0
    addressees_confidence: Confidence = 0.0
    by: str
    evidence: tuple[Span, ...] = ()


class Speakers(Layer, frozen=True, kw_only=True):
    """One attribution for each quotation that somebody utters, in order."""

    items: tuple[Attribution, ...]

    def spans(self) -> Iterator[Span]:
        """What the attributions rest on."""
        for attribution in self.items:
            yield from attribution.evidence
