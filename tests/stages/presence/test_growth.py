"""That twice as much told is twice the work for presence and eyes, also where all is one scene."""

import sys
from types import FrameType
from typing import Any

import pytest

from fabula.core import Story
from fabula.importers.registry import import_bytes
from fabula.settings import Settings
from fabula.stages import pipeline
from fabula.stages.eyes.stage import EyesStage
from fabula.stages.presence.stage import PresenceStage
from fabula.stages.stage import Stage

TALK = '"It is late, Joss," said Ada. "So it is," said Joss. Ada knew the road was wet.'
CALL = 'Ada rang Joss. "Is it you?" said Joss on the line. "It is," said Ada into the phone.'
LETTER = "Dear Ada,\n\nI thought of you when the ice broke.\n\nJoss\n\nAda put it away."
STORIES = {
    "talk": TALK + "\n\n",
    "one paragraph": TALK + " ",
    "calls": CALL + "\n\nThe lamp burned low. The clock struck, and the rain went on.\n\n",
    "letters": LETTER + "\n\n",
}


def _steps(stage: Stage, story: Story) -> tuple[int, Story]:
    """Lines of Python that a stage executes in the rooms of presence and eyes."""
    counted = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal counted
        counted += event == "line" and "/stages/" in frame.f_code.co_filename
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        layer = stage.read(story, Settings(model=False))
    finally:
        sys.settrace(before)
    return counted, story.with_layer(layer)


def _work(piece: str, times: int) -> dict[str, int]:
    story = Story(import_bytes((piece * times).encode("utf-8"), "long.txt"))
    found = {}
    for stage in pipeline():
        if isinstance(stage, PresenceStage | EyesStage):
            found[type(stage).__name__], story = _steps(stage, story)
        else:
            story = story.with_layer(stage.read(story, Settings(model=False)))
    return found


@pytest.mark.parametrize("piece", STORIES.values(), ids=STORIES)
def test_twice_as_much_is_twice_the_work(piece: str) -> None:
    once, twice = _work(piece, 60), _work(piece, 120)
    for stage, steps in once.items():
        assert twice[stage] < 2.3 * steps, stage
