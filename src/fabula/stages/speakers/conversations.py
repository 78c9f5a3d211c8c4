"""Exchanges: quotations that follow each other without much told between them.

A conversation ends with its scene or chapter, or where more than a paragraph or two, or a long
stretch of narration, hold no speech; and the lines of a chat are one of their own.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import ClassVar, Final

from fabula.core import Layer, Story
from fabula.layers import (
    Blocks,
    Conversation,
    Conversations,
    Quotation,
    QuotationKind,
    Quotations,
    Sections,
)
from fabula.settings import Settings
from fabula.stages.stage import Stage

_PARAGRAPHS: Final = 2
_CHARACTERS: Final = 1500
_CHAT: Final = "chat"


class ConversationsStage(Stage):
    """Groups everything that is said, thought or read out; scare quotes belong to nobody."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Quotations, Sections)
    gives: ClassVar[type[Layer]] = Conversations
    version: ClassVar[int] = 3

    def read(self, story: Story, settings: Settings) -> Conversations:
        """Every quotation but scare quotes in exactly one conversation."""
        breaks = _breaks(story)
        starts = [block.start for block in story[Blocks].items]
        groups: list[list[str]] = []
        last: Quotation | None = None
        for quotation in story[Quotations].items:
            if quotation.kind is QuotationKind.SCARE:
                continue
            if last is None or _parted(last, quotation, starts, breaks):
                groups.append([])
            groups[-1].append(quotation.id)
            last = quotation
        return Conversations(
            items=tuple(
                Conversation(id=f"t{number}", quotations=tuple(group))
                for number, group in enumerate(groups, 1)
            )
        )


def _breaks(story: Story) -> list[int]:
    """Where scenes begin and blocks that are not story stand."""

    def places() -> Iterator[int]:
        for scene in story[Sections].items:
            yield scene.start
        for block in story[Blocks].items:
            if not block.kind.is_story:
                yield block.start

    return sorted(places())


def _parted(last: Quotation, next: Quotation, starts: list[int], breaks: list[int]) -> bool:
    if next.utterance == last.utterance:
        return False
    if (next.style == _CHAT) != (last.style == _CHAT):
        return True
    if bisect_right(breaks, last.start) != bisect_right(breaks, next.start):
        return True
    apart = bisect_right(starts, next.start) - bisect_right(starts, last.end)
    return apart > _PARAGRAPHS or next.start - last.end > _CHARACTERS
