"""Places that the story sheet tells."""

from bisect import bisect_left
from collections.abc import Sequence

from fabula.layers import Scene
from fabula.layers.told import Told, ToldScene


def told_places(told: Told) -> list[ToldScene]:
    """The entries of the sheet that tell a place, by where they stand."""
    return sorted((one for one in told.scenes if one.place is not None), key=lambda one: one.start)


def place_said(told: Sequence[ToldScene], scene: Scene) -> str | None:
    """Where the sheet says that a scene begins: of several entries in it, the first."""
    at = bisect_left(told, scene.start, key=lambda one: one.start)
    return told[at].place if at < len(told) and told[at].start < scene.end else None
