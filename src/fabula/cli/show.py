"""`fabula show`: a reading out of the library."""

from pathlib import Path

import click

from fabula.cli import options
from fabula.cli.completing import story_names


@click.command("show", short_help="Show a story that was read before.")
@click.argument("story", shell_complete=story_names)
@click.option(
    "--version", "number", type=click.IntRange(1), metavar="N", help="An earlier version of it."
)
@options.json_option
@options.html_option
@options.all_option
@options.library_option
def command(
    story: str,
    number: int | None,
    json: str | None,
    html: str | None,
    everything: bool,
    place: Path | None,
) -> None:
    """Show the newest reading of a STORY in the library.

    STORY is its number, its title, the name of its file, or a part of these.

    \b
    fabula show 7
    fabula show "The Ferry" --html ferry.html
    """
    from fabula.cli.results import Results
    from fabula.cli.shelf import newest_reading

    results = Results(json=json, html=html, everything=everything)
    results.check()
    with options.open_library(place) as library:
        reading = newest_reading(library, library.find(story), number)
    results.give(reading)
