"""Examples of breaks and of paragraphs that are none, with what is seen there."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks._scene_pieces import before, behind
from benchmarks._scene_works import Work, learnt, work_of
from fabula.core import Document
from fabula.importers import import_bytes, import_path
from fabula.layers import Break
from fabula.stages.scenes.change import rarity
from fabula.stages.scenes.features import seen
from tests.gold.schema import GOLD, read_labels
from tests.stages.scenes.stories import CHAPTERS, ONE_SCENE, Told, glued

Example = tuple[dict[str, float], bool]
STORIES = ("01", "05", "07")
"""The gold stories that are learnt from; all are of the half to develop on."""


def from_novels(data: Path) -> Iterator[Example]:
    """What stands around the marks of the works that are learnt from, in its own order."""
    for work in learnt(data):
        near = {n for at in work.marked() for n in range(before(work, at) + 1, behind(work, at))}
        marked = set(work.marked())
        for number, features in _views(work):
            if number in near and work.begins[number] is not Break.BLANK:
                yield features, number in marked


def from_stories() -> Iterator[Example]:
    """The chapters written for the tests, and gold stories of the half to develop on."""
    for scenes in (*CHAPTERS.values(), (Told(None, ONE_SCENE),)):
        document = import_bytes(glued(scenes).encode("utf-8"), "chapter.txt")
        yield from _labelled(document, [scene.text for scene in scenes])
    for path in sorted((GOLD / "stories").glob("*.txt")):
        if path.stem[:2] in STORIES:
            labels = read_labels(GOLD / "labels" / f"{path.stem}.a.json")
            yield from _labelled(import_path(path), [s.starts_with for s in labels.scenes])


def _labelled(document: Document, starts: Sequence[str]) -> Iterator[Example]:
    content = document.text.content
    openings = tuple(start[:40] for start in starts)
    work = work_of(document)
    for number, features in _views(work):
        yield features, content.startswith(openings, work.paragraphs[number].start)


def _views(work: Work) -> Iterator[tuple[int, dict[str, float]]]:
    views = seen(work.paragraphs, rarity(work.paragraphs), set())
    return ((number, view.features) for number, view in enumerate(views, 1))
