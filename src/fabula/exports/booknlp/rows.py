"""Tables with tabs between their cells, as BookNLP writes them: no quoting, `None` for nothing.

A cell holds no tab and no line end, since no token does.
"""

from collections.abc import Iterable

Row = tuple[str | int | None, ...]


def table(head: tuple[str, ...], rows: Iterable[Row]) -> bytes:
    """The whole file, in UTF-8 with a line feed after each row."""
    lines = ["\t".join(head), *("\t".join(map(str, row)) for row in rows)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")
