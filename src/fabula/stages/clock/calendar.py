"""What two statements of the calendar allow for the days between them.

Only differences are looked at, so no statement needs a year, a hemisphere or today's date.
"""

from datetime import date
from typing import Final, NamedTuple

from fabula.layers import Range, TimeValue

_YEAR: Final = 365
_COMMON_YEAR: Final = 2001
_LEAP_SLACK: Final = 2
_SEASONS: Final = {
    "spring": Range(40, 170),
    "summer": Range(130, 275),
    "autumn": Range(220, 350),
    "winter": Range(310, 455),
}
"""Days of the year, with six weeks to spare at each end."""


class Calendar(NamedTuple):
    """What a moment tells of its day: weekday, days of the year, season, year."""

    weekday: int | None = None
    dated: Range | None = None
    season: Range | None = None
    year: int | None = None

    def shares(self, other: "Calendar") -> bool:
        """Whether both tell one and the same thing of their days."""
        pairs = zip(self, other, strict=True)
        return any(mine is not None and theirs is not None for mine, theirs in pairs)

    def __or__(self, other: "Calendar") -> "Calendar":
        """What this tells, and for the rest the other."""
        return Calendar(
            weekday=other.weekday if self.weekday is None else self.weekday,
            dated=self.dated or other.dated,
            season=self.season or other.season,
            year=self.year or other.year,
        )

    def allows(self, days: int, later: "Calendar") -> bool:
        """Whether `later` can lie so many days after this one."""
        return (
            _weekdays(self.weekday, later.weekday, days)
            and _seasonal(self.dated, later.dated, days)
            and _seasonal(self.season, later.season, days)
            and _years(self.year, later.year, days)
        )


def calendar(value: TimeValue) -> Calendar:
    """What a value tells of its day."""
    return Calendar(
        weekday=value.weekday,
        dated=_dated(value),
        season=_SEASONS.get(value.season or ""),
        year=value.year,
    )


def _dated(value: TimeValue) -> Range | None:
    if value.month is None:
        return None
    year = value.year or _COMMON_YEAR
    first = date(_COMMON_YEAR, value.month, 1).timetuple().tm_yday
    if value.day is None:
        return Range(first, first + 30)
    if (value.month, value.day) == (2, 29) and year == _COMMON_YEAR:
        return Range(first + 27, first + 28)
    return Range(first + value.day - 1, first + value.day - 1)


def _weekdays(first: int | None, second: int | None, days: int) -> bool:
    return first is None or second is None or (second - first - days) % 7 == 0


def _seasonal(first: Range | None, second: Range | None, days: int) -> bool:
    if first is None or second is None:
        return True
    low, high = second.low - first.high, second.high - first.low
    slack = 1 + abs(days) // _YEAR if abs(days) > 27 else _slack(first, second)
    return any(
        low - slack <= days + turn * _YEAR <= high + slack
        for turn in range(-(abs(days) // _YEAR) - 2, abs(days) // _YEAR + 3)
    )


def _slack(first: Range, second: Range) -> int:
    """A day for the leap year that may lie between them."""
    return 1 if first.low <= 59 < second.high or second.low <= 59 < first.high else 0


def _years(first: int | None, second: int | None, days: int) -> bool:
    if first is None or second is None:
        return True
    gap = second - first
    return (gap - 1) * _YEAR - _LEAP_SLACK < days < (gap + 1) * (_YEAR + 1) + _LEAP_SLACK
