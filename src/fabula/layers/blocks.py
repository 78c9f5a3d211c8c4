"""What each stretch of the text is: story, note, heading, break."""

from collections.abc import Iterator
from enum import StrEnum

from fabula.core import Layer, Span
from fabula.layers.claim import Claim


class BlockKind(StrEnum):
    """The kinds of block in the public contract."""

    TITLE = "title"
    BYLINE = "byline"
    METADATA = "metadata"
    SUMMARY = "summary"
    AUTHOR_NOTE = "author_note"
    DISCLAIMER = "disclaimer"
    CHAPTER_HEADING = "chapter_heading"
    PART_HEADING = "part_heading"
    EPIGRAPH = "epigraph"
    PROSE = "prose"
    SCENE_BREAK = "scene_break"
    LETTER = "letter"
    VERSE = "verse"
    MESSAGE = "message"
    END_MATTER = "end_matter"

    @property
    def is_story(self) -> bool:
        """Whether its words are told as part of the story."""
        return self in STORY_KINDS


STORY_KINDS = frozenset({BlockKind.PROSE, BlockKind.LETTER, BlockKind.VERSE, BlockKind.MESSAGE})


class Block(Claim, frozen=True, kw_only=True):
    """One paragraph, heading, break or note (or a note that stands inside a paragraph)."""

    id: str
    kind: BlockKind


class Blocks(Layer, frozen=True, kw_only=True):
    """All blocks, in order, covering every character that is not white space.

    A block is at most a paragraph, so prose blocks are the paragraphs of the story. `marks` are the
    break marks that this work was found to use.
    """

    items: tuple[Block, ...]
    marks: tuple[str, ...] = ()

    def spans(self) -> Iterator[Span]:
        """The blocks and what they rest on."""
        for block in self.items:
            yield block.span
            yield from block.evidence

    def story(self) -> Iterator[Block]:
        """The blocks that tell the story."""
        return (block for block in self.items if block.kind.is_story)
