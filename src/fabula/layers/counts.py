"""Words, reading time and the share of dialogue."""

from fabula.core import Layer


class Counts(Layer, frozen=True, kw_only=True):
    """Counted over the story alone; notes have their own number."""

    words: int
    dialogue_words: int
    note_words: int
    sentences: int
    paragraphs: int
    reading_seconds: int

    @property
    def dialogue_share(self) -> float:
        """The share of the story's words that stand in speech, 0 to 1."""
        return self.dialogue_words / self.words if self.words else 0.0
