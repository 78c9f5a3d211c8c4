"""Through whose eyes each stretch is told, in which person and tense."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from fabula.core import Confidence, Layer, Span
from fabula.layers.claim import Claim

Person = Literal["first", "second", "third"]
"""The grammatical person of the narration."""

Tense = Literal["past", "present"]
"""The tense of the narration."""

Manner = Literal["single", "by-scene", "sliding", "omniscient"]
"""How a whole work deals with points of view.

One pair of eyes throughout; one to a scene; one that slides into another within scenes; or a teller
who goes in and out of everybody's head as a habit.
"""


class Stretch(Claim, frozen=True, kw_only=True):
    """Sentences told through one pair of eyes; `character` is `None` where it is nobody's."""

    character: str | None


class Gaze(Struct, frozen=True, kw_only=True):
    """Somebody whose perceptions are told in a scene, and the `share` of it that is so told."""

    character: str
    share: float
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Shift(Claim, frozen=True, kw_only=True):
    """The sentence at which the view passes from one to another within a scene.

    `evidence` is what speaks for the one before, `after` what speaks for the one now.
    """

    before: str | None
    now: str | None
    after: tuple[Span, ...] = ()


class Slip(Claim, frozen=True, kw_only=True):
    """Words in another person or tense than the scene around them is told in."""

    expected: Person | Tense
    found: Person | Tense


class Look(Struct, frozen=True, kw_only=True):
    """How one scene is told; `person` and `tense` are `None` where its words do not tell."""

    scene: str
    person: Person | None = None
    person_confidence: Confidence = 0.0
    tense: Tense | None = None
    tense_confidence: Confidence = 0.0
    gazes: tuple[Gaze, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    shifts: tuple[Shift, ...] = ()
    slips: tuple[Slip, ...] = ()


class Eyes(Layer, frozen=True, kw_only=True):
    """One look a scene, in the order of the scenes, and the manner of the whole."""

    items: tuple[Look, ...]
    manner: Manner | None = None
    manner_confidence: Confidence = 0.0

    def spans(self) -> Iterator[Span]:
        """Stretches, shifts, slips, and what all claims rest on."""
        for look in self.items:
            for gaze in look.gazes:
                yield from gaze.evidence
            for shift in look.shifts:
                yield from shift.after
            for claim in (*look.stretches, *look.shifts, *look.slips):
                yield claim.span
                yield from claim.evidence
