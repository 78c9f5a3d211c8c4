"""Exchanges."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Conversations, Quotations, Scenes
from fabula.settings import Settings
from fabula.stages.stage import Stage


class ConversationsStage(Stage):
    """Thin: none."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Scenes, Quotations)
    gives: ClassVar[type[Layer]] = Conversations

    def read(self, story: Story, settings: Settings) -> Conversations:
        """The layer."""
        return Conversations(items=())
