"""Scenes as marks tell them."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Chapters, Scenes
from fabula.settings import Settings
from fabula.stages.stage import Stage


class ScenesStage(Stage):
    """Thin: none."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Chapters)
    gives: ClassVar[type[Layer]] = Scenes

    def read(self, story: Story, settings: Settings) -> Scenes:
        """The layer."""
        return Scenes(items=())
