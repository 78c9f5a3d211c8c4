"""The scenes: their outline, and the story lines of any stretch of them."""

from fabula.room.rooms.scenes.pages import ROOM

__all__ = ["ROOM"]
