"""What the story sheet tells of the people of a scene."""

from bisect import bisect_left

from msgspec import structs

from fabula.core import Span
from fabula.layers import Cast
from fabula.layers.presence import Attendance, Attending
from fabula.layers.told import SHEET, Told, ToldScene, folded
from fabula.stages.cast.sheet import ids_by_name


class ToldPeople:
    """The scenes of the sheet, by place.

    Parameters:
        told: the sheet.
        cast: the characters, those of the sheet among them.
    """

    def __init__(self, told: Told, cast: Cast) -> None:
        self._ids = ids_by_name(cast) if told.scenes else {}
        self._scenes = sorted(told.scenes, key=lambda one: one.start)
        self._starts = [one.start for one in self._scenes]

    def eyes(self, scene: Span) -> str | None:
        """Through whose eyes the sheet says that a scene is told."""
        named = [one.eyes for one in self._within(scene) if one.eyes is not None]
        return self._ids.get(folded(named[-1])) if named else None

    def over(self, scene: Span, found: tuple[Attendance, ...]) -> tuple[Attendance, ...]:
        """The people of a scene as the sheet corrects them: its list is whole."""
        lists = [one.present for one in self._within(scene) if one.present is not None]
        if not lists:
            return found
        there = [self._ids[name] for name in map(folded, lists[-1]) if name in self._ids]
        known = {one.character: one for one in found}
        told = (
            Attendance(
                character=who,
                how=Attending.PRESENT,
                confidence=1.0,
                by=SHEET,
                evidence=known[who].evidence if who in known else (),
            )
            for who in dict.fromkeys(there)
        )
        others = (one for one in found if one.character not in there)
        return (*told, *(_absent(one) for one in others))

    def _within(self, scene: Span) -> list[ToldScene]:
        first = bisect_left(self._starts, scene.start)
        return self._scenes[first : bisect_left(self._starts, scene.end)]


def _absent(one: Attendance) -> Attendance:
    if one.how is not Attending.PRESENT:
        return one
    return structs.replace(one, how=Attending.MENTIONED, confidence=1.0, by=SHEET)
