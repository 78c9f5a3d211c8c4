"""One story as an annotator or Fabula sees it, in terms that can be compared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fabula.contract import Reading
from tests.gold.schema import Labels, focal_starts, quote_starts, scene_starts


@dataclass(frozen=True)
class Line:
    """One quotation: who says it to whom, `None` where unknown."""

    speaker: str | None
    addressees: frozenset[str] | None
    kind: str


@dataclass(frozen=True)
class Stage:
    """One scene from `start` on, in code points; `focal` are (start, character)."""

    start: int
    end: int
    place: frozenset[str]
    part_of_day: str | None
    day: int | None
    clock: str | None
    present: frozenset[str]
    focal: tuple[tuple[int, str | None], ...]
    person: str | None
    tense: str | None


@dataclass(frozen=True)
class View:
    """What one reader says of a story; people go by keys, `names` has all names of each."""

    names: Mapping[str, frozenset[str]]
    lines: Mapping[int, Line]
    scenes: tuple[Stage, ...]

    def scene_at(self, start: int, end: int) -> Stage | None:
        """The scene that shares most with a stretch."""

        def shared(scene: Stage) -> int:
            return min(end, scene.end) - max(start, scene.start)

        best = max(self.scenes, key=shared, default=None)
        return best if best is not None and shared(best) > 0 else None

    def focal_at(self, place: int) -> str | None:
        """Whose eyes are followed at a place; `None`: nobody's."""
        known = [who for scene in self.scenes for start, who in scene.focal if start <= place]
        return known[-1] if known else None


_SMALL = frozenset(
    {"the", "a", "an", "of", "in", "on", "at", "to", "by", "and", "near", "outside"}
    | {"his", "her", "their", "my", "our", "its"}
)


def of_labels(labels: Labels, story: str) -> View:
    """An annotator's labels."""
    starts = [start or 0 for start in scene_starts(labels, story)]
    scenes = []
    for scene, start, end in zip(labels.scenes, starts, [*starts[1:], len(story)], strict=True):
        placed = zip(focal_starts(scene, start, story), scene.focal, strict=True)
        scenes.append(
            Stage(
                start=start,
                end=end,
                place=_words(scene.place, scene.place_words),
                part_of_day=scene.part_of_day,
                day=scene.day,
                clock=scene.clock,
                present=frozenset(scene.present),
                focal=tuple((at or start, focal.character) for at, focal in placed),
                person=scene.person,
                tense=scene.tense,
            )
        )
    lines = {
        start: Line(
            quote.speaker,
            None if quote.addressees is None else frozenset(quote.addressees),
            quote.kind,
        )
        for start, quote in zip(quote_starts(labels, story), labels.quotes, strict=True)
        if start is not None
    }
    names = {one.name: _folded((one.name, *one.aliases)) for one in labels.cast}
    return View(names, lines, tuple(scenes))


def of_reading(reading: Reading) -> View:
    """Fabula's reading."""
    scenes = [
        Stage(
            start=scene.start,
            end=scene.end,
            place=_words(scene.place.name if scene.place else None),
            part_of_day=scene.time.part_of_day if scene.time else None,
            day=scene.time.day if scene.time else None,
            clock=scene.time.clock if scene.time else None,
            present=frozenset(scene.present),
            focal=tuple((one.start, one.character) for one in scene.focal),
            person=scene.person,
            tense=scene.tense,
        )
        for scene in reading.scenes
    ]
    lines = {
        quote.start: Line(quote.speaker, frozenset(quote.addressees), quote.kind)
        for quote in reading.quotes
    }
    names = {one.id: _folded((one.name, *one.aliases)) for one in reading.characters}
    return View(names, lines, tuple(scenes))


def _words(*phrases: str | None) -> frozenset[str]:
    """The telling words of a place's names."""
    found = " ".join(phrase for phrase in phrases if phrase).casefold().replace("’", "'")
    words = (word.strip(".,'\"").removesuffix("'s") for word in found.split())
    return frozenset(word for word in words if word and word not in _SMALL)


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold().removeprefix("the ").strip() for name in names)
