"""Checks that the labels of gold stories parse, and fit their stories and themselves.

`python -m tests.gold.format [FILE ...]` checks label files, all of them if none is named.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tests.gold.schema import (
    Labels,
    SceneLabel,
    focal_starts,
    label_files,
    quote_starts,
    read_labels,
    read_story,
    scene_starts,
    story_of,
)


def problems(labels: Labels, story: str) -> list[str]:
    """What is wrong with the labels of a story, one sentence each; empty if nothing is."""
    return [*_quote_problems(labels, story), *_scene_problems(labels, story), *_cast(labels, story)]


def _quote_problems(labels: Labels, story: str) -> Iterator[str]:
    yield from _order("quotation", quote_starts(labels, story))
    for n, quote in enumerate(labels.quotes, 1):
        if quote.n != n:
            yield f"quotation {n} is numbered {quote.n}"
        if quote.kind == "scare" and (quote.speaker is not None or quote.addressees != ()):
            yield f"quotation {n} is nobody's speech, yet has a speaker or addressees"
        whom = [*(quote.addressees or ()), *([quote.speaker] if quote.speaker else [])]
        yield from _strangers(labels, f"quotation {n}", whom)


def _scene_problems(labels: Labels, story: str) -> Iterator[str]:
    starts = scene_starts(labels, story)
    yield from _order("scene", starts)
    ends = [*starts[1:], len(story)]
    for n, (scene, start, end) in enumerate(zip(labels.scenes, starts, ends, strict=True), 1):
        yield from _one_scene(labels, scene, f"scene {n}", story)
        if start is not None and end is not None:
            yield from _focal(scene, f"scene {n}", start, end, story)


def _one_scene(labels: Labels, scene: SceneLabel, name: str, story: str) -> Iterator[str]:
    people = [*scene.present, *scene.remote, *scene.mentioned]
    seen = [f.character for f in scene.focal if f.character is not None]
    yield from _strangers(labels, name, [*people, *seen])
    if len(people) != len(set(people)):
        yield f"{name} has somebody twice among present, remote and mentioned"
    if (scene.place is None) != (scene.place_words is None):
        yield f"{name} has a place without its words, or words without a place"
    if scene.place_words is not None and scene.place_words not in story:
        yield f"{name}: the story has no words {scene.place_words!r}"


def _focal(scene: SceneLabel, name: str, start: int, end: int, story: str) -> Iterator[str]:
    starts = focal_starts(scene, start, story)
    yield from _order(f"{name}, focal stretch", starts)
    if starts[0] != start:
        yield f"{name}: its first focal stretch does not start where it does"
    if any(one is not None and one >= end for one in starts):
        yield f"{name} has a focal stretch after its end"


def _order(what: str, starts: list[int | None]) -> Iterator[str]:
    last = -1
    for n, start in enumerate(starts, 1):
        if start is None:
            yield f"{what} {n} is not in the story, or not after the one before"
        elif start <= last:
            yield f"{what} {n} stands before the one before"
        else:
            last = start


def _strangers(labels: Labels, where: str, names: list[str]) -> Iterator[str]:
    known = {member.name for member in labels.cast}
    yield from (f"{where}: {name!r} is no name of the cast" for name in names if name not in known)


def _cast(labels: Labels, story: str) -> Iterator[str]:
    names = [member.name for member in labels.cast]
    yield from (f"the cast has {n!r} twice" for n in sorted(set(names)) if names.count(n) > 1)
    aliases = [alias for member in labels.cast for alias in member.aliases]
    yield from (f"the story has no {a!r}" for a in aliases if a.lower() not in story.lower())


def check(path: Path) -> list[str]:
    """What is wrong with a file of labels, unreadable or not; empty if nothing is."""
    story = story_of(path)
    if not story.exists():
        return [f"there is no story {story.name}"]
    try:
        labels = read_labels(path)
    except msgspec.DecodeError as error:
        return [str(error)]
    return problems(labels, read_story(story))


def main(arguments: list[str]) -> int:
    """Checks the files named, or all; 1 if something is wrong."""
    wrong = 0
    for path in [Path(argument) for argument in arguments] or label_files():
        for problem in check(path):
            wrong = 1
            sys.stdout.write(f"{path.name}: {problem}\n")
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
