"""`fabula library`: what is kept, and what is to be done with it."""

from pathlib import Path

import click

from fabula.cli import options
from fabula.cli.completing import story_names


@click.group("library", short_help="List, show, remove, export and check what is kept.")
def command() -> None:
    """Stories that were read are kept, with their original files, in one file on your disk."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
@options.library_option
def list_stories(as_json: bool, place: Path | None) -> None:
    """List all stories: number, title, author, words, versions, file."""
    from fabula.cli.tables import show_stories

    with options.open_library(place) as library:
        show_stories(library.stories(), as_json)


@command.command("show")
@click.argument("story", shell_complete=story_names)
@options.library_option
def show_story(story: str, place: Path | None) -> None:
    """Show what is kept of a STORY: its versions, their files and readings."""
    from fabula.cli.tables import show_versions

    with options.open_library(place) as library:
        found = library.find(story)
        show_versions(found, library.versions(found.id))


@command.command("remove")
@click.argument("stories", nargs=-1, required=True, metavar="STORY...", shell_complete=story_names)
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@options.library_option
def remove_stories(stories: tuple[str, ...], yes: bool, place: Path | None) -> None:
    """Remove each STORY with all its versions, original files and readings.

    Your own files are not touched. What is removed is overwritten in the library.
    """
    from fabula.cli.streams import can_ask, say

    if not yes and not can_ask():
        raise click.UsageError("Nobody is there to be asked; add --yes to remove without asking.")
    with options.open_library(place) as library:
        found = {one.id: one for one in map(library.find, stories)}
        for one in found.values():
            if not yes:
                click.confirm(
                    f'Remove story {one.id}, "{one.title}", and its {one.versions} version(s)?',
                    abort=True,
                    err=True,
                )
            library.remove(one.id)
            say(f'Removed story {one.id}, "{one.title}".')


@command.command("export")
@click.argument("folder", required=False, type=options.FILE)
@click.option(
    "--csv",
    "tables",
    type=options.FILE,
    metavar="OUT",
    help="Write tables (stories.csv, characters.csv, quotations.csv, ...) into the folder OUT.",
)
@options.library_option
def export_stories(folder: Path | None, tables: Path | None, place: Path | None) -> None:
    """Write the whole library into FOLDER: original files, and readings as JSON.

    With --csv, write tables of all stories, their characters, quotations, scenes and mentions,
    newest readings only.
    """
    from fabula.cli.streams import say

    if folder is None and tables is None:
        raise click.UsageError("Name a FOLDER, or --csv OUT.")
    with options.open_library(place) as library:
        if tables is not None:
            from fabula.exports import csv

            csv.write(tables, library.readings())
            names = [f"{table.name}.csv" for table in csv.TABLES]
            say(f"Wrote {', '.join(names[:-1])} and {names[-1]} into {tables}")
        if folder is not None:
            many = library.export(folder)
            say(f"Wrote {many} stories into {folder}")


@command.command("check")
@options.library_option
def check_library(place: Path | None) -> int:
    """Look whether every page, original file and reading of the library is whole."""
    from fabula.cli.streams import print_line
    from fabula.errors import LibraryDamaged

    with options.open_library(place) as library:
        checked = library.check()
        where = library.path
    for fault in checked.faults:
        print_line(fault)
    if checked.faults:
        print_line(f"{where}: {len(checked.faults)} faults; all else is whole.")
        return LibraryDamaged.exit_code
    print_line(
        f"{where}: {checked.stories} stories, {checked.versions} versions and "
        f"{checked.readings} readings, all whole."
    )
    return 0
