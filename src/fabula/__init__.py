"""Fabula reads a story the way a careful first reader does, and shows what it read."""

from fabula._version import __version__

__all__ = ["__version__"]
