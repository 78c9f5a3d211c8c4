"""Direct speech, thought and writing."""

from collections.abc import Iterator
from enum import StrEnum

from fabula.core import Layer, Span
from fabula.layers.claim import Claim


class QuotationKind(StrEnum):
    """What a set-off stretch is."""

    SPEECH = "speech"
    THOUGHT = "thought"
    TEXT = "text"
    SCARE = "scare"


class Quotation(Claim, frozen=True, kw_only=True):
    """One stretch, its marks included; for dash dialogue the dash, without a tag.

    `utterance` is shared by the stretches of one interrupted speech. `style` names the marks
    (`double-curly`, `dash`, `italic`, ...). `closed` is false where the closing mark was lost and
    the end was recovered. `inner` are the quotations nested in this one.
    """

    id: str
    kind: QuotationKind
    utterance: str
    style: str
    closed: bool = True
    inner: tuple[Span, ...] = ()


class Quotations(Layer, frozen=True, kw_only=True):
    """All quotations of the story in order, none overlapping another."""

    items: tuple[Quotation, ...]
    styles: tuple[str, ...] = ()

    def spans(self) -> Iterator[Span]:
        """The quotations, what is nested in them and what they rest on."""
        for quotation in self.items:
            yield quotation.span
            yield from quotation.inner
            yield from quotation.evidence
