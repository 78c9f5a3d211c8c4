"""`fabula show`: a reading out of the library."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fabula.cli import options
from fabula.cli.completing import story_names

if TYPE_CHECKING:
    from fabula.library.records import Version
    from fabula.sheet import Sheet


@click.command("show", short_help="Show a story that was read before.")
@click.argument("story", shell_complete=story_names)
@click.option(
    "--version", "number", type=click.IntRange(1), metavar="N", help="An earlier version of it."
)
@options.json_option
@options.html_option
@options.export_options
@options.list_options
@options.sheet_options
@options.library_option
def command(
    story: str,
    number: int | None,
    place: Path | None,
    sheet: Path | None,
    no_sheet: bool,
    **chosen: Any,
) -> None:
    """Show the newest reading of a STORY in the library.

    STORY is its number, its title, the name of its file, or a part of these.

    \b
    fabula show 7
    fabula show 7 --uncertain
    fabula show "The Ferry" --html ferry.html
    fabula show 7 --csv tables/ --network network/ --booknlp booknlp/
    """
    from fabula.cli.results import Results
    from fabula.cli.sheets import sheet_for, stored_sheet
    from fabula.cli.shelf import newest_reading

    results = Results(**chosen)
    results.check()
    if no_sheet and sheet is not None:
        raise click.UsageError("--sheet names a story sheet, and --no-sheet wants none.")
    with options.open_library(place) as library:

        def told(version: "Version") -> "Sheet | None":
            if no_sheet or sheet is not None:
                return sheet_for((), place, sheet, no_sheet)
            return stored_sheet(library, version.sha256)

        reading = newest_reading(library, library.find(story), number, told)
    results.give(reading)
