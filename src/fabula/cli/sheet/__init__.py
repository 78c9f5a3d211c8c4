"""`fabula sheet`: what the author tells Fabula of a story."""

from fabula.cli.sheet.command import command

__all__ = ["command"]
