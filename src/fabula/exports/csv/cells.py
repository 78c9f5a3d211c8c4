"""Cells that no spreadsheet takes for a formula.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and a story may hold
one ("- Come in, she said." is dialogue). So a cell of text that begins with such a character, or
with one that spreadsheets skip on the way to it, gets an apostrophe in front: `'- Come in`. An
apostrophe is added in front of others too where such a character follows them, so that taking one
away from every cell that looks so, as `plain` does, gives the story's own words back in each case.
"""

import re

Cell = str | int | float | None
Row = tuple[Cell, ...]

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def plain(cell: str) -> str:
    """The story's own words out of a cell that `guarded` made."""
    return cell[1:] if _GUARDED.match(cell) else cell


def listed(items: tuple[str, ...]) -> str:
    """Several values in one cell."""
    return "; ".join(items)


def yes_no(value: bool) -> str:
    """A truth in one cell."""
    return "yes" if value else "no"
