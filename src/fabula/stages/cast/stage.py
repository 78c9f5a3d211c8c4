"""The cast."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Cast, Quotations, Tokens, Work
from fabula.settings import Settings
from fabula.stages.stage import Stage


class CastStage(Stage):
    """Thin: nobody."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Work, Blocks, Tokens, Quotations)
    gives: ClassVar[type[Layer]] = Cast

    def read(self, story: Story, settings: Settings) -> Cast:
        """The layer."""
        return Cast(characters=())
