"""Who says each line, and to whom."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from fabula.core import Confidence, Layer, Span
from fabula.layers.cast import Mention


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
    """One attribution for each quotation that somebody utters, in order.

    `mentions` are pronouns inside the quotations: `I` and `you` (whoever speaks, and is spoken to),
    `he` and `she` where it is clear who is talked about.
    """

    items: tuple[Attribution, ...]
    mentions: tuple[Mention, ...] = ()

    def spans(self) -> Iterator[Span]:
        """What the attributions rest on, and the mentions."""
        for attribution in self.items:
            yield from attribution.evidence
        for mention in self.mentions:
            yield mention.span
