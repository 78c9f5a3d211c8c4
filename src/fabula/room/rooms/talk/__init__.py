"""Who talks with whom: a network, and the same as a table."""

from fabula.room.rooms.talk.pages import ROOM

__all__ = ["ROOM"]
