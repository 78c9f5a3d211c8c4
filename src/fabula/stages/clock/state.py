"""What is known of a moment of the story, and how each statement moves it on."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from fabula.layers import Range, Reference, TimeExpression, TimeKind, TimeValue
from fabula.stages.clock.daytime import MINUTES, DayTime, moves
from fabula.stages.clock.moments import Moment

LEAST: Final = 0.5
"""Below this a day is left unknown."""
LOOSE: Final = 0.7
_SAME_DAY, _NEXT_DAY, _SHIFTED, _WEEKDAY, _DATE_SURE = 0.97, 0.9, 0.95, 0.8, 0.95
_ANY_TIME: Final = 0.85
_COMMON_YEAR: Final = 2001
_UNANCHORED: Final = 0.5
_SMALL_HOURS: Final = 300
_LONG_AGO: Final = 180
_DATED_KINDS: Final = frozenset({TimeKind.WEEKDAY, TimeKind.DATE, TimeKind.SEASON})


class State(NamedTuple):
    """What is known of a moment: day bounds (`None`: open), how surely, and the time of day.

    `monday` is a day of the story that is a Monday; `origin` the date's number of day 0.
    """

    low: int | None = 1
    high: int | None = 1
    sure: float = 0.99
    daytime: DayTime | None = None
    monday: int | None = None
    origin: int | None = None

    @property
    def day(self) -> int | None:
        """The day, where it is known surely enough."""
        return self.low if self.low == self.high and self.sure >= LEAST else None

    def shifted(self, days: Range) -> "State":
        """So many days on; a few weeks are counted, what is vaguer leaves only bounds."""
        exact = nominal(days)
        low = None if self.low is None else self.low + days.low
        high = None if self.high is None else self.high + days.high
        if exact is not None and self.low is not None and self.low == self.high:
            low = high = self.low + exact
        return self._replace(low=low, high=high, sure=self.sure * _SHIFTED, daytime=None)

    def on(self, day: int) -> "State":
        """On a day that is known for certain."""
        return self._replace(low=day, high=day, sure=1.0)

    def untied(self, factor: float) -> "State":
        """Time may have passed, and nothing says how much."""
        return self._replace(sure=self.sure * factor)


def nominal(days: Range) -> int | None:
    """The number of days that is meant, if one is: of weeks, the middle."""
    middle, odd = divmod(days.low + days.high, 2)
    width = days.high - days.low
    if width == 0:
        return days.low
    counted = not odd and middle % 7 == 0 and width <= 2 * max(1, round(abs(middle) * 0.1))
    return middle if counted else None


def backward(one: TimeExpression) -> bool:
    """Whether the narration steps back by it: "two years earlier", not "last night"."""
    value = one.value
    shift = value.days or value.minutes
    steps = one.kind is TimeKind.SHIFT or value.reference is Reference.TOLD
    return one.stated and steps and shift is not None and shift.high < 0


def ties(moment: Moment) -> bool:
    """Whether it says how the day of the story goes on."""
    return moves(moment) or any(
        (moment.stated and one.kind in _DATED_KINDS) or (one.stated and backward(one))
        for one in moment.expressions
    )


def day_shift(moment: Moment) -> Range | None:
    """The days that it moves the narration by."""
    return next(
        (
            one.value.days
            for one in moment.expressions
            if one.value.days and (one.value.reference is Reference.TOLD or backward(one))
        ),
        None,
    )


def names_today(state: State, moment: Moment) -> bool:
    """Whether it tells the first weekday of a story, within a scene: that of its day."""
    named = any(one.value.weekday is not None for one in moment.expressions)
    return named and state.monday is None and not moves(moment)


def another_day(moment: Moment) -> bool:
    """Whether it tells another day, or a new one, than what was told before."""
    shift = day_shift(moment)
    dated = any(one.kind in _DATED_KINDS for one in moment.expressions)
    return dated or (shift is not None and shift != Range(0, 0))


def moved(state: State, moment: Moment) -> State:
    """The state after one moment of the narration."""
    days = day_shift(moment)
    if days:
        state = state.shifted(days)
    for one in moment.expressions:
        value = one.value
        if value.minutes and value.reference is Reference.TOLD:
            state = _hours(state, value.minutes)
        elif not moment.stated:
            continue
        elif value.weekday is not None:
            state = _nearest(state, value.weekday, days) if days else _weekday(state, value.weekday)
        elif value.day and value.month:
            state = state if days else _dated(state, value)
        elif value.month or value.season or value.year:
            state = state._replace(high=None, sure=0.0)
    return state


def _hours(state: State, minutes: Range) -> State:
    """Some hours on: the clock goes with them, and past midnight so does the day."""
    known = state.daytime
    if known is None or known.minute is None:
        loose = state if minutes.high <= 4 * 60 else state.untied(LOOSE)
        return loose._replace(daytime=None if minutes.high > 120 else known)
    low, high = known.low + minutes.low, known.high + minutes.high
    reckoned = DayTime(low % MINUTES, high % MINUTES, None, None, (), known.confidence)
    if low // MINUTES != high // MINUTES:
        return state.untied(LOOSE)._replace(daytime=None)
    days = low // MINUTES
    return state.shifted(Range(days, days))._replace(daytime=reckoned)


def _weekday(state: State, weekday: int) -> State:
    """The next such day, if it is known what day of the week another one was."""
    if state.monday is None or state.low is None or state.sure < LEAST:
        return state.untied(_UNANCHORED)
    day = state.low + (state.monday + weekday - state.low) % 7
    return state._replace(low=day, high=day, sure=state.sure * _WEEKDAY, daytime=None)


def _nearest(state: State, weekday: int, days: Range) -> State:
    """`three weeks later, on a Sunday`: the Sunday nearest to that day."""
    if (
        state.monday is None
        or state.low is None
        or state.low != state.high
        or days.low == days.high
    ):
        return state
    off = (state.monday + weekday - state.low + 3) % 7 - 3
    return state._replace(low=state.low + off, high=state.low + off)


def _dated(state: State, value: TimeValue) -> State:
    """The day that a date names, counted from an earlier date."""
    if state.origin is None:
        return state.untied(_UNANCHORED)
    number = _number(value, state.origin + (state.low or 1))
    if number is None:
        return state
    day = number - state.origin
    return state._replace(low=day, high=day, sure=_DATE_SURE, daytime=None)


def _number(value: TimeValue, near: int | None = None) -> int | None:
    """The proleptic number of a date; without a year, of the next such date from `near` on."""
    if not value.day or not value.month:
        return None
    year = value.year or (date.fromordinal(near).year if near and near > 0 else _COMMON_YEAR)
    try:
        number = date(year, value.month, value.day).toordinal()
    except ValueError:
        return None
    if value.year is None and near is not None and number < near - _LONG_AGO:
        return _number(TimeValue(day=value.day, month=value.month, year=year + 1))
    return number


def later(state: State, found: DayTime) -> State:
    """The first time from now on at which it is that time of day."""
    known = state.daytime
    if known is None:
        small_hours = found.low == found.high < _SMALL_HOURS
        return state.shifted(Range(1, 1)).untied(LOOSE) if small_hours else state.untied(_ANY_TIME)
    if found.high < known.low:
        state = state.shifted(Range(1, 1))
        return state._replace(sure=state.sure / _SHIFTED * _NEXT_DAY)
    return state.untied(_SAME_DAY)


def anchored(state: State, moments: Sequence[Moment]) -> State:
    """The state with what its weekday and date fix for later ones."""
    if state.day is None:
        return state
    for one in (one for moment in moments if moment.stated for one in moment.expressions):
        if one.value.weekday is not None and state.monday is None:
            state = state._replace(monday=state.day - one.value.weekday)
        number = _number(one.value)
        if number is not None and state.origin is None:
            state = state._replace(origin=number - (state.day or 1))
    return state
