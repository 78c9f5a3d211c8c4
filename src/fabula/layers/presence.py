"""Who is there, scene by scene."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Literal

from msgspec import Struct

from fabula.core import Confidence, Layer, Span
from fabula.layers.claim import Claim


class Attending(StrEnum):
    """On stage; by phone, radio or letter; or only spoken or thought of."""

    PRESENT = "present"
    REMOTE = "remote"
    MENTIONED = "mentioned"


Move = Literal["enters", "leaves"]
"""Into a scene or out of it."""


class Attendance(Struct, frozen=True, kw_only=True):
    """How one character takes part in a scene."""

    character: str
    how: Attending
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Passage(Claim, frozen=True, kw_only=True):
    """The sentence in which somebody comes in or goes."""

    character: str
    move: Move


class Company(Struct, frozen=True, kw_only=True):
    """The people of one scene, those with most to do first, and their comings and goings."""

    scene: str
    people: tuple[Attendance, ...] = ()
    passages: tuple[Passage, ...] = ()

    def those(self, how: Attending) -> tuple[str, ...]:
        """The characters that take part in this way."""
        return tuple(one.character for one in self.people if one.how is how)


class Presence(Layer, frozen=True, kw_only=True):
    """One company a scene, in the order of the scenes."""

    items: tuple[Company, ...]

    def spans(self) -> Iterator[Span]:
        """The comings and goings and what the claims rest on."""
        for company in self.items:
            for one in company.people:
                yield from one.evidence
            for passage in company.passages:
                yield passage.span
                yield from passage.evidence
