"""The story lines in words: the text twin of the picture."""

from collections.abc import Iterable, Mapping
from typing import Final

from fabula.contract import Reading, Scene
from fabula.exports.view.places import Places
from fabula.exports.view.words import line, shortened

_LABEL: Final = 24


def lines_text(reading: Reading, first: int = 1) -> list[str]:
    """Each scene with those who meet in it, in the order of telling; `first` is the number of the
    first.
    """
    if not reading.scenes:
        return ["No scenes."]
    names = {one.id: line(one.name) for one in reading.characters}
    places = Places(reading)
    return [
        scene_line(scene, number, names, places)
        for number, scene in enumerate(reading.scenes, first)
    ]


def scene_line(scene: Scene, number: int, names: Mapping[str, str], places: Places) -> str:
    """A scene in words: who is there, who takes part from afar, whose eyes."""
    parts = [f"Scene {number} ({places.name(scene.start)}): {_list(scene.present, names)}"]
    if scene.remote:
        parts.append(f"from afar {_list(scene.remote, names)}")
    if scene.pov:
        parts.append(f"eyes {_list((view.character for view in scene.pov), names, ' then ')}")
    return "; ".join(parts)


def _list(ids: Iterable[str], names: Mapping[str, str], between: str = ", ") -> str:
    return between.join(names.get(one, one) for one in ids) or "nobody known"


def label(reading: Reading, scene: Scene) -> str:
    """What stands under a scene: its place, else its time, else how it begins."""
    if scene.place is not None:
        return shortened(scene.place.name, _LABEL)
    if scene.time is not None and scene.time.label:
        return shortened(scene.time.label, _LABEL)
    return shortened(reading.text[scene.start : min(scene.end, scene.start + 200)], _LABEL)
