"""Words, reading time, share of dialogue."""

from collections.abc import Iterable
from typing import ClassVar

from fabula.core import Layer, Span, Story, count_words
from fabula.layers import BlockKind, Blocks, Counts, QuotationKind, Quotations, Tokens
from fabula.settings import Settings
from fabula.stages.stage import Stage

_NOTES = (BlockKind.AUTHOR_NOTE, BlockKind.DISCLAIMER)


class CountsStage(Stage):
    """Counts over the story alone: headings, notes and the rest are not story."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Quotations, Tokens)
    gives: ClassVar[type[Layer]] = Counts
    version: ClassVar[int] = 2

    def read(self, story: Story, settings: Settings) -> Counts:
        """The counts; reading time at `settings.words_per_minute`."""
        blocks = story[Blocks]
        words = _words(story, (block.span for block in blocks.story()))
        spoken = (q.span for q in story[Quotations].items if q.kind is QuotationKind.SPEECH)
        noted = (block.span for block in blocks.items if block.kind in _NOTES)
        return Counts(
            words=words,
            dialogue_words=_words(story, spoken),
            note_words=_words(story, noted),
            sentences=len(story[Tokens].sentences),
            paragraphs=sum(1 for _ in blocks.story()),
            reading_seconds=round(words * 60 / settings.words_per_minute),
        )


def _words(story: Story, spans: Iterable[Span]) -> int:
    return sum(count_words(story.text[span]) for span in spans)
