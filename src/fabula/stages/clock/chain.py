"""The stated moments of a story as a chain, each tied to the one before as far as words tie it.

This is a simple temporal network (Dechter, Meiri and Pearl 1991) whose graph is a path: the bounds
between two moments are the sums over the links between them. A statement that speaks of both ends
closes one cycle, and that cycle is the smallest set of statements that can conflict.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from fabula.layers import PartOfDay, Range, Reference, TimeKind, TimeValue
from fabula.stages.clock.calendar import Calendar, calendar
from fabula.stages.clock.daytime import MINUTES, DayTime, daytime
from fabula.stages.clock.moments import Moment, Told
from fabula.stages.clock.state import backward

_NEAR: Final = 2500
"""Code points over which a scene is taken to run on without a night between."""
_CLOSE: Final = 1000
"""Code points over which a day that is named ("it was Sunday") is still the one just told of."""
_IT_WAS: Final = re.compile(r"\b[Ii]t(?: was|['’]s| is) (?:a |still |now )?$")
_AHEAD: Final = 16
_RUN: Final = 14 * 60
"""Minutes that such a stretch may last."""
_WIDE: Final = {
    PartOfDay.MORNING: Range(0, 779),
    PartOfDay.AFTERNOON: Range(690, 1170),
    PartOfDay.EVENING: Range(960, 1439),
}
"""Parts of the day as loosely as anybody uses the words; a night may be either side of midnight."""
_NOBODY: Final = Range(0, MINUTES - 1)


class Link(NamedTuple):
    """What ties a moment to the one before: the days and minutes that may lie between them.

    `said` is false for what a reader takes for granted, that a scene runs on; `close` where that
    holds for its day as well as for its clock.
    """

    days: Range
    minutes: Range
    said: bool = True
    close: bool = True


class Node(NamedTuple):
    """A stated moment: what it tells of its day and time of day, and its tie to the one before."""

    moment: Moment
    scene: int
    calendar: Calendar
    daytime: Range | None
    link: Link | None


def nodes(scenes: Sequence[Told], content: str) -> list[Node]:
    """The stated moments in order of telling.

    Parameters:
        scenes: with their moments.
        content: the text.
    """
    chain: list[Node] = []
    known: DayTime | None = None
    last: Node | None = None
    for number, told in enumerate(scenes):
        known = known if number and told.opening else None
        for moment in told.moments:
            if not moment.stated:
                last = None if _unsettles(moment) else last
                continue
            known = daytime(moment, known) or known
            last = _node(moment, number, known, last, content)
            chain.append(last)
    return chain


def _unsettles(moment: Moment) -> bool:
    """Whether time may have gone on by it though the narration does not state its now."""
    return any(
        one.value.weekday is not None
        or (
            one.kind in {TimeKind.SHIFT, TimeKind.DAY}
            and one.value.reference is Reference.TOLD
            and one.value.days != Range(0, 0)
        )
        for one in moment.expressions
    )


def _node(
    moment: Moment, scene: int, known: DayTime | None, last: Node | None, content: str
) -> Node:
    told = Calendar()
    for one in moment.expressions:
        if one.value.reference is None:
            told |= calendar(one.value)
    link = _link(moment, scene, last, content) if last else None
    return Node(moment, scene, told, _minutes(moment, known), link)


def _minutes(moment: Moment, known: DayTime | None) -> Range | None:
    """The time of day that a moment tells, clock or part, as loosely as words are used."""
    clock = next((one.value for one in moment.expressions if one.value.minute is not None), None)
    part = next((one.value.part for one in moment.expressions if one.value.part), None)
    if clock is None:
        return _WIDE.get(part) if part else None
    if not clock.halves and clock.minute is not None:
        slack = 20 if clock.about else 0
        return Range(clock.minute - slack, clock.minute + slack)
    if known is None or known.low != known.high or not part:
        return None
    return Range(known.low - 20, known.low + 20) if clock.about else Range(known.low, known.low)


def _link(moment: Moment, scene: int, last: Node, content: str) -> Link | None:
    """How a moment is tied to the last one, `None` where nothing ties it."""
    if scene - last.scene > 1 or any(backward(one) for one in moment.expressions):
        return None
    shifts = [one for one in moment.expressions if one.value.reference is Reference.TOLD]
    for one in shifts:
        if one.value.days == Range(0, 0):
            return _same_day(one.value)
        if one.value.minutes:
            return Link(Range(0, one.value.minutes.high // MINUTES + 1), one.value.minutes)
        if one.value.days:
            return _by_days(one.value.days)
    apart = moment.span.start - last.moment.span.end
    if scene != last.scene or apart > _NEAR or shifts:
        return None
    close = apart <= _CLOSE and (_undated(moment) or _still(moment, content))
    return Link(Range(0, 1), Range(0, _RUN), said=False, close=close)


def _undated(moment: Moment) -> bool:
    return all(calendar(one.value) == Calendar() for one in moment.expressions)


def _still(moment: Moment, content: str) -> bool:
    """Whether "it was Sunday" tells which day it is, rather than that another has come."""
    start = moment.span.start
    told = any(one.value.weekday is not None for one in moment.expressions)
    return told and bool(_IT_WAS.search(content, max(0, start - _AHEAD), start))


def _same_day(value: TimeValue) -> Link:
    return Link(Range(0, 0), value.minutes or Range(1 - MINUTES, MINUTES - 1))


def _by_days(days: Range) -> Link:
    most = (days.high + 1) * MINUTES - 1
    least = max(0, (days.low - 1) * MINUTES + 1) if days.low >= 0 else (days.low - 1) * MINUTES
    return Link(days, Range(least, most))
