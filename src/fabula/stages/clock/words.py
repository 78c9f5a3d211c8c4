"""What a moment says, in a few words."""

from calendar import day_name, month_name
from collections.abc import Iterator

from fabula.layers import Range, Reference, TimeValue
from fabula.stages.clock.moments import Moment


def says(moment: Moment, linked: bool) -> str:
    """What a moment says of the time.

    Parameters:
        moment: as it is told.
        linked: whether it is also counted from the moment before.
    """
    told = [words for one in moment.expressions for words in _said(one.value, linked)]
    return ", ".join(dict.fromkeys(told))


def _said(value: TimeValue, linked: bool) -> Iterator[str]:
    if linked and value.reference is Reference.TOLD:
        yield from _shift(value)
    if value.weekday is not None:
        yield day_name[value.weekday]
    yield from _date(value)
    if value.season:
        yield value.season
    if value.minute is not None:
        clock = f"{value.minute // 60:02}:{value.minute % 60:02}"
        yield f"{clock} or twelve hours later" if value.halves else clock
    if value.part:
        yield value.part.value


def _shift(value: TimeValue) -> Iterator[str]:
    if value.days:
        yield "the same day" if value.days == Range(0, 0) else f"{_range(value.days, 'day')} later"
    if value.minutes:
        yield f"{_range(value.minutes, 'minute')} later"


def _range(range: Range, unit: str) -> str:
    if range.low == range.high:
        return f"{range.low} {unit}{'' if range.low == 1 else 's'}"
    return f"{range.low} to {range.high} {unit}s"


def _date(value: TimeValue) -> Iterator[str]:
    parts = [
        str(value.day) if value.day else "",
        month_name[value.month] if value.month else "",
        str(value.year) if value.year else "",
    ]
    if any(parts):
        yield " ".join(filter(None, parts))
