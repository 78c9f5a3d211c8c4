"""The page that a terminal shows: one or two screens, the first thing first.

Only the sixteen colours that a terminal's theme sets are used, so that it reads on light and dark;
nothing is told by colour alone, so that it reads without colour and in a pipe.
"""

from rich.console import Console

from fabula.contract import Reading
from fabula.exports.terminal.page import page

__all__ = ["show"]


def show(
    reading: Reading, console: Console, *, everything: bool = False, uncertain: bool = False
) -> None:
    """Prints a reading.

    Parameters:
        reading: what to print.
        console: where to; its width, colours and encoding are kept to.
        everything: list all quotations and characters of a long work too.
        uncertain: list the lines whose speaker is unsure, and nothing else.
    """
    for part in page(reading, console, everything=everything, uncertain=uncertain):
        console.print(part, highlight=False)
