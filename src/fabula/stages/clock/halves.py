"""Which of two hours is meant where the text does not say morning or evening."""

from typing import Final

_DAY: Final = 1440
_HALF: Final = 720
_NEAR: Final = 480
"""Minutes over which a story runs on to the next such hour."""
_DAWN: Final = 300
_RUNS_ON, _IN_THE_DARK, _WAKING = 0.9, 0.75, 0.7
_SMALL: Final = 360
"""Of the hours from twelve to six, the later ones are those at which people are awake."""


def meant(minute: int, low: int | None, high: int | None, dark: bool) -> tuple[int | None, float]:
    """The likelier of an hour and the one twelve hours later, and how likely it is.

    Parameters:
        minute: of the day, before noon.
        low, high: bounds of the time known before it in the same run; `None` where none is.
        dark: whether it is dark at that hour.
    """
    hours = (minute, minute + _HALF)
    if low is not None and high is not None:
        before = (low + high) // 2
        nearest = min(hours, key=lambda hour: (hour - before) % _DAY)
        if (nearest - before) % _DAY <= _NEAR:
            return nearest, _RUNS_ON
    if dark:
        late = minute + _HALF
        return (late if minute >= _DAWN else minute), _IN_THE_DARK
    if minute < _SMALL:
        return minute + _HALF, _WAKING
    return None, 0.0


def leading(minute: int, low: int, high: int) -> int | None:
    """Which of an hour and the one twelve hours later comes shortly before a time, if one does.

    Parameters:
        minute: of the day, before noon.
        low, high: bounds of the time that follows in the same run.
    """
    after = (low + high) // 2
    near = [hour for hour in (minute, minute + _HALF) if (after - hour) % _DAY <= _NEAR]
    return near[0] if near else None
