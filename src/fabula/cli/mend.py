"""`fabula mend`: a copy of a draft with the safe repairs in it."""

from pathlib import Path
from typing import Any

import click

from fabula.cli import options


@click.command("mend", short_help="Write a copy of a draft with the safe repairs in it.")
@click.argument("file", type=options.FILE)
@click.option(
    "--to",
    "target",
    type=options.FILE,
    metavar="OUT",
    help="Where to write the copy.  [default: beside FILE, with .mended in its name]",
)
@click.option(
    "--without",
    multiple=True,
    metavar="ID",
    help="Leave a finding (such as f3) as it is; repeatable.",
)
@click.option("--force", is_flag=True, help="Write over an earlier copy, but never over FILE.")
@click.option("--dry-run", is_flag=True, help="List the repairs and write nothing.")
@click.option("--no-model", is_flag=True, help="Read by rules alone.")
@options.sheet_options
def command(file: Path, target: Path | None, **chosen: Any) -> int:
    """Write a copy of FILE in which words written twice, odd dots and spaces, and the marks at
    “she said” are mended, and nothing else.

    FILE itself is never changed. Every repair is listed with the id of its finding; what is not
    wanted is left out with --without.

    \b
    fabula mend chapter.docx
    fabula mend chapter.txt --to chapter2.txt --without f3
    """
    from fabula.cli.copies import check_target
    from fabula.cli.streams import print_line, say
    from fabula.exports.files import write_whole
    from fabula.exports.mend import mended, safe_edits
    from fabula.exports.view.places import Places
    from fabula.importers import import_bytes
    from fabula.importers.registry import read_path
    from fabula.reading import Reader
    from fabula.settings import Settings

    target = target or file.with_name(f"{file.stem}.mended{file.suffix}")
    check_target(file, target, "--to", force=chosen["force"])
    settings = Settings(model=not chosen["no_model"])
    data = read_path(file, settings.limits)
    reader = Reader(settings, sheet=_sheet(file, chosen["sheet"], chosen["no_sheet"]))
    reading = reader.read(import_bytes(data, file.name)).reading
    result = mended(data, reading, safe_edits(reading, chosen["without"]))
    places = Places(reading)
    for edit in result.done:
        place = places.name(edit.start)
        print_line(f"{edit.finding}  {place}: “{_shown(edit.words)}” → “{edit.right}”  {edit.code}")
    for edit in result.left:
        say(f"{edit.finding}  left: “{_shown(edit.words)}” is parted by formatting.")
    if not result.done:
        say("There is nothing to mend.")
    elif not chosen["dry_run"]:
        write_whole(target, result.content)
        say(f"Wrote {target}")
    return 0


def _sheet(file: Path, given: Path | None, none: bool) -> Any:
    from fabula.cli.sheets import sheet_for

    return sheet_for((file,), None, given, none)


def _shown(words: str) -> str:
    return " ".join(words.split())
