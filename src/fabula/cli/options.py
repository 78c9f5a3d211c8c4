"""Options that several commands share."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from fabula.library.library import Library

Command = TypeVar("Command", bound=Callable[..., Any])

FILE = click.Path(path_type=Path)

_UNITS = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "k": 10**3, "m": 10**6, "g": 10**9}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?b?)", re.IGNORECASE)


class Size(click.ParamType[int]):
    """A number of bytes, such as `300MB`."""

    name = "size"

    def convert(
        self, value: str | int, param: click.Parameter | None, context: click.Context | None
    ) -> int:
        """The number of bytes."""
        if isinstance(value, int):
            return value
        match = _SIZE.fullmatch(value.strip())
        size = int(float(match[1]) * _UNITS[match[2].lower()]) if match else 0
        if size <= 0:
            self.fail(f'"{value}" is no size; write it as in 300MB', param, context)
        return size


def library_option(command: Command) -> Command:
    """`--library PATH`, or the environment variable."""
    return click.option(
        "--library",
        "place",
        type=FILE,
        metavar="PATH",
        help="Library to use: a file, or a folder for it. "
        "By default $FABULA_LIBRARY, else one in your data folder.",
    )(command)


def json_option(command: Command) -> Command:
    """`--json OUT`."""
    return click.option(
        "--json", "json", metavar="OUT", help="Write the reading as JSON; - is standard output."
    )(command)


def html_option(command: Command) -> Command:
    """`--html OUT`."""
    return click.option(
        "--html", "html", metavar="OUT", help="Write the reading as one self-contained HTML page."
    )(command)


def export_options(command: Command) -> Command:
    """`--csv OUT`, `--network OUT`, `--pictures OUT` and `--booknlp OUT`."""
    for name, what in (
        ("--csv", "Write tables of characters, quotations, scenes and mentions into a folder."),
        ("--network", "Write who speaks to whom, as GraphML and GEXF, into a folder."),
        ("--pictures", "Draw story lines and clock, as SVG and PNG, into a folder."),
        ("--booknlp", "Write BookNLP's .tokens, .entities, .quotes, .book into a folder."),
    )[::-1]:
        command = click.option(name, metavar="OUT", help=what)(command)
    return command


def list_options(command: Command) -> Command:
    """`--all` and `--uncertain`."""
    command = click.option(
        "--uncertain",
        is_flag=True,
        help="List the lines whose speaker is unsure, and nothing else.",
    )(command)
    return click.option(
        "--all", "everything", is_flag=True, help="List every character and quotation."
    )(command)


def sheet_options(command: Command) -> Command:
    """`--sheet FILE` and `--no-sheet`."""
    command = click.option("--no-sheet", is_flag=True, help="Read without any story sheet.")(
        command
    )
    return click.option(
        "--sheet",
        type=FILE,
        metavar="FILE",
        help="Story sheet to read with; by default the one beside the draft.",
    )(command)


def open_library(place: Path | None) -> "Library":
    """The library that the options name, which tells when it waits for another program."""
    from fabula.cli.streams import say
    from fabula.library.library import Library

    def waiting() -> None:
        say("Another Fabula is writing to the library; waiting for it to finish …")

    return Library(place, waiting=waiting)
