"""Who says what to whom."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Cast, Conversations, Quotations, Speakers, Tokens
from fabula.settings import Settings
from fabula.stages.stage import Stage


class SpeakersStage(Stage):
    """Thin: nobody."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Tokens, Quotations, Conversations, Cast)
    gives: ClassVar[type[Layer]] = Speakers

    def read(self, story: Story, settings: Settings) -> Speakers:
        """The layer."""
        return Speakers(items=())
