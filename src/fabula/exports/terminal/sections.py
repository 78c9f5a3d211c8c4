"""The sections of the terminal page, but for the quotations."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from fabula.exports.terminal.marks import Marks
from fabula.exports.terminal.styles import (
    HEADING,
    QUIET,
    TITLE,
    WARNING,
    speaker_style,
    words,
)
from fabula.exports.view.asides import Aside, grouped
from fabula.exports.view.header import Header
from fabula.exports.view.matrix import Matrix, Row
from fabula.exports.view.people import People, Person
from fabula.exports.view.words import counted, shown

_MOST_CAST: Final = 12
_MOST_SILENT: Final = 8
_MOST_ASIDES: Final = 6
_MOST_ROWS: Final = 8
_FEW_CHAPTERS: Final = 8


def grid(*columns: str) -> Table:
    """A table without lines; each column is "left", "right" or "rest" (takes what is left)."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for kind in columns:
        table.add_column(
            justify="right" if kind == "right" else "left",
            no_wrap=True,
            overflow="ellipsis",
            ratio=1 if kind == "rest" else None,
        )
    return table


def headed(title: str, body: RenderableType, note: str = "") -> Group:
    """A section: its heading, a quiet remark beside it, and what stands under it."""
    return Group(Text.assemble((title, HEADING), (f"  {note}" if note else "", QUIET)), body)


def head(header: Header, marks: Marks, width: int) -> Group:
    """Title, author, kind of document, figures, warnings."""
    whose = [f"by {header.author}" if header.author else "", header.fandoms]
    about = marks.dot.join(part for part in (*whose, header.kind) if part)
    rows: list[RenderableType] = [Text(shown(header.title), style=TITLE)]
    if about:
        rows.append(Text(about, style=QUIET))
    rows.extend(Text(line) for line in _packed(header.figures, marks.dot, width))
    rows.extend(_warning(text) for text in header.warnings)
    return Group(*rows)


def _packed(parts: Sequence[str], between: str, width: int) -> Iterator[str]:
    """The parts on as few lines as they need, none broken in itself."""
    line = ""
    for part in parts:
        if line and len(line) + len(between) + len(part) > width:
            yield line
            line = part
        else:
            line = f"{line}{between}{part}" if line else part
    yield line


def _warning(text: str) -> Table:
    table = grid("left", "left")
    table.columns[1].no_wrap = False
    table.columns[1].overflow = "fold"
    table.add_row(Text("!", style=WARNING), Text(shown(text)))
    return table


def cast(people: People, marks: Marks, width: int, everything: bool) -> Iterator[RenderableType]:
    """Who speaks, with a bar of lines; who is only named."""
    shown_rows = people.speaking if everything else people.speaking[:_MOST_CAST]
    if not shown_rows and not people.silent:
        return
    table = grid("left", "right", "left", "left", "left")
    bar = 24 if width >= 90 else 14
    names = max(12, width - bar - 44)
    for one in shown_rows:
        table.add_row(
            words(_named(one), speaker_style(one)),
            Text(f"{one.lines:,}"),
            Text(marks.bar(one.share, bar), style=speaker_style(one)),
            words(one.pronouns, QUIET),
            _fitted(_others(one), names),
        )
    rows: list[RenderableType] = [table] if shown_rows else []
    rest = people.speaking[len(shown_rows) :]
    if rest:
        with_lines = counted(sum(one.lines for one in rest), "line")
        rows.append(Text(f"and {len(rest)} more with {with_lines} together", style=QUIET))
    if people.silent:
        rows.append(_silent(people.silent, everything))
    yield headed("Cast", Group(*rows), "spoken lines, pronouns, other names")


def _named(one: Person) -> str:
    return f"{one.name} (narrator)" if one.narrator and one.name != "narrator" else one.name


def _others(one: Person) -> str:
    return ", ".join(one.other_names)


def _fitted(text: str, width: int) -> Text:
    fitted = words(text, QUIET)
    fitted.truncate(width, overflow="ellipsis")
    return fitted


def _silent(silent: Sequence[Person], everything: bool) -> Text:
    few = silent if everything else silent[:_MOST_SILENT]
    more = f" and {len(silent) - len(few)} more" if len(silent) > len(few) else ""
    names = ", ".join(one.name for one in few)
    return Text(shown(f"Named, without a line: {names}{more}"), style=QUIET)


def chapters(matrix: Matrix, marks: Marks, width: int) -> Iterator[RenderableType]:
    """Who speaks how much in which chapter; numbers for a few chapters, columns for many."""
    if len(matrix.chapters) < 2 or not any(row.person for row in matrix.rows):
        return
    if len(matrix.chapters) <= _FEW_CHAPTERS:
        yield headed("By chapter", _numbers(matrix), "spoken lines")
        return
    rows = matrix.rows[:_MOST_ROWS]
    table = grid("left", "left")
    columns = [(row, _binned(row.lines, width - 24)) for row in rows]
    most = max(max(lines) for _, lines in columns)
    for row, lines in columns:
        table.add_row(_who(row), Text(marks.spark(lines, most), style=speaker_style(row.person)))
    each = -(-len(matrix.chapters) // len(columns[0][1]))
    note = f"spoken lines, {counted(each, 'chapter')} a column, {len(matrix.chapters)} in all"
    yield headed("By chapter", table, note)


def _binned(counts: Sequence[int], width: int) -> tuple[int, ...]:
    """The counts in at most `width` sums of equally many neighbours."""
    each = -(-len(counts) // width)
    return tuple(sum(counts[at : at + each]) for at in range(0, len(counts), each))


def _numbers(matrix: Matrix) -> Table:
    table = grid("left", *("right" for _ in matrix.chapters))
    table.add_row("", *(words(name[:12], QUIET) for name in matrix.chapters))
    for row in matrix.rows[:_MOST_ROWS]:
        table.add_row(_who(row), *(Text(f"{n:,}" if n else "·") for n in row.lines))
    return table


def _who(row: Row) -> Text:
    if row.person is None:
        return Text("unknown", style=QUIET)
    return words(row.person.name, speaker_style(row.person))


def not_story(asides: Iterable[Aside], width: int, everything: bool) -> Iterator[RenderableType]:
    """What is in the file and is not story: how much, where, and its first words."""
    groups = tuple(grouped(asides))
    if not groups:
        return
    few = groups if everything else groups[:_MOST_ASIDES]
    table = grid("left", "right", "left", "left")
    for one in few:
        table.add_row(
            words(one.name),
            Text(counted(one.words, "word"), style=QUIET),
            Text(one.place, style=QUIET),
            _fitted(one.first, max(16, width - 48)),
        )
    rows: list[RenderableType] = [table]
    if len(groups) > len(few):
        rows.append(Text(f"and {len(groups) - len(few)} more", style=QUIET))
    total = counted(sum(one.words for one in groups), "word")
    yield headed("Not the story", Group(*rows), f"{total} set apart, not counted as story")
