"""Who is there."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import (
    Annotation,
    Blocks,
    Cast,
    Chapters,
    Conversations,
    Quotations,
    Scenes,
    Speakers,
    Tokens,
)
from fabula.layers.clauses import Clauses
from fabula.layers.presence import Presence
from fabula.settings import Settings
from fabula.stages.presence.attendants import Attendants
from fabula.stages.stage import Stage


class PresenceStage(Stage):
    """Weighs, scene by scene, who acts and speaks there against who is only spoken of."""

    needs: ClassVar[tuple[type[Layer], ...]] = (
        Blocks,
        Chapters,
        Tokens,
        Quotations,
        Cast,
        Conversations,
        Speakers,
        Annotation,
        Scenes,
        Clauses,
    )
    gives: ClassVar[type[Layer]] = Presence
    version: ClassVar[int] = 6

    def read(self, story: Story, settings: Settings) -> Presence:
        """One company a scene; what the sheet tells is certain."""
        attendants = Attendants(story)
        return Presence(items=tuple(attendants.company(scene) for scene in story[Scenes].items))
