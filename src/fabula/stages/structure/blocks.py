"""What each stretch of the text is."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Block, BlockKind, Blocks
from fabula.settings import Settings
from fabula.stages.stage import Stage


class BlocksStage(Stage):
    """Thin: every passage is prose."""

    gives: ClassVar[type[Layer]] = Blocks

    def read(self, story: Story, settings: Settings) -> Blocks:
        """The layer."""
        return Blocks(
            items=tuple(
                Block(
                    id=f"b{number}",
                    start=passage.start,
                    end=passage.end,
                    kind=BlockKind.PROSE,
                    confidence=0.5,
                    by="passage",
                )
                for number, passage in enumerate(story.document.passages, 1)
            )
        )
