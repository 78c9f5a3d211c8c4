"""The reading to take along: one page for a friend, and the pictures."""

from fabula.room.rooms.export.pages import ROOM

__all__ = ["ROOM"]
