"""The pictures as files: SVG, and PNG for programs that take no SVG."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from fabula.contract import Reading
from fabula.errors import OutputError
from fabula.exports.files import refused, write_whole
from fabula.exports.pictures.clock import clock_svg
from fabula.exports.pictures.lines import lines_svg

_PICTURES: Final[dict[str, Callable[[Reading], str]]] = {
    "clock": clock_svg,
    "story-lines": lines_svg,
}
_ZOOM: Final = 2.0
NAMES: Final = tuple(f"{name}.{ending}" for name in _PICTURES for ending in ("svg", "png"))


def files(reading: Reading) -> Iterator[tuple[str, bytes]]:
    """The name and the content of each file."""
    for name, drawn in _PICTURES.items():
        svg = drawn(reading)
        yield f"{name}.svg", svg.encode("utf-8", "replace")
        yield f"{name}.png", png(svg)


def png(svg: str) -> bytes:
    """An SVG picture as PNG, two pixels for each of its units, on white.

    Raises:
        OutputError: the picture is too large to be drawn.
    """
    import resvg_py

    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=svg, background="#ffffff", zoom=_ZOOM))
    except ValueError as error:
        raise OutputError("the picture is too large for PNG", "use the SVG file") from error


def write(reading: Reading, folder: Path) -> None:
    """Writes the files into a folder, made if need be.

    Raises:
        OutputError: a file cannot be written.
    """
    with refused(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for name, content in files(reading):
        write_whole(folder / name, content)
