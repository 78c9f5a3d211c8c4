"""Hands a reading to whoever asked for it: terminal, files, folders of files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import click
from msgspec import Struct

from fabula.cli.streams import console, say, write_bytes
from fabula.contract import Reading

STDOUT = "-"


class Results(Struct, frozen=True, kw_only=True):
    """Where a reading is to go; `None` is nowhere."""

    json: str | None = None
    html: str | None = None
    csv: str | None = None
    network: str | None = None
    pictures: str | None = None
    booknlp: str | None = None
    quiet: bool = False
    everything: bool = False
    uncertain: bool = False

    def check(self) -> None:
        """Refuse two results on one standard output, and a folder there."""
        if self.json == STDOUT and self.html == STDOUT:
            raise click.UsageError("Only one of --json and --html can go to standard output.")
        if "" in (out for _, out in self.outs):
            raise click.UsageError("OUT is empty; name a file or a folder.")
        for kind, out in self.outs:
            if out == STDOUT and kind in FOLDER_WRITERS:
                raise click.UsageError(f"--{kind} writes several files; name a folder for them.")

    @property
    def outs(self) -> Iterator[tuple[str, str]]:
        """The kinds of result that are asked for, and where each goes."""
        for kind in (*WRITERS, *FOLDER_WRITERS):
            out = getattr(self, kind)
            if out is not None:
                yield kind, out

    @property
    def to_terminal(self) -> bool:
        """Whether the page for the terminal is shown."""
        return not self.quiet and STDOUT not in (self.json, self.html)

    def give(self, reading: Reading) -> None:
        """Show and write the reading.

        Raises:
            OutputError: a file cannot be written.
        """
        if self.to_terminal:
            from fabula.exports import terminal

            chosen = {"everything": self.everything, "uncertain": self.uncertain}
            terminal.show(reading, console(), **chosen)
        for kind, out in self.outs:
            if out == STDOUT:
                write_bytes(WRITERS[kind](reading))
                continue
            write(kind, reading, Path(out))
            if not self.quiet:
                say(f"Wrote {out}")


def write(kind: str, reading: Reading, target: Path) -> None:
    """Write one kind of result.

    Parameters:
        target: a file, or for the kinds of several files a folder.

    Raises:
        OutputError: it cannot be written.
    """
    if kind in FOLDER_WRITERS:
        FOLDER_WRITERS[kind](reading, target)
        return
    from fabula.exports.files import write_whole

    write_whole(target, WRITERS[kind](reading))


def json_bytes(reading: Reading) -> bytes:
    """The reading as JSON."""
    from fabula.exports import json

    return json.dumps(reading)


def html_bytes(reading: Reading) -> bytes:
    """The reading as an HTML page."""
    from fabula.exports import html

    return html.page(reading).encode("utf-8", "replace")


def csv_files(reading: Reading, folder: Path) -> None:
    """The reading as tables."""
    from fabula.exports import csv

    csv.write(folder, [reading])


def network_files(reading: Reading, folder: Path) -> None:
    """Who speaks to whom."""
    from fabula.exports import network

    network.write(reading, folder)


def picture_files(reading: Reading, folder: Path) -> None:
    """Story lines and clock."""
    from fabula.exports.pictures import files

    files.write(reading, folder)


def booknlp_files(reading: Reading, folder: Path) -> None:
    """The reading in BookNLP's files, called as the story's file is."""
    from fabula.exports import booknlp
    from fabula.library.filenames import safe

    booknlp.write(reading, folder, safe(Path(reading.source.name).stem))


WRITERS: Final[dict[str, Callable[[Reading], bytes]]] = {"json": json_bytes, "html": html_bytes}
FOLDER_WRITERS: Final[dict[str, Callable[[Reading, Path], None]]] = {
    "csv": csv_files,
    "network": network_files,
    "pictures": picture_files,
    "booknlp": booknlp_files,
}
