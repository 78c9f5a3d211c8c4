"""`fabula rules`: every rule of the review, in one line each."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fabula.cli import options

if TYPE_CHECKING:
    from fabula.findings.rule import Rule


@click.command("rules", short_help="List the rules of the review.")
@click.argument("file", required=False, metavar="[FILE]", type=options.FILE)
@options.library_option
def command(file: Path | None, place: Path | None) -> None:
    """List the rules of the review: code, how its findings are meant, name.

    With FILE, a draft, also which of them are off for it, and of which it is said that all they
    find is intended or put off for later: in its story sheet, or in a fabula.toml.

    \b
    fabula rules
    fabula rules chapter.docx
    fabula explain W101
    """
    from fabula.cli.streams import print_line
    from fabula.findings.registry import FAMILIES, rules

    said = _said(file, place)
    for family, about in FAMILIES.items():
        print_line(about)
        for rule in rules():
            if rule.family == family:
                line = f"  {rule.code}  {rule.severity.value:<8}  {rule.name:<26}  {said(rule)}"
                print_line(line.rstrip())
        print_line("")
    print_line("fabula explain CODE tells more of one.")


def _said(file: Path | None, place: Path | None) -> "Callable[[Rule], str]":
    """What is said of a rule for a draft, in a word; nothing of those that speak as ever."""
    if file is None:
        return lambda rule: "only when asked" if rule.shy else ""
    from fabula.cli.sheets import sheet_for
    from fabula.errors import NotFound
    from fabula.findings.decisions import standing
    from fabula.layers.findings import Status
    from fabula.sheet.telling import told_reviews

    if not file.exists():
        raise NotFound(f"there is no file {file}", "check the name and the folder")
    reviews = told_reviews(sheet_for((file,), place, None, False))

    def said(rule: "Rule") -> str:
        status = standing(rule, reviews)
        if status is None:
            return "off"
        return "" if status is Status.OPEN else status.value

    return said
