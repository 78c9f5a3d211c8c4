"""What a turn shows of its speaker: its clues, its names, its tag.

A clue favours characters, by a logarithmic weight, or tells a gender, or that somebody is new.
"""

from typing import Final

from msgspec import Struct, field

from fabula.core import Span
from fabula.layers import Cue
from fabula.stages.speakers.people import People, Reference
from fabula.stages.speakers.turns import Turn
from fabula.stages.speakers.vocatives import Named

_NOT_NARRATOR: Final = -7.0
_NEW: Final = -10.0
_UNSURE: Final = 0.4


class Clue(Struct, frozen=True):
    """`favours` by character; `gender` (with the weight of a mismatch) where words tell one."""

    rule: str
    cue: Cue
    span: Span | None = None
    favours: dict[str, float] = field(default_factory=dict)
    gender: str = ""
    mismatch: float = 0.0
    not_narrator: bool = False
    new: bool = False

    def weight(self, character: str, people: People) -> float:
        """How much the clue speaks for the character (below 0: against)."""
        total = self.favours.get(character, 0.0)
        if self.gender:
            fits = people.fits(character, self.gender)
            total += self.mismatch * (_UNSURE if fits is None else not fits)
        if self.new:
            total += _NEW
        if self.not_narrator and character == people.narrator:
            total += _NOT_NARRATOR
        return total


class Shown(Struct, frozen=True):
    """A turn with its clues; `sure` is who a tag names, `to` whom it says it is said to."""

    turn: Turn
    clues: tuple[Clue, ...]
    named: Named
    subject: Reference | None
    sure: str | None
    at: int
    to: Reference | None = None
