"""Puts the sections of the terminal page in order."""

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding

from fabula.contract import Reading
from fabula.exports.terminal import sections
from fabula.exports.terminal.marks import Marks
from fabula.exports.terminal.spoken import spoken
from fabula.exports.terminal.styles import INDENT
from fabula.exports.view.asides import asides
from fabula.exports.view.header import header
from fabula.exports.view.lines import lines
from fabula.exports.view.matrix import matrix
from fabula.exports.view.people import people

WIDEST = 110


def page(
    reading: Reading, console: Console, *, everything: bool = False
) -> Iterator[RenderableType]:
    """The parts of the page, a blank line between them."""
    width = min(console.width, WIDEST)
    for part in _parts(reading, Marks(console), width - 2 * INDENT, everything):
        yield Padding(part, (1, INDENT, 0, INDENT), expand=False)
    yield ""


def _parts(
    reading: Reading, marks: Marks, width: int, everything: bool
) -> Iterator[RenderableType]:
    cast = people(reading)
    said = tuple(lines(reading, cast))
    yield sections.head(header(reading, cast), marks)
    yield from sections.cast(cast, marks, width, everything)
    yield from sections.chapters(matrix(reading, cast), marks, width)
    yield from spoken(said, reading, width, everything)
    yield from sections.not_story(tuple(asides(reading)), width, everything)
