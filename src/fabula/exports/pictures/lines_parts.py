"""What the picture of the story lines is put together from, with its places in units of a pixel."""

from typing import NamedTuple


class Thread(NamedTuple):
    """The line of one person: solid where they are on stage, dotted in between."""

    name: str
    title: str
    colour: str
    width: float
    solid: str
    dotted: str
    start_x: float
    start_y: float
    home: float


class Dot(NamedTuple):
    """Somebody in a scene; `sees` where it is told through their eyes, `far` by phone or letter."""

    x: float
    y: float
    sees: bool
    far: bool
    colour: str


class Meeting(NamedTuple):
    """A scene: the box around those who meet in it, and its words under the picture."""

    x: float
    y: float
    height: float
    number: int
    title: str
    label: str
    numbered: bool


class Rule(NamedTuple):
    """Where a chapter begins."""

    x: float
    name: str


class Drawn(NamedTuple):
    """The whole picture, in units of about a pixel."""

    width: float
    height: float
    left: float
    top: float
    foot: float
    column: float
    threads: tuple[Thread, ...]
    meetings: tuple[Meeting, ...]
    dots: tuple[Dot, ...]
    rules: tuple[Rule, ...]
    left_out: int
    labelled: bool
