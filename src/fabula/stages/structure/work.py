"""What is known of the work."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Work
from fabula.settings import Settings
from fabula.stages.stage import Stage


class WorkStage(Stage):
    """Thin: the metadata of the file."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks,)
    gives: ClassVar[type[Layer]] = Work

    def read(self, story: Story, settings: Settings) -> Work:
        """The layer."""
        return Work(metadata=story.document.metadata, kind="story")
