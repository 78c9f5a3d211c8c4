"""The story's clock as a picture: told order against story order, as SVG without any script."""

from fabula.contract import Reading
from fabula.exports.pictures.clock_layout import layout
from fabula.exports.pictures.clock_lines import clock_lines
from fabula.exports.pictures.drawing import SIGNS, Link, rendered


def clock_svg(reading: Reading, link: Link | None = None) -> str:
    """The clock of a reading as one SVG picture.

    Scenes stand from left to right as they are told, and from top to bottom as they happen. What is
    known of a time is told by shape, never by colour alone, and `desc` holds the whole in words.

    Parameters:
        reading: any reading; one without scenes gives an empty picture that says so.
        link: gives the address to which a scene of this number leads; without it none does.
    """
    drawn = layout(reading)
    return rendered(
        "clock.svg.j2",
        name=(reading.metadata.title or reading.source.name).translate(SIGNS),
        drawn=drawn,
        shapes={mark.shape for mark in drawn.marks},
        link=link,
        lines=[line.translate(SIGNS) for line in clock_lines(reading)],
    )
