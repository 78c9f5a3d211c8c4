"""What a careful beta reader would tell the author, with what the author can do about it."""

from fabula.room.rooms.review.pages import ROOM

__all__ = ["ROOM"]
