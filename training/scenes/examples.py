"""Examples of breaks and of paragraphs that are none, with what is seen there."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks._scene_pieces import glued, pieces
from benchmarks._scene_works import Work, learnt, read
from fabula.layers import Break
from fabula.stages.scenes.change import rarity
from fabula.stages.scenes.features import seen

Example = tuple[dict[str, float], bool]
GOLD = Path(__file__).parents[2] / "tests" / "gold"


def from_novels(data: Path) -> Iterator[Example]:
    """What stands around the marks of the works that are learnt from, glued and not glued."""
    for work in learnt(data):
        told = rarity(work.paragraphs)
        for protocol in (pieces, glued):
            for piece in protocol(work):
                views = seen(piece.paragraphs, told, set())
                gold = set(piece.gold)
                yield from ((view.features, n in gold) for n, view in enumerate(views, 1))


def from_stories(folder: Path = GOLD) -> Iterator[Example]:
    """The development half of the project's own gold stories: those with odd numbers."""
    for path in sorted((folder / "stories").glob("*[13579]-*.txt")):
        labels = folder / "labels" / f"{path.stem}.a.json"
        scenes = json.loads(labels.read_text(encoding="utf-8"))["scenes"]
        yield from _examples(read(path), [scene["starts_with"] for scene in scenes], path)


def _examples(work: Work, starts: list[str], path: Path) -> Iterator[Example]:
    content = path.read_text(encoding="utf-8")
    views = seen(work.paragraphs, rarity(work.paragraphs), set())
    for number, view in enumerate(views, 1):
        begins = content.startswith(tuple(starts), work.paragraphs[number].start)
        marked = work.begins[number] in (Break.MARKED, Break.CHAPTER)
        yield view.features, begins or marked
