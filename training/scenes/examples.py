"""Examples of breaks and of paragraphs that are none, with what is seen there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks._scene_pieces import Piece, before, behind, glued, pieces
from benchmarks._scene_works import Work, learnt, work_of
from fabula.core import Document
from fabula.importers import import_bytes, import_path
from fabula.layers import Break
from fabula.stages.scenes.change import rarity
from fabula.stages.scenes.features import seen
from tests.gold.schema import GOLD, read_labels
from tests.stages.scenes.stories import CHAPTERS, ONE_SCENE, Told
from tests.stages.scenes.stories import glued as chapter

Example = tuple[dict[str, float], bool]
STORIES = ("01", "05", "07")
"""The gold stories that are learnt from; all are of the half to develop on."""
_WHOLE = 6


@dataclass(frozen=True)
class Passage:
    """Paragraphs in a row: what is seen at each but the first, their words, the true breaks."""

    views: Sequence[dict[str, float]]
    words: Sequence[int]
    gold: frozenset[int]

    def examples(self) -> Iterator[Example]:
        """Each paragraph but the first, and whether a scene begins with it."""
        return ((view, number in self.gold) for number, view in enumerate(self.views, 1))


@dataclass(frozen=True)
class Novel:
    """What stands around the marks of a work.

    `around` is cut out as breaks are measured: each mark twice, with what followed it and with the
    beginning of another section. `inside` are the same paragraphs as seen in the whole work.
    """

    around: Sequence[Passage]
    inside: Sequence[Example]


def from_novels(data: Path) -> Iterator[Novel]:
    """The works that are learnt from, in order; each sixth is seen as a whole, too."""
    for number, work in enumerate(learnt(data)):
        told = rarity(work.paragraphs)
        around = [_passage(one, told) for cut in (pieces, glued) for one in cut(work)]
        yield Novel(around, [] if number % _WHOLE else list(_inside(work, told)))


def _inside(work: Work, told: dict[str, float]) -> Iterator[Example]:
    marked = set(work.marked())
    near = {n for at in marked for n in range(before(work, at) + 1, behind(work, at))}
    for number, view in enumerate(seen(work.paragraphs, told, set()), 1):
        if number in near and work.begins[number] is not Break.BLANK:
            yield view.features, number in marked


def _passage(piece: Piece, told: dict[str, float]) -> Passage:
    views = [view.features for view in seen(piece.paragraphs, told, set())]
    words = [len(paragraph.words) for paragraph in piece.paragraphs]
    return Passage(views, words, frozenset(piece.gold))


def from_stories() -> Iterator[Passage]:
    """The chapters written for the tests, and gold stories of the half to develop on."""
    for scenes in (*CHAPTERS.values(), (Told(None, ONE_SCENE),)):
        document = import_bytes(chapter(scenes).encode("utf-8"), "chapter.txt")
        yield _labelled(document, [scene.text for scene in scenes])
    for path in sorted((GOLD / "stories").glob("*.txt")):
        if path.stem[:2] in STORIES:
            labels = read_labels(GOLD / "labels" / f"{path.stem}.a.json")
            yield _labelled(import_path(path), [s.starts_with for s in labels.scenes])


def _labelled(document: Document, starts: Sequence[str]) -> Passage:
    content = document.text.content
    openings = tuple(start[:40] for start in starts)
    paragraphs = work_of(document).paragraphs
    gold = [n for n, p in enumerate(paragraphs) if content.startswith(openings, p.start)]
    return _passage(Piece(paragraphs, gold), rarity(paragraphs))
