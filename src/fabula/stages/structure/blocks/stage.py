"""What each stretch of the text is."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Block, BlockKind, Blocks
from fabula.settings import Settings
from fabula.stages.stage import Stage
from fabula.stages.structure.blocks.asides import find_asides
from fabula.stages.structure.blocks.chaptering import find_headings
from fabula.stages.structure.blocks.cut import cut
from fabula.stages.structure.blocks.draft import Draft
from fabula.stages.structure.blocks.front import (
    find_end,
    find_header,
    find_imprint,
    find_markup,
    find_title,
)
from fabula.stages.structure.blocks.inset import (
    find_epigraphs,
    find_letters,
    find_messages,
    find_verse,
)
from fabula.stages.structure.blocks.marks import find_marks
from fabula.stages.structure.blocks.notes import find_notes
from fabula.stages.structure.blocks.piece import Piece, Verdict

RULES = (
    find_markup,
    find_headings,
    find_marks,
    find_messages,
    find_header,
    find_asides,
    find_notes,
    find_title,
    find_end,
    find_epigraphs,
    find_imprint,
    find_letters,
    find_verse,
)
_PROSE = Verdict(BlockKind.PROSE, 0.97, "prose")


class BlocksStage(Stage):
    """Rules claim pieces of the text, the surest rule first; what nobody claims is prose."""

    gives: ClassVar[type[Layer]] = Blocks
    version: ClassVar[int] = 4

    def read(self, story: Story, settings: Settings) -> Blocks:
        """The blocks: every character that is not white space lies in exactly one."""
        draft = Draft(story.document, cut(story.document))
        for rule in RULES:
            rule(draft)
        judged = zip(draft.pieces, draft.verdicts, strict=True)
        return Blocks(
            items=tuple(
                _block(number, piece, verdict or _PROSE)
                for number, (piece, verdict) in enumerate(judged, 1)
            ),
            marks=draft.marks,
        )


def _block(number: int, piece: Piece, verdict: Verdict) -> Block:
    return Block(
        id=f"b{number}",
        start=piece.span.start,
        end=piece.span.end,
        kind=verdict.kind,
        confidence=round(verdict.confidence, 3),
        by=verdict.by,
        evidence=verdict.evidence,
    )
