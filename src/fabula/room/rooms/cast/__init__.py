"""Who is in the story: all of them, and a page for each."""

from fabula.room.rooms.cast.pages import ROOM

__all__ = ["ROOM"]
