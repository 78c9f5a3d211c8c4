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
from fabula.layers.told import Told
from fabula.settings import Settings
from fabula.stages.scenes.breaks import Cut, breaks, search
from fabula.stages.scenes.change import rarity
from fabula.stages.scenes.flashbacks import flashbacks
from fabula.stages.scenes.kinds import kind_of, remembered
from fabula.stages.scenes.paragraphs import Paragraph, paragraphs
from fabula.stages.scenes.sheet import Stretch, ToldBreaks
from fabula.stages.stage import Stage


class ScenesStage(Stage):
    """Cuts sections where place, time or company change though no mark shows it.

    Each paragraph's beginning is weighed by what is seen there (`features`), and the breaks of a
    section are chosen together (`decode`). A text in another language than English keeps the
    sections that marks show. Where the sheet says that a scene begins, or none, it is so.
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
    version: ClassVar[int] = 8

    def read(self, story: Story, settings: Settings) -> Scenes:
        """The scenes, none overlapping another."""
        sections = story[Sections].items
        starts = [block.start for block in story[Blocks].story()]
        sheet = ToldBreaks.of(Told.of(story), starts)
        if story[Language].is_foreign and not sheet:
            return Scenes(items=sections)
        return Scenes(items=tuple(_numbered(story, sheet.joined(_cut(story, sections, sheet)))))


def _cut(story: Story, sections: Sequence[Scene], sheet: ToldBreaks) -> Iterator[Stretch]:
    every = paragraphs(story)
    told, met = rarity(every), set[str]()
    marked = any(section.begins in (Break.MARKED, Break.BLANK) for section in sections)
    how = search(sum(len(paragraph.words) for paragraph in every), marked=marked)
    at = 0
    for section in sections:
        first = at
        while at < len(every) and every[at].start < section.end:
            at += 1
        for begun, inside in sheet.parts(section, every[first:at]):
            cuts = [] if story[Language].is_foreign else breaks(inside, told, met, how)
            yield from _parts(begun, inside, cuts)
            met |= inside[-1].named | inside[-1].heard


def _parts(begun: Scene, inside: Sequence[Paragraph], cuts: Sequence[Cut]) -> Iterator[Stretch]:
    bounds = [0, *(cut.at for cut in cuts), len(inside)]
    yield _ended(begun, inside[: bounds[1]])
    for cut, (first, after) in zip(cuts, pairwise(bounds[1:]), strict=True):
        part = structs.replace(
            begun,
            start=inside[first].start,
            begins=Break.INFERRED,
            confidence=cut.confidence,
            by=f"break:{cut.reason}",
            evidence=cut.evidence,
        )
        yield _ended(part, inside[first:after])


def _ended(scene: Scene, inside: Sequence[Paragraph]) -> Stretch:
    return structs.replace(scene, end=inside[-1].end), inside


def _numbered(story: Story, stretches: Iterator[Stretch]) -> Iterator[Scene]:
    told = [
        (structs.replace(scene, id=f"s{number}", kind=kind_of(story, scene, inside)), inside)
        for number, (scene, inside) in enumerate(stretches, 1)
    ]
    for (scene, inside), flashback in zip(told, flashbacks(story, told), strict=True):
        kind = remembered(scene, inside) if flashback is not None else scene.kind
        yield structs.replace(scene, flashback=flashback, kind=kind)
