"""The command and its options."""

from pathlib import Path
from typing import Any

import click

from fabula.cli import options


@click.command("sheet", short_help="Tell Fabula who is who and who speaks; it holds after edits.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=options.FILE)
@click.option("--check", is_flag=True, help="Say what is wrong in the sheet, and what is lost.")
@click.option(
    "--speaker",
    "speakers",
    type=(str, str),
    multiple=True,
    metavar="LINE NAME",
    help="NAME says this LINE: some words of it, or its id, such as q12.",
)
@click.option(
    "--to",
    "addressees",
    type=(str, str),
    multiple=True,
    metavar="LINE NAME",
    help="This LINE is said to NAME; repeat it for several.",
)
@click.option(
    "--join",
    "joined",
    type=(str, str),
    multiple=True,
    metavar="NAME NAME",
    help="These two names are one person's.",
)
@click.option(
    "--apart",
    "parted",
    type=(str, str),
    multiple=True,
    metavar="NAME NAME",
    help="These two names are two people's.",
)
@click.option(
    "--not-a-person", "barred", multiple=True, metavar="NAME", help="NAME is nobody's name."
)
@click.option("--narrator", metavar="NAME", help="NAME tells the story.")
@click.option(
    "--intended",
    multiple=True,
    metavar="WHAT",
    help="Meant so: a finding of the review (such as f3), a rule, a word, or how NAME speaks.",
)
@click.option(
    "--later",
    multiple=True,
    metavar="WHAT",
    help="For a later draft: a finding (such as f3), a rule, a word, or how NAME speaks.",
)
@click.option(
    "--comments",
    "commented",
    type=options.FILE,
    multiple=True,
    metavar="DOCX",
    help="Take in the comments of a beta reader's copy; they are shown with the review.",
)
@click.option("--renew", is_flag=True, help="Anchor all entries of the sheet in the text of today.")
@click.option(
    "--in-library", is_flag=True, help="Keep a new sheet in the library's folder, not beside FILE."
)
@click.option("--sheet", type=options.FILE, metavar="PATH", help="Use this sheet, not FILE's own.")
@click.option("--no-model", is_flag=True, help="Read by rules alone, without the reader model.")
@options.library_option
def command(files: tuple[Path, ...], **chosen: Any) -> int:
    """Show the story sheet of FILE, or change it; where there is none, make one to be edited.

    The sheet is a text file beside the story. What stands in it wins over what Fabula reads, and
    holds while the story is edited. To undo something, take it out of the file. Several FILEs are
    the chapters of one story.

    \b
    fabula sheet ward.docx
    fabula sheet ward.docx --speaker "then walk" Alex --to "then walk" Karev
    fabula sheet ward.docx --join Lex Lexie --not-a-person Mercy
    fabula sheet ward.docx --intended f3 --later habit
    fabula sheet ward.docx --check
    """
    from fabula.cli.sheet.desk import Desk
    from fabula.cli.sheet.request import Wishes

    wishes = Wishes.of(chosen)
    desk = Desk(files, wishes)
    if wishes.check:
        from fabula.cli.sheet.check import check

        return check(desk)
    if wishes.changes:
        from fabula.cli.sheet.change import change

        change(desk, wishes)
    else:
        from fabula.cli.sheet.show import show

        show(desk)
    return 0
