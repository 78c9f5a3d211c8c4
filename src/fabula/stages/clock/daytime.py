"""The time of day that a scene's words tell: a stretch of minutes, a part, a clock time."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from fabula.core import Span
from fabula.layers import PartOfDay, Range, Reference, TimeExpression
from fabula.stages.clock.halves import leading, meant
from fabula.stages.clock.moments import Moment, Told

MINUTES: Final = 1440
PARTS: Final = {
    PartOfDay.MORNING: Range(300, 719),
    PartOfDay.AFTERNOON: Range(720, 1079),
    PartOfDay.EVENING: Range(1080, 1319),
    PartOfDay.NIGHT: Range(1320, 1739),
}
"""Minutes of the day; a night runs on past midnight."""
_LEAST: Final = 0.5
_GREETED: Final = 0.75
_HOUR_SAID: Final = 0.7
_MENTIONED: Final = 0.7
_BARE: Final = 0.55
_LEADS: Final = 0.8
_NIGHTFALL: Final = 1140
"""Before it nobody means by "night" the hour, but the one on which something happens."""
_FAR: Final = 2500
"""Code points after which a hint counts half."""


class DayTime(NamedTuple):
    """A time of day: minutes from `low` to `high` (from 1440 on after midnight).

    `minute` where the clock is told; `spans` the words.
    """

    low: int
    high: int
    part: PartOfDay | None
    minute: int | None
    spans: tuple[Span, ...]
    confidence: float


def part_at(minute: int) -> PartOfDay:
    """The part of the day at a minute of it."""
    for part in (PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.EVENING):
        if PARTS[part].low <= minute <= PARTS[part].high:
            return part
    return PartOfDay.NIGHT


def daytime(
    moment: Moment, after: DayTime | None = None, dark: bool | None = None
) -> DayTime | None:
    """The time of day that a moment tells, or `None`.

    Parameters:
        moment: of the narration.
        after: what is known before it, to tell nine in the evening from nine in the morning.
        dark: whether it is in the dark; `None` where the likelier of two hours is not wanted.
    """
    clock = next((one for one in moment.expressions if one.value.minute is not None), None)
    part = next((one.value.part for one in moment.expressions if one.value.part), None)
    spans = tuple(one.span for one in moment.expressions)
    sure = moment.confidence
    told = clock is not None and not clock.value.about
    if clock is None or clock.value.minute is None:
        if part is None:
            return None
        return DayTime(PARTS[part].low, PARTS[part].high, part, None, spans, sure)
    minute = clock.value.minute
    if not clock.value.halves:
        named = _named(minute, part)
        return DayTime(minute, minute, named, minute if told else None, spans, sure)
    half = _half(minute, part, after)
    if half is None and dark is not None:
        half, likely = meant(minute, after and after.low, after and after.high, dark)
        sure *= likely
    if half is None:
        return None
    return DayTime(half, half, _named(half, part), half if told else None, spans, sure * 0.85)


def _named(minute: int, part: PartOfDay | None) -> PartOfDay:
    """The part told; but two "in the morning" is of the night, and six "on the night" is not."""
    at = part_at(minute)
    small = part is PartOfDay.MORNING and at is PartOfDay.NIGHT
    early = part is PartOfDay.NIGHT and PARTS[PartOfDay.MORNING].low <= minute < _NIGHTFALL
    return at if part is None or small or early else part


def _half(minute: int, part: PartOfDay | None, after: DayTime | None) -> int | None:
    """Which of two hours is meant: the one in the part told, or in the part known before."""
    part = part or (after and after.part)
    if part is None:
        return None
    if part is PartOfDay.NIGHT and PARTS[PartOfDay.MORNING].low <= minute < 720:
        return minute + 720
    near = [hour for hour in (minute, minute + 720) if _within(hour, PARTS[part])]
    return near[0] if len(near) == 1 else None


def _within(minute: int, range: Range) -> bool:
    return range.low <= minute <= range.high or range.low <= minute + MINUTES <= range.high


def of_scene(told: Told, before: DayTime | None, then: DayTime | None = None) -> DayTime | None:
    """The time of day at which a scene begins, from its strongest hint; `None` if there is none.

    Parameters:
        told: the scene with its moments.
        before: the time of day known before it.
        then: that of the next scene, in the same run.
    """
    hints = list(_hints(told))
    best = max(hints, key=lambda hint: hint[0], default=None)
    if best is None or best[0] < _LEAST:
        return None
    part = next((_part_told(hint[1]) for hint in hints if _part_told(hint[1])), None)
    known = DayTime(PARTS[part].low, PARTS[part].high, part, None, (), 0.5) if part else before
    dark = told.signs.dark
    found = daytime(best[1], known, dark)
    return _weighed(found, best) if found else _other(hints, known, dark) or _leads_to(best, then)


def _leads_to(hint: tuple[float, Moment], then: DayTime | None) -> DayTime | None:
    """The time of day of a scene whose hour is told, from that of the scene it leads to."""
    for one in hint[1].expressions:
        hour = one.value.minute
        if then is None or hour is None:
            continue
        half = leading(hour, then.low, then.high)
        if half is not None:
            return DayTime(half, half, part_at(half), half, (one.span,), hint[0] * _LEADS)
    return None


def tells_hour(told: Told) -> bool:
    """Whether a scene tells the hour at which it begins, if only which of two."""
    stated = (one for moment in told.opening for one in moment.expressions if one.stated)
    return any(one.value.minute is not None for one in stated)


def _weighed(found: DayTime, hint: tuple[float, Moment]) -> DayTime:
    """With how sure the hint is, and less where one of two hours is only the likelier."""
    return found._replace(confidence=hint[0] * min(1.0, found.confidence / hint[1].confidence))


def _part_told(moment: Moment) -> PartOfDay | None:
    return next((one.value.part for one in moment.expressions if one.value.part), None)


def _other(
    hints: Iterable[tuple[float, Moment]], known: DayTime | None, dark: bool
) -> DayTime | None:
    for hint in sorted(hints, key=lambda hint: -hint[0]):
        found = daytime(hint[1], known, dark)
        if found and hint[0] >= _LEAST:
            return _weighed(found, hint)
    return None


def _hints(told: Told) -> Iterator[tuple[float, Moment]]:
    """What tells the time of day before the narration moves on, with how much it weighs."""
    for moment in told.moments:
        if moves(moment) and not moment.opening and moment.stated:
            break
        weight = _weight(moment)
        if weight:
            yield weight * _near(moment.span.start - told.scene.start), moment
    for one in told.spoken:
        weight = _spoken_weight(one)
        if weight:
            yield weight * _near(one.start - told.scene.start), Moment((one,), False)


def _near(distance: int) -> float:
    return 1.0 if distance < 0 else _FAR / (_FAR + distance)


def moves(moment: Moment) -> bool:
    """Whether it carries the narration to another time: "the next day", "an hour later"."""
    return any(
        one.value.reference is Reference.TOLD and (one.value.days or one.value.minutes)
        for one in moment.expressions
    )


def _weight(moment: Moment) -> float:
    told = [one for one in moment.expressions if one.value.minute is not None or one.value.part]
    if not told or any(_elsewhere(one) for one in moment.expressions):
        return 0.0
    sure = max(one.confidence for one in told)
    if moment.stated:
        return sure
    if sure < _LEAST + 0.15:
        return _BARE if moment.opening else 0.0
    return sure * (0.9 if moment.opening else _MENTIONED)


def _elsewhere(one: TimeExpression) -> bool:
    """Whether it points away from now: "last night", "tomorrow", but also a mere "tonight"."""
    if one.value.days and one.value.days.high < 0 and not one.stated:
        return True
    if one.value.reference is Reference.NOW:
        return not one.stated or bool(one.value.days and one.value.days.low)
    return False


def _spoken_weight(one: TimeExpression) -> float:
    if one.by == "greeting":
        return _GREETED
    return _HOUR_SAID if one.stated else 0.0
