"""How a speaker is known, in words."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from fabula.contract import Quote, Reading
from fabula.exports.view.people import People, Person
from fabula.exports.view.words import percent, shortened
from fabula.layers.told import SHEET

SURE: Final = 0.6
"""A speaker that is less sure than this is shown with a question mark."""

_EVIDENCE_WIDTH: Final = 60


class How(StrEnum):
    """What tells the speaker, in one word."""

    TAG = "tag"
    PRONOUN = "pronoun"
    BEAT = "beat"
    LEAD = "lead-in"
    TURN = "turn"
    SHEET = "sheet"
    OTHER = "other"


_RULES: Final = {"beat": How.BEAT, "lead": How.LEAD, SHEET: How.SHEET}
_CUES: Final = {"explicit": How.TAG, "anaphoric": How.PRONOUN, "implicit": How.TURN}
_WORDS: Final = {
    How.TAG: "a name beside the line",
    How.PRONOUN: "a pronoun or description beside the line",
    How.BEAT: "what somebody does beside the line",
    How.LEAD: "the sentence that leads up to it",
    How.TURN: "whose turn it is",
    How.SHEET: "the story sheet",
    How.OTHER: "other signs",
}


def in_words(how: How) -> str:
    """What tells the speaker, as it goes after "by"."""
    return _WORDS[how]


def _how(quote: Quote) -> How:
    family = quote.by.rsplit("/", 1)[-1].split("-", 1)[0]
    return _RULES.get(family) or _CUES.get(quote.cue or "", How.OTHER)


class Known(Struct, frozen=True, kw_only=True):
    """Who utters a quotation, and how that is known; `person` is `None` where it is not."""

    person: Person | None
    how: How
    confidence: float
    by: str
    words: str

    @property
    def name(self) -> str:
        """The speaker as shown: "Ann", "Ann?" where unsure, "unknown"."""
        if self.person is None:
            return "unknown"
        return self.person.name + ("" if self.sure else "?")

    @property
    def sure(self) -> bool:
        """Whether a speaker is known, and well enough to be named without a question mark."""
        return self.person is not None and self.confidence >= SURE

    @property
    def percent(self) -> str:
        """How sure, in per cent."""
        return percent(self.confidence)


def known(reading: Reading, quote: Quote, people: People) -> Known:
    """Who utters `quote`."""
    return Known(
        person=people.by_id.get(quote.speaker or ""),
        how=_how(quote),
        confidence=quote.confidence,
        by=quote.by,
        words=shortened(reading.words(quote.evidence[0]), _EVIDENCE_WIDTH)
        if quote.evidence
        else "",
    )
