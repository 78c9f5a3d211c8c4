"""The rooms, each with its pages. A room that stands in `ROOMS` is linked from all others."""

from fabula.room.rooms import library, text
from fabula.room.rooms.room import Room

ROOMS: tuple[Room, ...] = (library.ROOM, text.ROOM)
