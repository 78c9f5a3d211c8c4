"""The signs of whose mind is told, and what each is worth."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct


class Sign(StrEnum):
    """What a sentence tells of somebody that only they, or only others, could know."""

    KNOWS = "knowledge"
    FEELS = "feeling"
    PERCEIVES = "perception"
    LOOKS = "looking"
    STATE = "state"
    SHOWN_STATE = "a state that shows"
    BODY = "the inside of the body"
    THOUGHT = "thought"
    FREE = "free indirect speech"
    WORD = "a word of certainty or of the moment"
    PLACE = "a place reckoned from them"
    PRONOUN = "the subject, as a pronoun"
    NAMED = "the subject, by name"
    LEADS = "the first subject of a paragraph"
    KIN = "whose kin somebody is called"
    SEEMS = "seeming"
    SHOWS = "an expression that others see"
    FACE = "a look that others see"
    EPITHET = "what others call them"
    CROWD = "what is told of many at once"
    TELLER = "a teller outside the story says I or we"


WEIGHTS: Final[Mapping[Sign, float]] = {
    Sign.KNOWS: 2.2,
    Sign.FEELS: 1.9,
    Sign.PERCEIVES: 1.9,
    Sign.LOOKS: 0.35,
    Sign.STATE: 1.8,
    Sign.SHOWN_STATE: 0.9,
    Sign.BODY: 1.9,
    Sign.THOUGHT: 2.5,
    Sign.FREE: 0.9,
    Sign.WORD: 0.5,
    Sign.PLACE: 0.3,
    Sign.PRONOUN: 0.3,
    Sign.NAMED: 0.0,
    Sign.LEADS: 0.45,
    Sign.KIN: 0.35,
    Sign.SEEMS: -1.0,
    Sign.SHOWS: -0.3,
    Sign.FACE: -0.5,
    Sign.EPITHET: -1.2,
    Sign.CROWD: -1.0,
    Sign.TELLER: -0.25,
}
"""In log odds for (or against) the person told of, where nothing weakens the sign.

What names nobody speaks for (or against) there being eyes at all.
"""
MINDS: Final = frozenset(
    {Sign.KNOWS, Sign.FEELS, Sign.PERCEIVES, Sign.STATE, Sign.SHOWN_STATE, Sign.BODY, Sign.THOUGHT}
)
"""What opens a mind."""
HINTS: Final = frozenset({Sign.PRONOUN, Sign.NAMED, Sign.LEADS})
"""What is told of everybody, and tells little: no evidence, and no mind."""


class Cue(Struct, frozen=True, gc=False):
    """A sign at tokens `first` to `after` for (or against) `character`.

    `None` stands for somebody whom the sign does not name. `strength` is 1 where nothing weakens
    the sign; `pronoun` is the one that stands for the character, empty where a name does: then it
    may be another's whom the pronoun fits.
    """

    first: int
    after: int
    character: str | None
    sign: Sign
    strength: float = 1.0
    pronoun: str = ""

    @property
    def weight(self) -> float:
        """What the cue is worth for its character."""
        return WEIGHTS[self.sign] * self.strength
