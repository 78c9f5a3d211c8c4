"""A reading as one HTML file that asks nothing of anywhere."""

from fabula.exports.html.page import page

__all__ = ["page"]
