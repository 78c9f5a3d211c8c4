"""Hands a reading to whoever asked for it: terminal, JSON, HTML page."""

from pathlib import Path

import click
from msgspec import Struct

from fabula.cli.streams import console, say, write_bytes
from fabula.contract import Reading

STDOUT = "-"


class Results(Struct, frozen=True, kw_only=True):
    """Where a reading is to go; `None` is nowhere."""

    json: str | None = None
    html: str | None = None
    quiet: bool = False
    everything: bool = False

    def check(self) -> None:
        """Refuse two results on one standard output."""
        if self.json == STDOUT and self.html == STDOUT:
            raise click.UsageError("Only one of --json and --html can go to standard output.")
        if "" in (self.json, self.html):
            raise click.UsageError("OUT is empty; name a file, or - for standard output.")

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

            terminal.show(reading, console(), everything=self.everything)
        if self.json is not None:
            self._write(self.json, json_bytes(reading))
        if self.html is not None:
            self._write(self.html, html_bytes(reading))

    def _write(self, out: str, content: bytes) -> None:
        if out == STDOUT:
            write_bytes(content)
            return
        from fabula.exports.files import write_whole

        write_whole(Path(out), content)
        if not self.quiet:
            say(f"Wrote {out}")


def json_bytes(reading: Reading) -> bytes:
    """The reading as JSON."""
    from fabula.exports import json

    return json.dumps(reading)


def html_bytes(reading: Reading) -> bytes:
    """The reading as an HTML page."""
    from fabula.exports import html

    return html.page(reading).encode("utf-8", "replace")
