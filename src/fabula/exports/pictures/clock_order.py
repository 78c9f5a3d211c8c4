"""The scenes in the order of the story's own time, for the picture and its text twin."""

from typing import Final, NamedTuple

from fabula.contract import Reading, Scene, Time

PARTS: Final = ("morning", "afternoon", "evening", "night")
_PART_MINUTES: Final = {"morning": 480, "afternoon": 870, "evening": 1170, "night": 1380}
_MINUTES: Final = 1440
_NOON: Final = 720


class Told(NamedTuple):
    """A scene and its place: `number` in telling, from 1; `minute` of its day, for the order.

    `timed` is `clock`, `part`, `day` or nothing: how much is known of when it is.
    """

    number: int
    scene: Scene
    day: int | None
    minute: int
    timed: str

    @property
    def words(self) -> str:
        """When it is, in words: "day 2, night, 03:23 (3:23AM)"."""
        words = described(self.scene.time)
        return f"{words}, looks back" if self.scene.flashback else words

    @property
    def goes_back(self) -> bool:
        """Whether it lies before what was told before it: told so, or by its time."""
        time = self.scene.time
        known = time is not None and time.back and self.day is not None
        return self.scene.flashback is not None or known


def told(reading: Reading) -> list[Told]:
    """The scenes in the order of telling."""
    return [_told(number, scene) for number, scene in enumerate(reading.scenes, 1)]


def in_story_order(scenes: list[Told]) -> list[Told]:
    """The scenes whose day is known, by the story's time; of the same time, as they are told."""
    known = [one for one in scenes if one.day is not None]
    return sorted(known, key=lambda one: (one.day, one.minute, one.number))


def _told(number: int, scene: Scene) -> Told:
    time = scene.time
    if time is None:
        return Told(number, scene, None, _NOON, "")
    if time.clock:
        hours, minutes = time.clock.split(":")
        return Told(number, scene, time.day, int(hours) * 60 + int(minutes), "clock")
    if time.part_of_day:
        return Told(number, scene, time.day, _PART_MINUTES[time.part_of_day], "part")
    minute = _reckoned(time) if time.day is not None else _NOON
    return Told(number, scene, time.day, minute, "day" if time.day is not None else "")


def _reckoned(time: Time) -> int:
    """The middle of a scene's bounds, as a minute of its day."""
    if time.earliest is None or time.latest is None:
        return _NOON
    return (time.earliest + time.latest) // 2 % _MINUTES


def described(time: Time | None) -> str:
    """When a scene is, in words; "time unknown" where nothing is known."""
    if time is None:
        return "time unknown"
    parts = [
        "day unknown" if time.day is None else f"day {time.day}",
        time.part_of_day or "",
        time.clock or "",
        "goes back" if time.back else "",
    ]
    words = ", ".join(filter(None, parts))
    return f"{words} (“{time.label}”)" if time.label else words
