"""`fabula mend`: a copy of a draft with the safe repairs in it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fabula.cli import options

if TYPE_CHECKING:
    from fabula.contract import Reading
    from fabula.exports.mend import Mended
    from fabula.sheet import Sheet


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
    help="Leave a repair (such as f3 or break1) out; repeatable.",
)
@click.option("--force", is_flag=True, help="Write over an earlier copy, but never over FILE.")
@click.option("--dry-run", is_flag=True, help="List the repairs and write nothing.")
@click.option("--no-model", is_flag=True, help="Read by rules alone.")
@options.sheet_options
def command(file: Path, target: Path | None, **chosen: Any) -> int:
    """Write a copy of FILE in which words written twice, odd dots and spaces, and the marks at
    “she said” are mended, scene breaks that you have confirmed in the story sheet are marked, and
    nothing else.

    FILE itself is never changed. Every repair is listed with its id; what is not wanted is left out
    with --without.

    \b
    fabula mend chapter.docx
    fabula mend chapter.txt --to chapter2.txt --without f3
    """
    from fabula.cli.copies import check_target
    from fabula.cli.streams import say
    from fabula.exports.files import write_whole
    from fabula.exports.mend import break_edits, mended, safe_edits
    from fabula.importers import import_bytes
    from fabula.importers.registry import read_path
    from fabula.reading import Reader
    from fabula.settings import Settings
    from fabula.sheet import told

    target = target or file.with_name(f"{file.stem}.mended{file.suffix}")
    if not chosen["dry_run"]:
        check_target(file, target, "--to", force=chosen["force"])
    settings = Settings(model=not chosen["no_model"])
    data = read_path(file, settings.limits)
    sheet = _sheet(file, chosen)
    document = import_bytes(data, file.name)
    reading = Reader(settings, sheet=sheet).read(document).reading
    confirmed = [one.span for one in told(sheet, document).scenes if one.breaks]
    without = chosen["without"]
    edits = sorted(
        [*safe_edits(reading, without), *break_edits(reading, confirmed, without)],
        key=lambda one: one.start,
    )
    result = mended(data, reading, edits)
    _list(reading, result)
    if not result.done:
        say("There is nothing to mend.")
    elif not chosen["dry_run"]:
        write_whole(target, result.content)
        say(f"Wrote {target}")
    return 0


def _list(reading: "Reading", result: "Mended") -> None:
    """Print each repair with its place, and say which found none."""
    from fabula.cli.streams import print_line, say
    from fabula.exports.mend import BREAK
    from fabula.exports.view.places import Places

    places = Places(reading)
    for one in result.done:
        change = f"“{_shown(one.words)}” → “{one.right}”  {one.code}"
        if one.code == BREAK:
            change = f"a scene begins, marked “{one.right}”"
        print_line(f"{one.finding}  {places.name(one.start)}: {change}")
    for one in result.left:
        why = f"“{_shown(one.words)}” is parted by formatting"
        if one.code == BREAK:
            why = "this scene begins inside a paragraph"
        say(f"{one.finding}  {places.name(one.start)}: left, for {why}.")


def _sheet(file: Path, chosen: dict[str, Any]) -> "Sheet":
    from fabula.cli.sheets import sheet_for

    return sheet_for((file,), None, chosen["sheet"], chosen["no_sheet"])


def _shown(words: str) -> str:
    return " ".join(words.split())
