"""The text itself, chapter by chapter, with who speaks and what was noted beside it."""

from fabula.room.rooms.text.pages import ROOM

__all__ = ["ROOM"]
