"""`fabula open`: the reading room, in the browser."""

import sys
from pathlib import Path
from typing import Any

import click

from fabula.cli import options


@click.command("open", short_help="Open the reading room in the browser.")
@click.argument("files", nargs=-1, type=options.FILE)
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    metavar="N",
    help="Port to serve on; a free one if left out.",
)
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--no-model", is_flag=True, help="Read by rules alone: faster, and less is found.")
@options.library_option
def command(files: tuple[Path, ...], place: Path | None, **chosen: Any) -> int:
    """Open a page in the browser in which the reading of FILE can be walked through and put right.

    Without a FILE, the library opens. Several FILES are the chapters of one story. The page is
    served from this machine to this machine alone, until you press Ctrl+C.

    \b
    fabula open chapter.docx
    fabula open
    """
    from fabula.cli.streams import say
    from fabula.room.serving.server import serve

    with options.open_library(place) as library:
        serve(
            library,
            files,
            port=chosen["port"],
            browser=not chosen["no_browser"],
            model=not chosen["no_model"],
            tell=say,
            show=_show,
        )
    return 0


def _show(line: str) -> None:
    """A line, handed on at once to a program that waits for the address."""
    from fabula.cli.streams import print_line

    print_line(line)
    sys.stdout.flush()
