"""The outline of scenes in the terminal."""

from collections.abc import Iterator
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from fabula.exports.terminal.marks import Marks
from fabula.exports.terminal.sections import headed
from fabula.exports.terminal.styles import QUIET
from fabula.exports.view.outline import Outline, Row
from fabula.exports.view.words import counted

_MOST: Final = 12
_MOST_PEOPLE: Final = 6


def scenes_section(outline: Outline, marks: Marks, everything: bool) -> Iterator[RenderableType]:
    """Each scene with place, time, eyes and people; none where there is only one."""
    if len(outline.rows) < 2:
        return
    shown = outline.rows if everything else outline.rows[:_MOST]
    rows: list[RenderableType] = [line for row in shown for line in _lines(row, marks)]
    rest = len(outline.rows) - len(shown)
    if rest:
        rows.append(Text(f"and {counted(rest, 'more scene')}; all of them: --all", style=QUIET))
    yield headed("Scenes", Group(*rows), outline.manner)


def _lines(row: Row, marks: Marks) -> Iterator[Text]:
    if row.chapter:
        yield Text(row.chapter, style="italic")
    where = marks.dot.join(part for part in (row.place, row.time) if part)
    yield Text.assemble((f"{row.number:>3}  ", QUIET), where or "place and time unknown")
    eyes = f"through {row.seen_by}" if row.seen_by else ""
    people = ", ".join(row.people[:_MOST_PEOPLE])
    more = f" and {len(row.people) - _MOST_PEOPLE} more" if len(row.people) > _MOST_PEOPLE else ""
    parts = (eyes, row.figures, f"with {people}{more}" if people else "")
    yield _one_line("     " + marks.dot.join(part for part in parts if part), QUIET)


def _one_line(words: str, style: str) -> Text:
    return Text(words, style=style, no_wrap=True, overflow="ellipsis")
