"""Where everything stands in the picture of the story lines: scenes to the right, people down."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fabula.contract import Reading, Scene
from fabula.exports.pictures.lines_order import gathered, ordered
from fabula.exports.pictures.lines_parts import Dot, Drawn, Meeting, Rule, Thread
from fabula.exports.pictures.lines_text import label, scene_line
from fabula.exports.view.inside import Inside
from fabula.exports.view.places import Places, chapter_name
from fabula.exports.view.words import line, shortened

MOST_PEOPLE: Final = 40
"""So many lines can be told apart on a page; the others are counted, and stand in the words."""
_ONCE: Final = 12
"""Up to so many people, also those who are in one scene alone are drawn."""
_LEFT: Final = 150
_TOP: Final = 84
_ROW: Final = 20
_WIDE: Final = 1100
_WIDEST, _NARROWEST = 110, 15
_LABELLED: Final = 34
"""Columns at least so wide have a label under them, and not only a number."""
_FOOT_LABELS, _FOOT_NUMBERS = 150, 44
_NAME: Final = 20
_SIGN: Final = 5.5
"""About the width of a sign in the name of a chapter."""
_FEWEST_SIGNS: Final = 6
_THICKEST, _THINNEST = 3.2, 1.4
_COLOURS: Final = ("#111111", "#1b4f72", "#7b241c", "#145a32", "#5b2c6f", "#6e4b00")
_EVERY: Final = ((40, 1), (90, 5), (10_000, 10))


class _Grid(NamedTuple):
    """Who stands in which row of which column; rows and people numbered from 0."""

    ids: list[str]
    home: dict[int, int]
    rows: list[dict[int, int]]
    column: float

    def x(self, scene: int) -> float:
        return round(_LEFT + (scene + 0.5) * self.column, 1)

    def y(self, row: int) -> float:
        return float(_TOP + row * _ROW)


def shown_people(reading: Reading) -> list[str]:
    """Who has a line: those on stage most often, in order of that."""
    count = Counter(who for scene in reading.scenes for who in _taking_part(scene))
    least = 1 if len(count) <= _ONCE else 2
    return [who for who, times in count.most_common(MOST_PEOPLE) if times >= least]


def _taking_part(scene: Scene) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*scene.present, *scene.remote)))


def layout(reading: Reading, first: int = 1) -> Drawn:
    """Places the lines of a reading.

    Parameters:
        first: the number of its first scene.
    """
    grid = _grid(reading)
    scenes, people = len(reading.scenes), len(grid.ids)
    foot = grid.y(max(people - 1, 0)) + _ROW
    labelled = grid.column >= _LABELLED
    everybody = {who for scene in reading.scenes for who in _taking_part(scene)}
    return Drawn(
        width=round(_LEFT + scenes * grid.column + _LEFT, 1),
        height=foot + (_FOOT_LABELS if labelled else _FOOT_NUMBERS),
        left=_LEFT,
        top=_TOP - _ROW,
        foot=foot,
        column=grid.column,
        threads=tuple(_threads(reading, grid, first)),
        meetings=tuple(_meetings(reading, grid, first, labelled=labelled)),
        dots=tuple(_dots(reading, grid)),
        rules=tuple(_rules(reading, grid)),
        left_out=len(everybody) - people,
        labelled=labelled,
    )


def _grid(reading: Reading) -> _Grid:
    ids = shown_people(reading)
    number = {who: at for at, who in enumerate(ids)}
    held = [[number[w] for w in _taking_part(s) if w in number] for s in reading.scenes]
    home = {one: at for at, one in enumerate(ordered(held, len(ids)))}
    rows = []
    for scene in held:
        there = sorted(scene, key=home.__getitem__)
        places = gathered([home[one] for one in there], len(ids) - 1)
        rows.append(dict(zip(there, places, strict=True)))
    column = min(_WIDEST, max(_NARROWEST, _WIDE / max(1, len(held))))
    return _Grid(ids, home, rows, round(column, 2))


def _threads(reading: Reading, grid: _Grid, first: int) -> Iterator[Thread]:
    names = {one.id: line(one.name) for one in reading.characters}
    most = max((sum(one in row for row in grid.rows) for one in grid.home), default=1)
    for one, who in enumerate(grid.ids):
        columns = [at for at, row in enumerate(grid.rows) if one in row]
        solid, dotted = _paths(grid, one, columns)
        share = len(columns) / most
        name = names.get(who, who)
        yield Thread(
            name=shortened(name, _NAME),
            title=f"{name}: scene{'s' if columns[1:] else ''} {_runs(columns, first)}",
            colour=_COLOURS[one % len(_COLOURS)],
            width=round(_THINNEST + (_THICKEST - _THINNEST) * share, 2),
            solid=solid,
            dotted=dotted,
            start_x=grid.x(columns[0]),
            start_y=grid.y(grid.rows[columns[0]][one]),
            home=grid.y(grid.home[one]),
        )


def _runs(columns: Sequence[int], first: int) -> str:
    """The numbers of scenes, runs of them joined: `1-4, 7`."""
    runs: list[list[int]] = []
    for at in columns:
        if runs and at == runs[-1][1] + 1:
            runs[-1][1] = at
        else:
            runs.append([at, at])
    return ", ".join(f"{a + first}" if a == b else f"{a + first}-{b + first}" for a, b in runs)


def _paths(grid: _Grid, one: int, columns: Sequence[int]) -> tuple[str, str]:
    """The solid and the dotted parts of somebody's line."""
    solid: list[str] = []
    dotted: list[str] = []
    home = grid.y(grid.home[one])
    half = grid.column / 2
    for at, column in enumerate(columns):
        x, y = grid.x(column), grid.y(grid.rows[column][one])
        solid.append(f"M{x - half / 2:g} {y:g}H{x + half / 2:g}")
        if at + 1 == len(columns):
            continue
        after = columns[at + 1]
        x2, y2 = grid.x(after), grid.y(grid.rows[after][one])
        if after == column + 1:
            solid.append(_bend(x + half / 2, y, x2 - half / 2, y2))
        else:
            dotted.append(_bend(x + half / 2, y, x + 1.5 * half, home) + f"H{x2 - 1.5 * half:g}")
            dotted.append(_bend(x2 - 1.5 * half, home, x2 - half / 2, y2))
    return "".join(solid), "".join(dotted)


def _bend(x1: float, y1: float, x2: float, y2: float) -> str:
    if y1 == y2:
        return f"M{x1:g} {y1:g}H{x2:g}"
    middle = (x1 + x2) / 2
    return f"M{x1:g} {y1:g}C{middle:g} {y1:g} {middle:g} {y2:g} {x2:g} {y2:g}"


def _meetings(reading: Reading, grid: _Grid, first: int, *, labelled: bool) -> Iterator[Meeting]:
    names = {one.id: line(one.name) for one in reading.characters}
    places = Places(reading)
    every = next(step for most, step in _EVERY if len(reading.scenes) <= most)
    for number, (scene, row) in enumerate(zip(reading.scenes, grid.rows, strict=True), first):
        top = grid.y(min(row.values(), default=0))
        yield Meeting(
            x=grid.x(number - first),
            y=top - _ROW * 0.4,
            height=(max(row.values()) - min(row.values()) + 0.8) * _ROW if row else 0.0,
            number=number,
            title=scene_line(scene, number, names, places),
            label=label(reading, scene) if labelled else "",
            numbered=number == first or number % every == 0,
        )


def _dots(reading: Reading, grid: _Grid) -> Iterator[Dot]:
    for at, (scene, row) in enumerate(zip(reading.scenes, grid.rows, strict=True)):
        seers = {view.character for view in scene.pov}
        far = set(scene.remote) - set(scene.present)
        for one, place in row.items():
            who = grid.ids[one]
            colour = _COLOURS[one % len(_COLOURS)]
            yield Dot(grid.x(at), grid.y(place), who in seers, who in far, colour)


def _rules(reading: Reading, grid: _Grid) -> Iterator[Rule]:
    """The beginnings of chapters, where there is more than one; each is named as far as the next
    one leaves room.
    """
    if len(reading.chapters) < 2:
        return
    inside = Inside(reading.chapters)
    numbers = [inside.number(scene.start) for scene in reading.scenes]
    begins = [
        (at, number)
        for at, number in enumerate(numbers)
        if number is not None and (at == 0 or number != numbers[at - 1])
    ]
    ends = [at for at, _ in begins[1:]] + [len(numbers)]
    for (at, number), end in zip(begins, ends, strict=True):
        name = chapter_name(reading.chapters[number], number + 1)
        room = int((end - at) * grid.column / _SIGN)
        yield Rule(round(grid.x(at) - grid.column / 2, 1), _fitting(name, room))


def _fitting(name: str, room: int) -> str:
    """The name of a chapter in so many signs: all of it, its number, its beginning, or nothing."""
    number = name.removeprefix("Chapter ")
    if len(name) <= room:
        return name
    if len(number) <= room:
        return number
    return shortened(number, room) if room >= _FEWEST_SIGNS else ""
