"""The questions that `fabula doctor` asks."""

import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from fabula._version import __version__
from fabula.errors import FabulaError
from fabula.library.place import data_folder, library_path

EXAMPLE = """The Lock-Keeper

"You're late," said Bram, and did not look up from the rope.

Tess set down the lantern. "The bridge was out. I came by the towpath."

"Nobody comes by the towpath," he said.
"""


class Finding(NamedTuple):
    """One answer."""

    well: bool
    what: str


def examine(place: Path | None) -> Iterator[Finding]:
    """Each answer, as it is found."""
    yield Finding(True, f"Fabula {__version__} in {Path(__file__).parents[1]}")
    yield Finding(True, f"Python {platform.python_version()} in {sys.prefix}")
    yield from _parts()
    yield _model()
    yield Finding(True, f"data folder: {data_folder()}")
    yield _library(library_path(place))
    yield _offline()


def _parts() -> Iterator[Finding]:
    for requirement in metadata.requires("fabula") or ():
        match = re.match(r"[\w.-]+", requirement)
        if match is None or "extra ==" in requirement:
            continue
        try:
            yield Finding(True, f"{match[0]} {metadata.version(match[0])}")
        except metadata.PackageNotFoundError:
            yield Finding(False, f"{match[0]} is missing; install Fabula again")


def _model() -> Finding:
    from fabula.stages.annotation.source import shared

    try:
        manifest = shared(1).model().manifest
    except FabulaError as error:
        return Finding(False, f"reader model: {error} Stories are read by rules alone.")
    return Finding(True, f"reader model {manifest.version}, whole")


def _library(path: Path) -> Finding:
    from fabula.library.library import Library

    if not path.exists():
        return Finding(True, f"library: {path}, made when the first story is read")
    try:
        with Library(path) as library:
            checked = library.check()
    except FabulaError as error:
        return Finding(False, f"library: {error}")
    if checked.faults:
        return Finding(False, f"library: {path}: {'; '.join(checked.faults)}")
    return Finding(True, f"library: {path}, {checked.stories} stories, all whole")


def _offline() -> Finding:
    """Read an example with all connections shut; the hook stays until the program ends."""
    tried: list[str] = []

    def watch(event: str, _: tuple[object, ...]) -> None:
        if event.startswith("socket."):
            tried.append(event)
            raise ConnectionRefusedError(event)

    sys.addaudithook(watch)
    try:
        quotes = _read_example()
    except (FabulaError, ConnectionRefusedError) as error:
        return Finding(False, f"the example could not be read: {error}")
    if tried:
        return Finding(False, f"connections were tried: {', '.join(tried)}")
    return Finding(True, f"read an example ({quotes} quotations) and no connection was tried")


def _read_example() -> int:
    from fabula.api import read
    from fabula.cli.results import html_bytes, json_bytes

    reading = read(text=EXAMPLE, name="example.txt")
    json_bytes(reading)
    html_bytes(reading)
    return len(reading.quotes)
