"""The chapters."""

from collections.abc import Iterator
from typing import ClassVar

from fabula.core import Division, Document, Layer, Span, Story
from fabula.layers import Block, BlockKind, Blocks, Chapter, Chapters
from fabula.settings import Settings
from fabula.stages.stage import Stage
from fabula.stages.structure.headings import Heading, bare_number, explicit

_HEADINGS = (BlockKind.CHAPTER_HEADING, BlockKind.PART_HEADING)


class _Group:
    """What opens a chapter (headings, the file's own division) and the story that follows."""

    def __init__(self) -> None:
        self.headings: list[Block] = []
        self.division: Division | None = None
        self.story: list[Block] = []


class ChaptersStage(Stage):
    """A chapter begins at a heading or where the file itself divides; one without story is none."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks,)
    gives: ClassVar[type[Layer]] = Chapters
    version: ClassVar[int] = 2

    def read(self, story: Story, settings: Settings) -> Chapters:
        """The chapters, none overlapping another; every block of story lies in one."""
        groups = [group for group in _groups(story) if group.story]
        return Chapters(
            items=tuple(
                _chapter(story.document, number, group, alone=len(groups) == 1)
                for number, group in enumerate(groups, 1)
            )
        )


def _groups(story: Story) -> Iterator[_Group]:
    divisions = sorted(story.document.divisions, key=lambda division: division.start)
    group = _Group()
    for block in story[Blocks].items:
        while divisions and divisions[0].start < block.end:
            if group.story:
                yield group
                group = _Group()
            group.division = divisions.pop(0)
        if block.kind in _HEADINGS:
            if group.story:
                yield group
                group = _Group()
            group.headings.append(block)
        elif block.kind.is_story:
            group.story.append(block)
    yield group


def _chapter(document: Document, place: int, group: _Group, alone: bool) -> Chapter:
    number, title = _named(document, group)
    by, sure = _maker(group)
    return Chapter(
        id=f"ch{place}",
        start=group.story[0].start,
        end=group.story[-1].end,
        number=1 if alone and by == "whole-text" else number,
        title=title,
        confidence=sure,
        by=by,
        evidence=tuple(heading.span for heading in group.headings),
    )


def _maker(group: _Group) -> tuple[str, float]:
    if group.headings:
        own = [block for block in group.headings if block.kind is BlockKind.CHAPTER_HEADING]
        return "heading", max(block.confidence for block in own or group.headings)
    if group.division:
        return "division", 0.97
    return "whole-text", 0.9


def _named(document: Document, group: _Group) -> tuple[int | None, str | None]:
    """Number and title, from the heading's words first and the file's own division second."""
    number, title = None, None
    for block in group.headings:
        line = _line(document, block)
        heading = explicit(line) or bare_number(line)
        if block.kind is BlockKind.PART_HEADING and len(group.headings) > 1:
            continue
        if block.by == "heading:title" or heading is None:
            title = title or line or None
        else:
            number, title = _merged(heading, number, title)
    if group.division:
        number = group.division.number if number is None else number
        title = title or group.division.title
    return number, title


def _merged(
    heading: Heading, number: int | None, title: str | None
) -> tuple[int | None, str | None]:
    return (heading.number if number is None else number), title or heading.title


def _line(document: Document, block: Block) -> str:
    return " ".join(document.text[Span(block.start, block.end)].split()).strip(" *_~=#|•·—–-+<>")
