"""Whose eyes."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Cast, Chapters, Language, Quotations, Scenes, Speakers, Tokens
from fabula.layers.clauses import Clauses
from fabula.layers.eyes import Eyes, Look
from fabula.layers.presence import Presence
from fabula.settings import Settings
from fabula.stages.eyes.beholder import Beholder
from fabula.stages.eyes.manner import manner
from fabula.stages.stage import Stage


class EyesStage(Stage):
    """Decodes, sentence by sentence, whose perceptions are told; tells person, tense and manner."""

    needs: ClassVar[tuple[type[Layer], ...]] = (
        Language,
        Blocks,
        Chapters,
        Tokens,
        Quotations,
        Cast,
        Speakers,
        Scenes,
        Clauses,
        Presence,
    )
    gives: ClassVar[type[Layer]] = Eyes
    version: ClassVar[int] = 6

    def read(self, story: Story, settings: Settings) -> Eyes:
        """One look a scene; nothing is claimed of a text in another language."""
        if story[Language].is_foreign:
            return Eyes(items=tuple(Look(scene=scene.id) for scene in story[Scenes].items))
        looks = tuple(Beholder(story).looks())
        value, sure = manner(looks)
        return Eyes(items=looks, manner=value, manner_confidence=round(sure, 3))
