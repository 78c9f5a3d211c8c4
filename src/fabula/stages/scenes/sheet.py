"""Scene breaks that the story sheet tells: they stand whatever the text looks like."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from fabula.layers import Break, Scene
from fabula.layers.told import SHEET, Told
from fabula.stages.scenes.paragraphs import Paragraph

Stretch = tuple[Scene, Sequence[Paragraph]]
"""A scene with its paragraphs."""


class ToldBreaks(Struct, frozen=True):
    """Where scenes begin and where none does, as starts of paragraphs in code points."""

    begins: frozenset[int] = frozenset()
    goes_on: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.begins or self.goes_on)

    @classmethod
    def of(cls, told: Told, starts: Sequence[int]) -> "ToldBreaks":
        """What the sheet says; of two entries for one paragraph the later stands.

        Parameters:
            told: the sheet.
            starts: of the story's paragraphs, in order.
        """
        says: dict[int, bool] = {}
        for scene in told.scenes:
            number = bisect_right(starts, scene.start) - 1
            if scene.breaks is not None and number >= 0:
                says[starts[number]] = scene.breaks
        return cls(
            frozenset(at for at, breaks in says.items() if breaks),
            frozenset(at for at, breaks in says.items() if not breaks),
        )

    def parts(self, section: Scene, inside: Sequence[Paragraph]) -> Iterator[Stretch]:
        """A section cut where the sheet says that a scene begins."""
        cuts = [n for n, p in enumerate(inside) if n and p.start in self.begins]
        for first, after in pairwise([0, *cuts, len(inside)]):
            part = inside[first:after]
            yield (_begun(section, part) if first else section), part

    def joined(self, stretches: Iterator[Stretch]) -> Iterator[Stretch]:
        """Scenes one with the one before where the sheet says so; a chapter still begins one."""
        held: Stretch | None = None
        for scene, inside in stretches:
            if held is not None and self._goes_on(held[0], scene):
                whole = structs.replace(held[0], end=scene.end)
                held = whole, [*held[1], *inside]
                continue
            if held is not None:
                yield held
            held = scene, inside
        if held is not None:
            yield held

    def _goes_on(self, before: Scene, scene: Scene) -> bool:
        chapter = scene.begins is Break.CHAPTER or scene.chapter != before.chapter
        return scene.start in self.goes_on and not chapter


def _begun(section: Scene, part: Sequence[Paragraph]) -> Scene:
    return structs.replace(
        section,
        start=part[0].start,
        begins=Break.INFERRED,
        confidence=1.0,
        by=SHEET,
        evidence=(),
    )
