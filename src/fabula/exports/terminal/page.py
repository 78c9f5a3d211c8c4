"""Puts the sections of the terminal page in order."""

from collections.abc import Iterator
from typing import Final

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment

from fabula.contract import Reading
from fabula.exports.terminal import sections
from fabula.exports.terminal.marks import Marks, in_encoding
from fabula.exports.terminal.scenes import scenes_section
from fabula.exports.terminal.spoken import spoken, unsure
from fabula.exports.terminal.talks import talks_section
from fabula.exports.view.asides import asides
from fabula.exports.view.between import talks
from fabula.exports.view.header import header
from fabula.exports.view.lines import lines
from fabula.exports.view.matrix import matrix
from fabula.exports.view.outline import outline
from fabula.exports.view.people import people

INDENT: Final = 2
WIDEST: Final = 110


class Indented:
    """A part of the page, set in from the left and without white space at the ends of lines."""

    def __init__(self, part: RenderableType, width: int) -> None:
        self._part = part
        self._width = width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines of the part."""
        inner = options.update(width=self._width)
        for line in console.render_lines(self._part, inner, pad=False):
            yield Segment(" " * INDENT)
            yield from _written(_trimmed(line), console.encoding)
            yield Segment.line()


def _trimmed(line: list[Segment]) -> list[Segment]:
    while line and not line[-1].text.strip():
        line = line[:-1]
    if not line:
        return []
    text, style, control = line[-1]
    return [*line[:-1], Segment(text.rstrip(), style, control)]


def _written(line: list[Segment], encoding: str) -> Iterator[Segment]:
    """The line in the characters that the encoding of the terminal has."""
    for text, style, control in line:
        yield Segment(in_encoding(text, encoding), style, control)


def page(
    reading: Reading, console: Console, *, everything: bool = False, uncertain: bool = False
) -> Iterator[RenderableType]:
    """The parts of the page, a blank line after each."""
    width = min(console.width, WIDEST) - 2 * INDENT
    marks = Marks(console)
    parts = (
        _doubts(reading, marks, width) if uncertain else _parts(reading, marks, width, everything)
    )
    yield ""
    for part in parts:
        yield Indented(part, width)
        yield ""


def _doubts(reading: Reading, marks: Marks, width: int) -> Iterator[RenderableType]:
    cast = people(reading)
    yield sections.head(header(reading, cast), marks, width)
    yield unsure(tuple(lines(reading, cast)), reading, width)


def _parts(
    reading: Reading, marks: Marks, width: int, everything: bool
) -> Iterator[RenderableType]:
    cast = people(reading)
    said = tuple(lines(reading, cast))
    yield sections.head(header(reading, cast), marks, width)
    yield from sections.cast(cast, marks, width, everything)
    yield from talks_section(talks(reading, cast), marks, everything)
    yield from scenes_section(outline(reading), marks, everything)
    yield from sections.chapters(matrix(reading, cast), marks, width)
    yield from spoken(said, reading, width, everything)
    yield from sections.not_story(asides(reading), width, everything)
