"""The stage that reads the story's own clock."""

from typing import ClassVar

from msgspec.structs import replace

from fabula.core import Layer, Span, Story
from fabula.layers import Blocks, Clock, Quotations, Scenes, SceneTime, Times, Tokens
from fabula.layers.told import Told
from fabula.settings import Settings
from fabula.stages.clock.contradictions import contradictions
from fabula.stages.clock.moments import told
from fabula.stages.clock.placing import place
from fabula.stages.stage import Stage


class ClockStage(Stage):
    """Gives each scene its day, part of day and clock time, and finds what cannot all be true.

    Days are counted from the first scene's, which is day 1, never from today. A day that nothing
    ties to an earlier scene is unknown.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Quotations, Scenes, Times, Tokens)
    gives: ClassVar[type[Layer]] = Clock
    version: ClassVar[int] = 10

    def read(self, story: Story, settings: Settings) -> Clock:
        """One time for each scene, and the contradictions."""
        scenes = told(story)
        placed = place(scenes, Told.of(story).scenes)
        return Clock(
            items=tuple(_labelled(one, story) for one in placed),
            contradictions=contradictions(story, scenes),
        )


def _labelled(time: SceneTime, story: Story) -> SceneTime:
    """With the text's own words as its label, where the sheet gives none."""
    if time.label is not None or not time.spans:
        return time
    label = ", ".join(_words(story, span) for span in time.spans)
    return replace(time, label=label)


def _words(story: Story, span: Span) -> str:
    return " ".join(story.text[span].split())
