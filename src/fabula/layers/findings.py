"""What a careful first reader would tell the author."""

from collections.abc import Iterator
from enum import StrEnum

from fabula.core import Layer, Span
from fabula.layers.claim import Claim


class Severity(StrEnum):
    """How a finding is meant: something to mend, something to ask, a custom to know of."""

    SLIP = "slip"
    QUESTION = "question"
    HABIT = "habit"


class Status(StrEnum):
    """What the author has said of a finding."""

    OPEN = "open"
    INTENDED = "intended"
    LATER = "later"


class Finding(Claim, frozen=True, kw_only=True):
    """One thing that a rule has found at the words of its span.

    `suggestions` are words that could stand there instead, the best first; `message` is a whole
    sentence, or a few. `id` is empty until the review has numbered its findings.
    """

    id: str = ""
    code: str
    name: str
    family: str
    severity: Severity
    message: str
    suggestions: tuple[str, ...] = ()
    status: Status = Status.OPEN


class Findings(Layer, frozen=True, kw_only=True):
    """All findings in text order; they may nest and overlap."""

    items: tuple[Finding, ...] = ()

    def spans(self) -> Iterator[Span]:
        """The findings and what they rest on."""
        for finding in self.items:
            yield finding.span
            yield from finding.evidence
