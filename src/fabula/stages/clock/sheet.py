"""What the story sheet says of the times of scenes; it wins over what the text tells."""

from collections.abc import Sequence

from fabula.core import Span
from fabula.layers import Anchor, TimeExpression
from fabula.layers.told import SHEET, ToldScene
from fabula.stages.clock.daytime import DayTime, daytime
from fabula.stages.clock.moments import Moment, Told
from fabula.stages.times.scan import scan
from fabula.stages.tokens import tokens


def said_of(told: Told, sheet: Sequence[ToldScene]) -> ToldScene | None:
    """The first entry of the sheet that gives a scene a day or a time."""
    return next(
        (
            one
            for one in sheet
            if told.scene.start <= one.start < told.scene.end
            and (one.day is not None or one.time is not None)
        ),
        None,
    )


def daytime_said(said: ToldScene | None, before: DayTime | None) -> DayTime | None:
    """The time of day in the sheet's words ("half past nine in the evening"), if they tell one."""
    if said is None or said.time is None:
        return None
    row = tokens(said.time, [Span(0, len(said.time))])
    words = [said.time[a:b] for a, b in zip(row.starts, row.ends, strict=True)]
    expressions = tuple(
        TimeExpression(
            start=said.start,
            end=said.end,
            kind=one.kind,
            value=one.value,
            anchor=Anchor.NARRATION,
            confidence=1.0,
            by=SHEET,
        )
        for one in scan(words)
    )
    found = daytime(Moment(expressions, True), before) if expressions else None
    return found._replace(spans=(), confidence=1.0) if found else None
