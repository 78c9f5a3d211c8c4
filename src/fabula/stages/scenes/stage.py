"""The scenes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar

from msgspec import structs

from fabula.core import Layer, Story
from fabula.layers import (
    Blocks,
    Break,
    Cast,
    Language,
    Quotations,
    Scene,
    Scenes,
    Sections,
    Speakers,
    Tokens,
)
from fabula.settings import Settings
from fabula.stages.scenes.breaks import Cut, breaks, reserve
from fabula.stages.scenes.change import rarity
from fabula.stages.scenes.kinds import kind_of
from fabula.stages.scenes.paragraphs import Paragraph, paragraphs
from fabula.stages.stage import Stage


class ScenesStage(Stage):
    """Cuts sections where place, time or company change though no mark shows it.

    Each paragraph's beginning is weighed by what is seen there (`features`), and the breaks of a
    section are chosen together (`decode`). A text in another language than English keeps the
    sections that marks show.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (
        Language,
        Blocks,
        Sections,
        Tokens,
        Quotations,
        Cast,
        Speakers,
    )
    gives: ClassVar[type[Layer]] = Scenes
    version: ClassVar[int] = 3

    def read(self, story: Story, settings: Settings) -> Scenes:
        """The scenes, none overlapping another."""
        sections = story[Sections].items
        if story[Language].is_foreign:
            return Scenes(items=sections)
        return Scenes(items=tuple(_numbered(_cut(story, sections))))


def _cut(story: Story, sections: Sequence[Scene]) -> Iterator[Scene]:
    every = paragraphs(story)
    told, met = rarity(every), set[str]()
    marked = any(section.begins in (Break.MARKED, Break.BLANK) for section in sections)
    more = reserve(marked, sum(len(paragraph.words) for paragraph in every))
    at = 0
    for section in sections:
        first = at
        while at < len(every) and every[at].start < section.end:
            at += 1
        inside = every[first:at]
        yield from _parts(story, section, inside, breaks(inside, told, met, more))
        met |= inside[-1].named | inside[-1].heard


def _parts(
    story: Story, section: Scene, inside: Sequence[Paragraph], cuts: Sequence[Cut]
) -> Iterator[Scene]:
    bounds = [0, *(cut.at for cut in cuts), len(inside)]
    yield _scene(story, section, inside[: bounds[1]])
    for cut, (first, after) in zip(cuts, pairwise(bounds[1:]), strict=True):
        begun = structs.replace(
            section,
            start=inside[first].start,
            begins=Break.INFERRED,
            confidence=cut.confidence,
            by=f"break:{cut.reason}",
            evidence=cut.evidence,
        )
        yield _scene(story, begun, inside[first:after])


def _scene(story: Story, begun: Scene, inside: Sequence[Paragraph]) -> Scene:
    scene = structs.replace(begun, end=inside[-1].end)
    return structs.replace(scene, kind=kind_of(story, scene, inside))


def _numbered(scenes: Iterator[Scene]) -> Iterator[Scene]:
    for number, scene in enumerate(scenes, 1):
        yield structs.replace(scene, id=f"s{number}")
