"""Places the scenes on the story's clock, one after the other, as a reader does.

Told order is a chain, so the bounds of a simple temporal network over it (Dechter, Meiri and Pearl
1991) follow from one pass: each statement moves the bounds that the scene before has left.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from fabula.core import Span
from fabula.layers import Break, PartOfDay, SceneKind, SceneTime
from fabula.layers.told import SHEET, ToldScene
from fabula.stages.clock import state as states
from fabula.stages.clock.daytime import (
    MINUTES,
    DayTime,
    daytime,
    of_scene,
    part_at,
    tells_hour,
)
from fabula.stages.clock.moments import Moment, Told
from fabula.stages.clock.sheet import daytime_said, said_of
from fabula.stages.clock.state import State

_UNTIED: Final = {Break.INFERRED: 0.96, Break.BLANK: 0.92, Break.MARKED: 0.92, Break.CHAPTER: 0.45}
"""How often a scene that tells no time goes on in the same day, by how it begins."""
_GOES_ON: Final = {Break.INFERRED: 0.9, Break.BLANK: 0.8, Break.MARKED: 0.75, Break.CHAPTER: 0.4}
"""The same of the part of the day, where the day goes on."""
_RECKONED: Final = 0.7
_RETURNS: Final = 0.9
"""How often the story goes on where a scene of another time has left it."""
_MENTIONED: Final = 0.6
"""How often it is the same day where another is named in passing as a scene begins."""
_CALIBRATED: Final = 0.6
"""The power of how sure the least sure claim is that meets how often the claims are right."""
_FIRST_WORDS: Final = 80
"""Code points in which a scene that steps back says so."""


class Begun(NamedTuple):
    """How a scene begins: the state, and the time of day that its own words tell."""

    state: State
    own: DayTime | None
    back: bool = False


def place(scenes: Sequence[Told], sheet: Sequence[ToldScene]) -> list[SceneTime]:
    """The time of each scene.

    Parameters:
        scenes: in order, each with its moments.
        sheet: what the author says of scenes.
    """
    placed: list[SceneTime] = []
    state, apart = State(), False
    for number, told in enumerate(scenes):
        said = said_of(told, sheet)
        slept = number > 0 and scenes[number - 1].signs.bed
        then = _then(scenes[number + 1]) if number + 1 < len(scenes) else None
        apart = number > 0 and _apart(told, apart)
        if number == 0:
            begun = _first(state, told, then)
        elif apart or told.signs.letter:
            begun = _aside(told)
        else:
            begun = _begun(state, told, then, slept)
        begun = _corrected(begun, said)
        placed.append(_time(told, begun, said))
        state = state.untied(_RETURNS) if begun.back else _ended(begun.state, told)
        if told.scene.kind is SceneKind.SUMMARY and begun.own is None and not begun.back:
            state = state._replace(daytime=None)
    return placed


def _corrected(begun: Begun, said: ToldScene | None) -> Begun:
    """With what the sheet says in place of what the text tells."""
    if said is not None and begun.own is not None and not begun.own.spans:
        begun = begun._replace(own=None)
    own = daytime_said(said, begun.state.daytime)
    if own is not None:
        begun = begun._replace(own=own, state=begun.state._replace(daytime=own))
    if said is not None and said.day is not None:
        begun = begun._replace(state=begun.state.on(said.day))
    return begun


def _night(known: DayTime | None) -> bool:
    return known is not None and known.part is PartOfDay.NIGHT


def _opening(told: Told) -> list[Moment]:
    """The moments at its beginning that tie its day to others."""
    return [moment for moment in told.opening if states.ties(moment)]


def _then(following: Told) -> DayTime | None:
    """The time of day that a scene's own words tell, if it follows in the same run."""
    new = any(map(states.another_day, _opening(following)))
    return None if new or following.signs.past else of_scene(following, None)


def _apart(told: Told, before: bool) -> bool:
    """Whether a scene is of another time; after one, "the next day" is counted from it."""
    if _goes_back(told, _opening(told)):
        return False
    return told.signs.past or (before and any(map(states.another_day, told.opening)))


def _first(state: State, told: Told, then: DayTime | None) -> Begun:
    own = of_scene(told, None, then)
    return Begun(states.anchored(state._replace(daytime=own), told.opening), own)


def _begun(state: State, told: Told, then: DayTime | None, slept: bool) -> Begun:
    """How a scene begins after what was told before; `slept` where that ended in bed."""
    opening = _opening(told)
    back = _goes_back(told, opening)
    runs_on = not back and not any(map(states.another_day, opening))
    own = of_scene(told, state.daytime if runs_on else None, then)
    after = state
    for moment in opening:
        after = states.moved(after, moment)
    if not opening and any(map(states.another_day, told.opening)):
        after = after.untied(_MENTIONED)
    elif not opening and own is None:
        after = after.untied(_UNTIED[told.scene.begins])
    if own and not back and not any(states.day_shift(moment) for moment in opening):
        after = states.later(after, own)
    if own is None and not tells_hour(told) and told.scene.kind is not SceneKind.SUMMARY:
        known = None if slept and _night(after.daytime) else after.daytime
        own = _reckoned(known, opening) if opening else _lasting(known, after, told.scene.begins)
    after = after._replace(daytime=own or after.daytime)
    return Begun(states.anchored(after, told.opening), own, back)


def _aside(told: Told) -> Begun:
    """A letter, or a scene of another time, that nothing counts from the story's days."""
    own = of_scene(told, None)
    return Begun(State(low=None, high=None, sure=0.0, daytime=own), own, back=True)


def _goes_back(told: Told, opening: Sequence[Moment]) -> bool:
    """Whether a scene begins with a step back."""
    return any(
        states.backward(one) and one.start < told.scene.start + _FIRST_WORDS
        for moment in opening
        for one in moment.expressions
    )


def _reckoned(known: DayTime | None, opening: Sequence[Moment]) -> DayTime | None:
    """The time of day that "three hours later" leads to, where that is one part of the day."""
    if known is None or known.spans or part_at(known.low) is not part_at(known.high):
        return None
    spans = tuple(one.span for one in opening[0].expressions)
    return known._replace(part=part_at(known.low), spans=spans, confidence=_RECKONED)


def _lasting(known: DayTime | None, state: State, begins: Break) -> DayTime | None:
    """The part of the day that lasts from the scene before, where nothing has passed since."""
    if known is None or state.day is None:
        return None
    sure = known.confidence * _GOES_ON[begins]
    if sure < states.LEAST:
        return None
    part = known.part or part_at(known.low)
    return known._replace(part=part, minute=None, spans=(), confidence=sure)


def _ended(state: State, told: Told) -> State:
    """The state after the rest of a scene; "a year ago" in the middle of one is only a memory."""
    for moment in told.moments:
        looks_back = any(states.backward(one) for one in moment.expressions)
        if moment.opening or not moment.stated or looks_back:
            continue
        if states.ties(moment) and not states.names_today(state, moment):
            state = states.moved(state, moment)
        found = daytime(moment, state.daytime, told.signs.dark)
        if found and not states.day_shift(moment):
            state = states.later(state, found)
        state = states.anchored(state._replace(daytime=found or state.daytime), [moment])
    return state


def _time(told: Told, begun: Begun, said: ToldScene | None) -> SceneTime:
    state, own = begun.state, begun.own
    earliest, latest = _bounds(begun)
    claims = [state.sure] if state.day is not None else []
    claims += [own.confidence] if own else []
    return SceneTime(
        scene=told.scene.id,
        label=said.time if said else None,
        part=own.part if own else None,
        day=state.day,
        minute=own.minute if own else None,
        earliest=earliest,
        latest=latest,
        back=begun.back,
        spans=_words(told, own),
        confidence=round(min(claims, default=0.0) ** _CALIBRATED, 2),
        by=SHEET if said else "clock",
    )


def _words(told: Told, own: DayTime | None) -> tuple[Span, ...]:
    """The words that place a scene: what ties it to the one before, and its time of day."""
    tying = next((moment.span for moment in told.opening if states.ties(moment)), None)
    daytime = Span(own.spans[0].start, own.spans[-1].end) if own and own.spans else None
    spans = {span for span in (tying, daytime) if span is not None}
    return tuple(sorted(spans))


def _bounds(begun: Begun) -> tuple[int | None, int | None]:
    """In minutes from the midnight that begins day 1."""
    state, own = begun.state, begun.own
    low, high = (own.low, own.high) if own else (0, MINUTES - 1)
    if state.low is None:
        return None, None
    vague = state.high is None or state.sure < states.LEAST
    if begun.back and vague:
        return None, None
    earliest = (state.low - 1) * MINUTES + (0 if vague else low)
    return earliest, None if vague or state.high is None else (state.high - 1) * MINUTES + high
