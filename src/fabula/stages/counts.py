"""Words, reading time, share of dialogue."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Counts, Quotations, Tokens
from fabula.settings import Settings
from fabula.stages.stage import Stage


class CountsStage(Stage):
    """Thin: nothing counted."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Quotations, Tokens)
    gives: ClassVar[type[Layer]] = Counts

    def read(self, story: Story, settings: Settings) -> Counts:
        """The layer."""
        return Counts(
            words=0,
            dialogue_words=0,
            note_words=0,
            sentences=0,
            paragraphs=0,
            reading_seconds=0,
        )
