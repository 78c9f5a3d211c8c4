"""What the story sheet says of a scene's time wins, and later scenes go on from it."""

from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import Clock, PartOfDay, SceneTime
from fabula.layers.told import Told, ToldScene
from fabula.settings import Settings
from fabula.stages import pipeline

TEXT = "It was noon. Una swam.\n\n***\n\nUna rowed.\n\n***\n\nThe next morning Una slept.\n"


def times(**said: object) -> tuple[SceneTime, ...]:
    start = TEXT.index("Una rowed")
    scene = ToldScene(start=start, end=start + 9, **said)  # type: ignore[arg-type]
    story = Story(import_bytes(TEXT.encode("utf-8"), "story.txt"))
    story = story.with_layer(Told(scenes=(scene,)))
    for stage in pipeline():
        story = story.with_layer(stage.read(story, Settings(model=False)))
    return story[Clock].items


def test_a_day_told_by_the_sheet() -> None:
    _, rowed, slept = times(day=7)
    assert (rowed.day, rowed.by, rowed.confidence) == (7, "sheet", 1.0)
    assert (slept.day, slept.by) == (8, "clock")


def test_a_time_told_by_the_sheet() -> None:
    _, rowed, _ = times(day=7, time="half past nine in the evening")
    assert (rowed.label, rowed.part, rowed.minute) == (
        "half past nine in the evening",
        PartOfDay.EVENING,
        21 * 60 + 30,
    )


def test_a_time_in_words_of_its_own_is_a_label() -> None:
    _, rowed, _ = times(time="when the bells rang")
    assert (rowed.label, rowed.part) == ("when the bells rang", None)
