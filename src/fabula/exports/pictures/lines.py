"""The story lines as a picture: people as lines through the scenes, as SVG without any script."""

import msgspec

from fabula.contract import Reading
from fabula.exports.pictures.drawing import Link, rendered
from fabula.exports.pictures.lines_layout import layout
from fabula.exports.pictures.lines_text import lines_text
from fabula.exports.view.words import line


def lines_svg(reading: Reading, scenes: range | None = None, link: Link | None = None) -> str:
    """The story lines of a reading as one SVG picture.

    Each person is a line from their first scene to their last, solid where they are on stage and
    dotted in between; in a scene the lines of those who are in it run side by side. A ring marks
    whose eyes it is told through, a diamond who takes part by phone or letter. Nothing is told by
    colour alone, and `desc` holds the whole in words.

    Parameters:
        reading: any reading; one without scenes gives an empty picture that says so.
        scenes: the numbers of the scenes to draw, from 1; all of them by default.
        link: gives the address to which a scene of this number leads; without it none does.
    """
    first = 1 if scenes is None else scenes.start
    if scenes is not None:
        shown = reading.scenes[scenes.start - 1 : scenes.stop - 1]
        reading = msgspec.structs.replace(reading, scenes=shown)
    return rendered(
        "lines.svg.j2",
        name=line(reading.metadata.title or reading.source.name),
        drawn=layout(reading, first),
        lines=lines_text(reading, first),
        link=link,
    )
