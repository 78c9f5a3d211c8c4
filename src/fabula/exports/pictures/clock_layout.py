"""Where everything stands in the picture of the clock; told order to the right, story time down."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from fabula.contract import Reading
from fabula.exports.pictures.clock_order import PARTS, Told, told

_LEFT, _RIGHT, _TOP, _FOOT = 96, 24, 56, 34
_WIDEST, _NARROWEST = 56, 7
_WIDE: Final = 900
"""Width in which all columns should fit, as long as they can be told apart."""
_SLIMMEST: Final = 480
"""Width that the words below and above need."""
_TALLEST, _LOWEST = 72, 14
_HIGH: Final = 900
_GAP: Final = 12
_UNKNOWN_HEIGHT: Final = 36
_MINUTES: Final = 1440
_EVERY: Final = ((20, 1), (60, 5), (10_000, 10))
_LABELLED: Final = 12
_LABEL_SIGNS: Final = 26


class Mark(NamedTuple):
    """A scene: its middle, its shape (`clock`, `part`, `day`, `back` or `unknown`), its words."""

    x: float
    y: float
    shape: str
    number: int
    title: str
    label: str
    anchor: str
    flagged: bool


class Row(NamedTuple):
    """A day, or the band of unknown days: its name, its top and its height.

    `skipped` is the number of days that are left out above it.
    """

    name: str
    y: float
    height: float
    skipped: int = 0


class Line(NamedTuple):
    """From one scene to a later one; `sure` where nothing is told between them."""

    x1: float
    y1: float
    x2: float
    y2: float
    sure: bool


class Tick(NamedTuple):
    """A number or a rule on the axis of telling."""

    x: float
    name: str


class Layout(NamedTuple):
    """The whole picture, in pixels."""

    width: float
    height: float
    left: float
    right: float
    top: float
    foot: float
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    chapters: tuple[Tick, ...]


def layout(reading: Reading) -> Layout:
    """The picture of a reading, for any number of scenes and days."""
    scenes = told(reading)
    column = _within(_WIDE / max(1, len(scenes)), _NARROWEST, _WIDEST)
    rows = tuple(_rows(scenes))
    marks = tuple(_marks(scenes, column, rows, _flagged(reading)))
    right = _LEFT + column * max(1, len(scenes))
    foot = rows[-1].y + rows[-1].height if rows else _TOP + _UNKNOWN_HEIGHT
    return Layout(
        width=round(max(right + _RIGHT, _SLIMMEST), 1),
        height=round(foot + _FOOT, 1),
        left=_LEFT,
        right=round(right, 1),
        top=_TOP,
        foot=foot,
        rows=rows,
        marks=marks,
        lines=tuple(_lines(marks)),
        ticks=tuple(_ticks(scenes, column)),
        chapters=tuple(_chapters(scenes, column)),
    )


def _within(size: float, least: float, most: float) -> float:
    return round(max(least, min(most, size)), 1)


def _rows(scenes: list[Told]) -> Iterator[Row]:
    """A row for each day that has a scene, and one for scenes of no known day."""
    days = sorted({one.day for one in scenes if one.day is not None})
    height = _within(_HIGH / max(1, len(days)), _LOWEST, _TALLEST)
    y: float = _TOP
    before: int | None = None
    for day in days:
        skipped = 0 if before is None else day - before - 1
        y += _GAP if skipped else 0
        yield Row(f"Day {day}", y, height, skipped)
        y += height
        before = day
    if any(one.day is None for one in scenes):
        yield Row("Day unknown", y + (_GAP if days else 0), _UNKNOWN_HEIGHT)


def _marks(
    scenes: list[Told], column: float, rows: tuple[Row, ...], flagged: frozenset[str]
) -> Iterator[Mark]:
    by_name = {row.name: row for row in rows}
    many = len(scenes) > _LABELLED
    for one in scenes:
        row = by_name["Day unknown" if one.day is None else f"Day {one.day}"]
        x = _LEFT + column * (one.number - 0.5)
        time = one.scene.time
        yield Mark(
            x=round(x, 1),
            y=round(_height(one, row), 1),
            shape=_shape(one),
            number=one.number,
            title=f"Scene {one.number}: {one.words}",
            label="" if many or time is None else _short(time.label or ""),
            anchor="end" if one.number > len(scenes) / 2 else "start",
            flagged=one.scene.id in flagged,
        )


def _short(label: str) -> str:
    return label if len(label) <= _LABEL_SIGNS else f"{label[: _LABEL_SIGNS - 1].rstrip()}…"


def _height(one: Told, row: Row) -> float:
    if one.day is not None:
        return row.y + row.height * one.minute / _MINUTES
    part = one.scene.time.part_of_day if one.scene.time else None
    steps = len(PARTS) + 1
    return row.y + row.height * (PARTS.index(part) + 1 if part else steps / 2) / steps


def _shape(one: Told) -> str:
    if one.goes_back:
        return "back"
    if one.day is None:
        return "unknown"
    return one.timed


def _flagged(reading: Reading) -> frozenset[str]:
    """The scenes in which a sentence of a contradiction stands."""
    starts = [said.start for one in reading.clock for said in one.statements]
    return frozenset(
        scene.id
        for scene in reading.scenes
        if any(scene.start <= start < scene.end for start in starts)
    )


def _lines(marks: tuple[Mark, ...]) -> Iterator[Line]:
    """From each scene of a known day to the next such; not sure where others lie between."""
    known = [mark for mark in marks if mark.shape != "unknown"]
    for one, other in pairwise(known):
        yield Line(one.x, one.y, other.x, other.y, sure=other.number == one.number + 1)


def _ticks(scenes: list[Told], column: float) -> Iterator[Tick]:
    every = next(step for most, step in _EVERY if len(scenes) <= most or step == _EVERY[-1][1])
    for one in scenes:
        if one.number % every == 0 or one.number == 1:
            yield Tick(round(_LEFT + column * (one.number - 0.5), 1), str(one.number))


def _chapters(scenes: list[Told], column: float) -> Iterator[Tick]:
    """Where chapters begin, after the first."""
    for one, other in pairwise(scenes):
        if one.scene.chapter != other.scene.chapter:
            yield Tick(round(_LEFT + column * one.number, 1), "")
