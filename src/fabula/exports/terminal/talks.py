"""Who talks with whom in the terminal."""

from collections.abc import Iterator
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from fabula.exports.terminal.marks import Marks
from fabula.exports.terminal.sections import grid, headed
from fabula.exports.terminal.styles import QUIET, speaker_style, words
from fabula.exports.view.between import Talks
from fabula.exports.view.words import counted

_MOST: Final = 8
_BAR: Final = 14


def talks_section(talks: Talks, marks: Marks, everything: bool) -> Iterator[RenderableType]:
    """Pairs with the lines in both directions, most first; none where only two talk."""
    if len(talks.between) < 2:
        return
    shown = talks.between if everything else talks.between[:_MOST]
    most = talks.between[0].lines
    table = grid("left", "left", "right", "right", "left")
    for one in shown:
        table.add_row(
            words(one.one.name, speaker_style(one.one)),
            words(one.other.name, speaker_style(one.other)),
            Text(f"{one.there:,}"),
            Text(f"{one.back:,}"),
            Text(marks.bar(one.lines / most, _BAR), style=speaker_style(one.one)),
        )
    rows: list[RenderableType] = [table]
    rest = talks.between[len(shown) :]
    if rest:
        with_lines = counted(sum(one.lines for one in rest), "line")
        rows.append(Text(f"and {counted(len(rest), 'more pair')} with {with_lines}", style=QUIET))
    yield headed("Who talks with whom", Group(*rows), "spoken lines there, back")
