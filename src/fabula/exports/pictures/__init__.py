"""Pictures of a reading as vector graphics: no script, readable in black and white."""

from fabula.exports.pictures.clock import clock_svg
from fabula.exports.pictures.clock_lines import clock_lines
from fabula.exports.pictures.lines import lines_svg
from fabula.exports.pictures.lines_text import lines_text

__all__ = ["clock_lines", "clock_svg", "lines_svg", "lines_text"]
