"""What the words of a story say about time: each expression with what it means."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from fabula.core import Layer, Span
from fabula.layers.claim import Claim


class PartOfDay(StrEnum):
    """The four parts of a day that a reading tells apart."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class TimeKind(StrEnum):
    """What an expression tells; `UNKNOWN` is a time that means nothing on an earthly calendar."""

    CLOCK = "clock"
    PART = "part"
    DAY = "day"
    SHIFT = "shift"
    DURATION = "duration"
    WEEKDAY = "weekday"
    DATE = "date"
    SEASON = "season"
    AGE = "age"
    RECURRING = "recurring"
    EVENT = "event"
    UNKNOWN = "unknown"


class Anchor(StrEnum):
    """The moment that an expression is reckoned from.

    `NARRATION`: the story's now. `EARLIER`: what came before that now ("had"). `SPEECH`: the moment
    at which somebody says, thinks or writes it. `NONE`: no moment at all ("every night").
    """

    NARRATION = "narration"
    EARLIER = "earlier"
    SPEECH = "speech"
    NONE = "none"


class Reference(StrEnum):
    """What a shift is counted from: what was told before ("the next day") or now ("tomorrow")."""

    TOLD = "told"
    NOW = "now"


class Range(Struct, frozen=True, array_like=True, gc=False):
    """From `low` to `high`, both among them."""

    low: int
    high: int


class TimeValue(Struct, frozen=True, kw_only=True, gc=False):
    """What an expression means; what it does not say is `None`.

    Attributes:
        minute: minute of the day, 0 to 1439; `halves` where it may also be twelve hours later.
        about: whether the clock time is only near that minute.
        part: the part of the day.
        days: the shift in whole days, `minutes` in minutes, from `reference`; a duration's length.
        weekday: 0 is Monday.
        day, month, year: of a date.
        season: its English name.
        age: in years.
    """

    minute: int | None = None
    halves: bool = False
    about: bool = False
    part: PartOfDay | None = None
    days: Range | None = None
    minutes: Range | None = None
    reference: Reference | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    season: str | None = None
    age: int | None = None


class TimeExpression(Claim, frozen=True, kw_only=True):
    """Words that tell a time, a shift or a length of time.

    `anchor` says which moment it is reckoned from; `quotation` and `speaker` are ids where somebody
    says it. `stated` is true where the narration sets its own now by it ("It was Monday."), or
    somebody says that it is that time, rather than mentioning it.
    """

    kind: TimeKind
    value: TimeValue
    anchor: Anchor
    stated: bool = False
    quotation: str | None = None
    speaker: str | None = None


class Times(Layer, frozen=True, kw_only=True):
    """All time expressions in text order, none overlapping another."""

    items: tuple[TimeExpression, ...] = ()

    def spans(self) -> Iterator[Span]:
        """The expressions and what they rest on."""
        for item in self.items:
            yield item.span
            yield from item.evidence
