"""The sections that marks part a story into."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from fabula.core import Layer, Span, Story
from fabula.layers import Block, BlockKind, Blocks, Break, Chapters, Scene, Sections
from fabula.settings import Settings
from fabula.stages.stage import Stage

_MOST_BLANKS = 0.2


class SectionsStage(Stage):
    """A section begins with its chapter, after a mark, and after more room than the file uses
    elsewhere between paragraphs. What only the words tell is for a later stage.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Chapters)
    gives: ClassVar[type[Layer]] = Sections
    version: ClassVar[int] = 2

    def read(self, story: Story, settings: Settings) -> Sections:
        """The scenes, none overlapping another; every block of story lies in one."""
        blanks = _blanks(story)
        starts = [chapter.start for chapter in story[Chapters].items]
        scenes: list[Scene] = []
        mark: Block | None = None
        chapter = -1
        for block in story[Blocks].items:
            if not block.kind.is_story:
                mark = block if block.kind is BlockKind.SCENE_BREAK else mark
                continue
            inside = bisect_right(starts, block.start) - 1
            how = _how(inside > chapter, mark, block.start in blanks)
            if how is None:
                scenes[-1] = _longer(scenes[-1], block.end)
            else:
                evidence = (mark.span,) if mark and how is Break.MARKED else ()
                sure = _sureness(how, mark, inside, story)
                place = len(scenes) + 1
                scenes.append(_scene(place, block, f"ch{inside + 1}", how, sure, evidence))
            mark, chapter = None, inside
        return Sections(items=tuple(scenes))


def _how(new_chapter: bool, mark: Block | None, blank: bool) -> Break | None:
    if new_chapter:
        return Break.CHAPTER
    if mark:
        return Break.MARKED
    return Break.BLANK if blank else None


def _sureness(how: Break, mark: Block | None, inside: int, story: Story) -> float:
    if how is Break.CHAPTER:
        return story[Chapters].items[inside].confidence
    return mark.confidence if how is Break.MARKED and mark else 0.75


def _scene(
    place: int, block: Block, chapter: str, how: Break, sure: float, evidence: tuple[Span, ...]
) -> Scene:
    return Scene(
        id=f"s{place}",
        chapter=chapter,
        start=block.start,
        end=block.end,
        begins=how,
        confidence=sure,
        by=f"break:{how.value}",
        evidence=evidence,
    )


def _longer(scene: Scene, end: int) -> Scene:
    return Scene(
        id=scene.id,
        chapter=scene.chapter,
        start=scene.start,
        end=end,
        begins=scene.begins,
        confidence=scene.confidence,
        by=scene.by,
        evidence=scene.evidence,
    )


def _blanks(story: Story) -> frozenset[int]:
    """Where prose follows prose after more blank lines than usual, if that is rare here."""
    gaps = {passage.start: passage.gap for passage in story.document.passages}
    pairs = list(_prose_pairs(story[Blocks].items))
    usual = Counter(gaps.get(after.start, 0) for _, after in pairs)
    if not usual:
        return frozenset()
    common = usual.most_common(1)[0][0]
    wide = [after.start for _, after in pairs if gaps.get(after.start, 0) > common]
    return frozenset(wide) if len(wide) <= max(1, len(pairs) * _MOST_BLANKS) else frozenset()


def _prose_pairs(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, Block]]:
    for before, after in pairwise(blocks):
        if before.kind is BlockKind.PROSE and after.kind is BlockKind.PROSE:
            yield before, after
