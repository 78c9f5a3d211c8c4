"""The review on a terminal: one or two screens, readable without colour."""

from collections.abc import Iterator
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from fabula.contract import Reading
from fabula.exports.review.facts import Facts, facts
from fabula.exports.review.items import Item, Passage, Point, items
from fabula.exports.review.since import Since
from fabula.exports.terminal.styles import HEADING, QUIET, TITLE
from fabula.exports.view.words import counted, line, shown

_WIDEST: Final = 100
_FEW_PLACES: Final = 10


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
    yield Text(f"\nReview of {line(reading.source.name)}", style=TITLE)
    yield _facts(facts(reading))
    if change is not None:
        yield Text(change.sentence)
    for number, one in enumerate(told.first, 1):
        yield _item(one, f"{number}. ", everything)
    if everything:
        for one in told.rest:
            yield _item(one, "", everything)
    yield from _last(reading, len(told.first), 0 if everything else len(told.rest), told.intended)


def _last(reading: Reading, first: int, rest: int, intended: int) -> Iterator[Text]:
    said = []
    if not first and reading.language not in ("en", "und"):
        said.append("The rules know English only, so nothing was looked for.")
    elif not first:
        said.append("The review found nothing to say.")
    if rest:
        said.append(f"{counted(rest, 'more thing')} would be told with --all.")
    if intended:
        said.append(f"{counted(intended, 'finding')} you have called intended.")
    if first:
        said.append("Every rule has a page: fabula explain CODE. You decide.")
    yield Text(" ".join(said), style=QUIET)


def _facts(about: Facts) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    for scene in about.scenes[:12]:
        eyes = f"with {scene.eyes}" if scene.eyes else ""
        cells = (f"{scene.number}", scene.place, scene.time, eyes, scene.words)
        table.add_row(*(Text(shown(cell)) for cell in cells))
    scenes: list[RenderableType] = [Text(), table] if about.scenes else []
    return Group(Text(" ".join(about.sentences)), *scenes)


def _item(one: Item, number: str, everything: bool) -> Group:
    head = Text.assemble((number + one.title, HEADING), (f"  {', '.join(one.codes)}", QUIET))
    about: RenderableType = Text(" ".join(part for part in (one.what, one.why) if part))
    shown_points = one.points if everything else one.points[:_FEW_PLACES]
    rows = [Padding(_point(point), (0, 0, 0, 3)) for point in shown_points]
    left = len(one.points) - len(shown_points)
    more = [Text(f"   and {left} more; --all shows them", style=QUIET)] if left else []
    return Group(head, about, *rows, *more)


def _point(point: Point) -> Group:
    said = Text(shown(point.message))
    if point.suggestion and point.suggestion.strip():
        said.append(f"  Perhaps: {shown(point.suggestion)}")
    if point.aside:
        said.append("  (in your note)", style=QUIET)
    others = [_passage(other, QUIET) for other in point.others[:3]]
    return Group(_passage(point.passage), Padding(said, (0, 0, 0, 2)), *others)


def _passage(passage: Passage, style: str = "") -> Text:
    return Text.assemble(
        (f"{passage.place}: ", QUIET),
        (passage.before, QUIET),
        (passage.words, style or "underline"),
        (passage.after, QUIET),
    )
