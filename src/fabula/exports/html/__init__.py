"""A reading as one HTML file that asks nothing of anywhere."""

from fabula.exports.html.page import page
from fabula.exports.html.parts import PARTS, WHOLE, Parts

__all__ = ["PARTS", "WHOLE", "Parts", "page"]
