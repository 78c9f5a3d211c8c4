"""The review on a terminal: one or two screens, readable without colour."""

import shlex
from collections.abc import Iterator
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from fabula.contract import Reading
from fabula.exports.review.facts import Facts, facts
from fabula.exports.review.items import Item, Items, Point, items
from fabula.exports.review.passages import Passage
from fabula.exports.review.remarks import Remarks, lost, remarks
from fabula.exports.review.since import Since
from fabula.exports.terminal.styles import HEADING, QUIET, TITLE
from fabula.exports.view.words import counted, line, shown

_WIDEST: Final = 100
_FEW_PLACES: Final = 10
_FEW_OTHERS: Final = 3
_ID: Final = 3


def show(
    reading: Reading, console: Console, *, change: Since | None = None, everything: bool = False
) -> None:
    """Prints the review of a reading.

    Parameters:
        console: where to; its width and colours are kept to.
        change: what has become of an earlier draft's findings.
        everything: also what is folded away otherwise.
    """
    width = min(console.width, _WIDEST)
    for part in _parts(reading, change, everything):
        console.print(Padding(part, (0, 0, 1, 2)), width=width, highlight=False)


def _parts(reading: Reading, change: Since | None, everything: bool) -> Iterator[RenderableType]:
    told = items(reading)
    new = change.new if change else frozenset[str]()
    yield Text(f"\nReview of {line(reading.source.name)}", style=TITLE)
    yield _facts(facts(reading))
    if change is not None:
        yield Group(Text(change.sentence), *(Text(f"   {one}") for one in change.lines))
    for number, one in enumerate(told.first, 1):
        yield _item(one, f"{number}. ", everything, new)
    if everything:
        for one in told.rest:
            yield _item(one, "", everything, new)
    for remarked in remarks(reading):
        yield _remarks(remarked)
    if lost(reading):
        yield Group(*map(Text, lost(reading)))
    yield from _last(reading, told, 0 if everything else len(told.rest))


def _last(reading: Reading, told: Items, rest: int) -> Iterator[Text]:
    said = []
    if not told.first and reading.language not in ("en", "und"):
        said.append("The rules know English only, so nothing was looked for.")
    elif not told.first:
        said.append("The review found nothing to say.")
    if rest:
        said.append(f"{counted(rest, 'more thing')} would be told with --all.")
    said.append(told.aside)
    if told.first:
        name, one = shlex.quote(line(reading.source.name)), told.first[0].points[0]
        said.append(
            f"You decide: fabula sheet {name} --intended {one.id} (or --later {one.id}) puts a "
            f"finding aside, and fabula explain {one.code} says more of a rule."
        )
    yield Text(" ".join(filter(None, said)), style=QUIET)


def _facts(about: Facts) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    for scene in about.scenes[:12]:
        eyes = f"with {scene.eyes}" if scene.eyes else ""
        cells = (f"{scene.number}", scene.place, scene.time, eyes, scene.words)
        table.add_row(*(Text(shown(cell)) for cell in cells))
    scenes: list[RenderableType] = [Text(), table] if about.scenes else []
    return Group(Text(" ".join(about.sentences)), *scenes)


def _item(one: Item, number: str, everything: bool, new: frozenset[str]) -> Group:
    head = Text.assemble((number + one.title, HEADING), (f"  {', '.join(one.codes)}", QUIET))
    about: RenderableType = Text(" ".join(part for part in (one.what, one.why) if part))
    shown_points = one.points if everything else one.points[:_FEW_PLACES]
    rows = [_row(point.id, _point(point, point.id in new)) for point in shown_points]
    left = len(one.points) - len(shown_points)
    more = [Text(f"   and {left} more; --all shows them", style=QUIET)] if left else []
    return Group(head, about, *rows, *more)


def _row(id: str, what: RenderableType) -> RenderableType:
    """Something with its id before it, under which the author may speak of it."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style=QUIET, min_width=_ID)
    table.add_column()
    table.add_row(id, what)
    return Padding(table, (0, 0, 0, 3))


def _point(point: Point, new: bool) -> Group:
    said = Text(shown(point.message))
    if point.suggestion:
        said.append(f" Perhaps: “{shown(point.suggestion)}”")
    for true, note in ((new, "new"), (point.aside, "in your note")):
        if true:
            said.append(f"  ({note})", style=QUIET)
    others = [_passage(other, "see ") for other in point.others[:_FEW_OTHERS]]
    return Group(_passage(point.passage), said, *others)


def _remarks(remarked: Remarks) -> Group:
    head = Text(f"What {remarked.author} has remarked", style=HEADING)
    rows = [
        _row(one.id, Group(_passage(one.passage), *(Text(said) for said in one.lines)))
        for one in remarked.said
    ]
    return Group(head, *rows)


def _passage(passage: Passage, lead: str = "") -> Text:
    return Text.assemble(
        (f"{lead}{passage.place}: ", QUIET),
        (passage.before, QUIET),
        (passage.words, QUIET if lead else "underline"),
        (passage.after, QUIET),
    )
