"""To whom a turn is said: a vocative, `said to X`, all of a chat, or the other of two who talk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from fabula.stages.speakers.clues import Shown

if TYPE_CHECKING:
    from fabula.stages.speakers.verdict import Verdict

_VOCATIVE: Final = 0.85
_SAID_TO: Final = 0.85
_NEIGHBOUR: Final = 0.6
_SENT: Final = 0.8
_LINES: Final = 12
_SEVERAL: Final = 0.5
_TURNS: Final = 4


class To(Struct, frozen=True):
    """The people spoken to; empty where nothing says it."""

    people: tuple[str, ...] = ()
    confidence: float = 0.0


def addressed(shown: Sequence[Shown], found: Sequence[Verdict]) -> list[To]:
    """The addressees of each turn of a conversation."""
    return [_to(shown, found, number) for number in range(len(shown))]


def _to(shown: Sequence[Shown], found: Sequence[Verdict], number: int) -> To:
    speaker = found[number].speaker
    called = [r.character for r in shown[number].named.called if r.character is not None]
    called = [who for who in dict.fromkeys(called) if who != speaker]
    if called:
        return To(tuple(called), _VOCATIVE)
    told = shown[number].to
    if told is not None and told != speaker:
        return To((told,), _SAID_TO)
    if any(clue.rule == "tag-sender" for clue in shown[number].clues):
        return To(tuple(_others(found, number, _LINES)), _SENT)
    if shown[number].named.several:
        others = _others(found, number, _TURNS)
        if len(others) > 1:
            return To(tuple(others), _SEVERAL)
    for near in (number - 1, number + 1, number - 2, number + 2):
        if 0 <= near < len(found):
            other = found[near].speaker
            if other is not None and other != speaker:
                return To((other,), _NEIGHBOUR)
    return To()


def _others(found: Sequence[Verdict], number: int, far: int) -> list[str]:
    """The others who speak at most `far` turns away."""
    near = found[max(0, number - far) : number + far + 1]
    others = dict.fromkeys(one.speaker for one in near if one.speaker is not None)
    return [who for who in others if who != found[number].speaker]
