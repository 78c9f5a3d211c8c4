"""The six files: the whole book, by chapter and by scene, each in both formats."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fabula.contract import Reading
from fabula.exports.files import refused, write_whole
from fabula.exports.network.gexf import gexf
from fabula.exports.network.graph import By, graph
from fabula.exports.network.graphml import graphml

_FILES: Final[dict[By, str]] = {"book": "book", "chapter": "chapters", "scene": "scenes"}
_FORMATS: Final = {"graphml": graphml, "gexf": gexf}
NAMES: Final = tuple(f"{name}.{ending}" for name in _FILES.values() for ending in _FORMATS)


def files(reading: Reading) -> Iterator[tuple[str, bytes]]:
    """The name and the content of each file."""
    for by, name in _FILES.items():
        made = graph(reading, by)
        for ending, written in _FORMATS.items():
            yield f"{name}.{ending}", written(made)


def write(reading: Reading, folder: Path) -> None:
    """Writes the files into a folder, made if need be.

    Raises:
        OutputError: a file cannot be written.
    """
    with refused(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for name, content in files(reading):
        write_whole(folder / name, content)
