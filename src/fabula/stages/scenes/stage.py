"""The scenes."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Scenes, Sections
from fabula.settings import Settings
from fabula.stages.stage import Stage


class ScenesStage(Stage):
    """A scene is a section, until its words tell of a break that no mark shows."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Sections,)
    gives: ClassVar[type[Layer]] = Scenes
    version: ClassVar[int] = 1

    def read(self, story: Story, settings: Settings) -> Scenes:
        """The scenes, none overlapping another."""
        return Scenes(items=story[Sections].items)
