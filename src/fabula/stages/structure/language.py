"""The language of the story."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Language
from fabula.settings import Settings
from fabula.stages.stage import Stage


class LanguageStage(Stage):
    """Thin: assumes English."""

    gives: ClassVar[type[Layer]] = Language

    def read(self, story: Story, settings: Settings) -> Language:
        """The layer."""
        return Language(code="en", confidence=0.5, by="assumed")
