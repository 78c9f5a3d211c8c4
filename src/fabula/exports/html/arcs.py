"""The drawing of who talks with whom: names in a column, an arc between any two who talk.

How much they say to each other is told by the width of the arc, so it reads in black and white.
"""

from collections import Counter
from typing import Final

from msgspec import Struct

from fabula.exports.view.between import Between, Talks
from fabula.exports.view.people import COLOURS, Person
from fabula.exports.view.words import counted, line, shortened

_ROW: Final = 30
_AXIS: Final = 150
_BULGE: Final = 1.1
_MARGIN: Final = 12
_WIDEST: Final = 11.0
_THINNEST: Final = 0.8
_NAME: Final = 20
_FEWEST: Final = 3


class Dot(Struct, frozen=True, kw_only=True):
    """Somebody, at `y` on the axis."""

    person: Person
    name: str
    y: int


class Arc(Struct, frozen=True, kw_only=True):
    """Two people who talk: the path, its width, its colour's number, what it says in words."""

    path: str
    width: str
    colour: int
    title: str


class Arcs(Struct, frozen=True, kw_only=True):
    """The whole drawing, in units of a pixel."""

    width: int
    height: int
    axis: int
    dots: tuple[Dot, ...]
    arcs: tuple[Arc, ...]


def arcs(talks: Talks) -> Arcs | None:
    """The drawing of those who talk most; `None` where fewer than three do, which needs none."""
    people = _people(talks)
    if len(people) < _FEWEST:
        return None
    at = {one.id: _MARGIN + _ROW * number for number, one in enumerate(people)}
    shown = [one for one in talks.between if one.one.id in at and one.other.id in at]
    most = max(one.lines for one in shown)
    highest = _ROW * (len(people) - 1)
    return Arcs(
        width=round(_AXIS + _BULGE * highest / 2 + _WIDEST + _MARGIN),
        height=highest + 2 * _MARGIN,
        axis=_AXIS,
        dots=tuple(
            Dot(person=one, name=shortened(one.name, _NAME), y=at[one.id]) for one in people
        ),
        arcs=tuple(_arc(one, at, most) for one in sorted(shown, key=lambda one: one.lines)),
    )


def _people(talks: Talks) -> list[Person]:
    lines: Counter[str] = Counter()
    known: dict[str, Person] = {}
    for one in talks.between:
        for person in (one.one, one.other):
            lines[person.id] += one.lines
            known[person.id] = person
    chosen = [known[one] for one, _ in lines.most_common(COLOURS)]
    return sorted(chosen, key=lambda one: -one.lines)


def _arc(between: Between, at: dict[str, int], most: int) -> Arc:
    top, low = sorted((at[between.one.id], at[between.other.id]))
    height = (low - top) / 2
    return Arc(
        path=f"M{_AXIS} {top}A{height * _BULGE:.1f} {height:.1f} 0 0 1 {_AXIS} {low}",
        width=f"{max(_WIDEST * between.lines / most, _THINNEST):.1f}",
        colour=between.one.colour,
        title=f"{line(between.one.name)} and {line(between.other.name)}: "
        f"{counted(between.lines, 'line')}",
    )
