"""The story's clock in words: the text twin of the picture, and the page of the terminal."""

from collections.abc import Iterator

from fabula.contract import Contradiction, Reading
from fabula.exports.pictures.clock_order import Told, in_story_order, told


def clock_lines(reading: Reading) -> list[str]:
    """Each scene with its time in the order of telling; then the order of the story, where it
    differs; then what cannot all be true.
    """
    scenes = told(reading)
    if not scenes:
        return ["No scenes."]
    width = len(str(len(scenes)))
    lines = [f"Scene {one.number:>{width}}: {one.words}" for one in scenes]
    return [*lines, *_order(scenes), *_contradictions(reading)]


def _order(scenes: list[Told]) -> Iterator[str]:
    """The scenes as they happen, if that is not as they are told."""
    happened = [one.number for one in in_story_order(scenes)]
    if happened != sorted(happened):
        yield f"In the order of the story: {', '.join(map(str, happened))}"


def _contradictions(reading: Reading) -> Iterator[str]:
    for one in reading.clock:
        yield "These cannot all be true:"
        yield from _said(one, reading)


def _said(one: Contradiction, reading: Reading) -> Iterator[str]:
    for statement in one.statements:
        words = " ".join(reading.words(statement.span).split())
        yield f"  {statement.says}: {words}"
