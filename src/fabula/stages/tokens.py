"""Words and sentences."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Tokens
from fabula.settings import Settings
from fabula.stages.stage import Stage


class TokensStage(Stage):
    """Thin: none."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks,)
    gives: ClassVar[type[Layer]] = Tokens

    def read(self, story: Story, settings: Settings) -> Tokens:
        """The layer."""
        return Tokens(starts=(), ends=(), sentences=())
