"""The chapters."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Chapters
from fabula.settings import Settings
from fabula.stages.stage import Stage


class ChaptersStage(Stage):
    """Thin: none."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks,)
    gives: ClassVar[type[Layer]] = Chapters

    def read(self, story: Story, settings: Settings) -> Chapters:
        """The layer."""
        return Chapters(items=())
