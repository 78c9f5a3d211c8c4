"""The story's clock as a picture: told order against story order, as SVG without any script."""

from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, FunctionLoader, StrictUndefined

from fabula.contract import Reading
from fabula.exports.pictures.clock_layout import layout
from fabula.exports.pictures.clock_lines import clock_lines

_HERE: Final = "fabula.exports.pictures"
_SIGNS: Final = str.maketrans(dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]))
"""Characters that XML cannot hold."""


def clock_svg(reading: Reading) -> str:
    """The clock of a reading as one SVG picture.

    Scenes stand from left to right as they are told, and from top to bottom as they happen. What is
    known of a time is told by shape, never by colour alone, and `desc` holds the whole in words.

    Parameters:
        reading: any reading; one without scenes gives an empty picture that says so.
    """
    drawn = layout(reading)
    rendered = (
        _environment()
        .get_template("clock.svg.j2")
        .render(
            name=(reading.metadata.title or reading.source.name).translate(_SIGNS),
            drawn=drawn,
            shapes={mark.shape for mark in drawn.marks},
            lines=[line.translate(_SIGNS) for line in clock_lines(reading)],
        )
    )
    return rendered.translate(_SIGNS)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(lambda name: files(_HERE).joinpath(name).read_text("utf-8")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
