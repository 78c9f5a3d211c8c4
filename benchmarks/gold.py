"""How the project's own gold stories are read, beside how far two annotators agree.

    python -m benchmarks.gold [--data DIR] [--half develop|scored|all] [--no-model]

Protocol: thirty-six original stories and nine passages of public-domain novels (`tests/gold`), each
labelled by two annotators who worked apart and saw no output. The reading is compared with each
annotator's labels and the two scores are averaged; `agreement` compares the second annotator with
the first in the same way. People are put beside each other one to one, so that names shared and
lines shared are as many as can be. Speakers: the share of labelled lines (speech, thought,
writing with a known speaker) whose quotation is found and has that speaker. Addressees: mean F1
of the sets. Breaks: F1 of scene beginnings but the first, at the same paragraph and within one.
Place, part of day, day, person, tense: the share of labelled scenes whose most overlapping scene
says the same; "unknown" is right where the label says so; a place is right if it shares a telling
word. Focal character: the share of paragraphs. Presence: F1 over all scenes. The 95 % intervals
are of 2,000 samples of whole stories, seed 1.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks._gold_view import View, of_labels, of_reading
from fabula.core import Document
from fabula.importers import import_bytes, import_path
from fabula.layers.blocks import STORY_KINDS
from fabula.reading import Reader
from fabula.settings import Settings
from tests.gold.passages import labels_of, passage_files, read_passage, with_words
from tests.gold.schema import DEVELOP, GOLD, Labels, read_labels, read_story, stories

Tally = dict[str, float]
"""Sums by name: `x` what was reached, `x/of` of how much."""

SHARES = (
    "speaker", "addressees", "place", "part_of_day", "day", "focal", "person", "tense",
)  # fmt: skip
F1S = ("break_0", "break_1", "presence")


def aligned(gold: View, found: View) -> dict[str, str]:
    """Which of the found people is which of the labelled ones."""
    mine, theirs = list(found.names), list(gold.names)
    if not mine or not theirs:
        return {}
    table = np.zeros((len(mine), len(theirs)))
    for row, key in enumerate(mine):
        for column, other in enumerate(theirs):
            table[row, column] = 5 * len(found.names[key] & gold.names[other])
    for start, line in gold.lines.items():
        said = found.lines.get(start)
        if said and said.speaker in mine and line.speaker in theirs:
            table[mine.index(said.speaker), theirs.index(line.speaker)] += 1
    pairs = zip(*linear_sum_assignment(-table), strict=True)
    return {mine[row]: theirs[column] for row, column in pairs if table[row, column] > 0}


def compared(gold: View, found: View, paragraphs: Sequence[int]) -> Tally:
    """All sums of one story."""
    who = aligned(gold, found)
    tally: Tally = defaultdict(float)
    _lines(gold, found, who, tally)
    _breaks(gold, found, paragraphs, tally)
    _scenes(gold, found, who, tally)
    for place in paragraphs:
        right = _named(found.focal_at(place), who) == gold.focal_at(place)
        tally["focal"] += right
        tally["focal/of"] += 1
    return tally


def _named(key: str | None, who: dict[str, str]) -> str | None:
    return None if key is None else who.get(key, f"? {key}")


def _lines(gold: View, found: View, who: dict[str, str], tally: Tally) -> None:
    for start, line in gold.lines.items():
        said = found.lines.get(start)
        if line.kind == "scare":
            continue
        if line.speaker is not None:
            right = said is not None and _named(said.speaker, who) == line.speaker
            tally["speaker"] += right
            tally["speaker/of"] += 1
        if line.addressees is not None:
            told = {_named(one, who) for one in (said.addressees or ()) if one} if said else set()
            tally["addressees/of"] += 1
            shared = 2 * len(told & line.addressees)
            total = len(told) + len(line.addressees)
            hit = shared / total if total else float(said is not None)
            tally["addressees"] += hit


def _breaks(gold: View, found: View, paragraphs: Sequence[int], tally: Tally) -> None:
    def numbers(view: View) -> list[int]:
        starts = [scene.start for scene in view.scenes[1:]]
        return [max(n for n, at in enumerate(paragraphs) if at <= start) for start in starts]

    wanted, cut = numbers(gold), numbers(found)
    for room in (0, 1):
        left = list(wanted)
        for one in cut:
            near = [other for other in left if abs(other - one) <= room]
            if near:
                left.remove(min(near, key=lambda other: abs(other - one)))
                tally[f"break_{room}/both"] += 1
        tally[f"break_{room}/gold"] += len(wanted)
        tally[f"break_{room}/found"] += len(cut)


def _scenes(gold: View, found: View, who: dict[str, str], tally: Tally) -> None:
    for scene in gold.scenes:
        seen = found.scene_at(scene.start, scene.end)
        for name in ("part_of_day", "day", "person", "tense"):
            tally[f"{name}/of"] += 1
            tally[name] += seen is not None and getattr(seen, name) == getattr(scene, name)
        tally["place/of"] += 1
        if seen is not None:
            tally["place"] += bool(scene.place & seen.place) or not (scene.place or seen.place)
        present = {_named(one, who) for one in seen.present} if seen else set()
        tally["presence/both"] += len(present & scene.present)
        tally["presence/gold"] += len(scene.present)
        tally["presence/found"] += len(present)


def figures(tallies: Iterable[Tally]) -> dict[str, float]:
    """The figures in points of 100."""
    total: Tally = defaultdict(float)
    for tally in tallies:
        for name, value in tally.items():
            total[name] += value
    shares = {name: total[name] / max(1, total[f"{name}/of"]) for name in SHARES}
    f1s = {
        name: 2 * total[f"{name}/both"] / max(1, total[f"{name}/gold"] + total[f"{name}/found"])
        for name in F1S
    }
    return {name: round(100 * value, 1) for name, value in (shares | f1s).items()}


def intervals(by_story: Sequence[Sequence[Tally]]) -> dict[str, list[float]]:
    """The middle 95 % of the figures of samples of stories."""
    rng = random.Random(1)
    drawn = [
        figures(tally for story in rng.choices(by_story, k=len(by_story)) for tally in story)
        for _ in range(2_000)
    ]
    return {
        name: [
            round(float(np.quantile([one[name] for one in drawn], q)), 1) for q in (0.025, 0.975)
        ]
        for name in drawn[0]
    }


class Piece(NamedTuple):
    """A story or passage with the labels of both annotators."""

    name: str
    text: str
    document: Document
    labels: tuple[Labels, ...]

    @property
    def half(self) -> str:
        """Whether it is there to develop on, or to be scored once."""
        return "develop" if self.name[:2] in DEVELOP else "scored"


def pieces(data: Path | None) -> Iterator[Piece]:
    """The labelled stories, and the passages of novels where `data` holds these."""
    for path in stories():
        files = sorted((GOLD / "labels").glob(f"{path.stem}.*.json"))
        labels = tuple(read_labels(file) for file in files)
        yield Piece(path.stem, read_story(path), import_path(path), labels)
    for path in passage_files() if data else ():
        text = read_passage(path).text(cast("Path", data))
        labels = tuple(with_words(file.read_bytes(), text) for file in labels_of(path))
        yield Piece(path.stem, text, import_bytes(text.encode("utf-8"), "passage.txt"), labels)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the stories, print a table, and one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, help="folder that holds litbank/, for the passages")
    parser.add_argument("--half", choices=("develop", "scored", "all"), default="develop")
    parser.add_argument("--no-model", action="store_true", help="read by rules alone")
    chosen = parser.parse_args(arguments)
    reader = Reader(Settings(model=not chosen.no_model, threads=1))
    read, agreed = [], []
    for piece in pieces(chosen.data):
        if chosen.half not in {piece.half, "all"}:
            continue
        reading = reader.read(piece.document).reading
        paragraphs = [block.start for block in reading.blocks if block.kind in STORY_KINDS]
        views = [of_labels(labels, piece.text) for labels in piece.labels]
        read.append([compared(view, of_reading(reading), paragraphs) for view in views])
        agreed.append([compared(views[0], views[1], paragraphs)])
        print(f"{piece.name:24s} {figures(read[-1])}")
    bounds = intervals(read)
    result = figures(tally for story in read for tally in story)
    agreement = figures(tally for story in agreed for tally in story)
    for name, value in result.items():
        low, high = bounds[name]
        print(
            f"{name:12s} {value:5.1f}  [{low:5.1f}, {high:5.1f}]  agreement {agreement[name]:5.1f}"
        )
    print(json.dumps({"half": chosen.half, "read": result, "agreement": agreement}))


if __name__ == "__main__":
    main()
