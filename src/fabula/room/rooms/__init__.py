"""The rooms, each with its pages. A room that stands in `ROOMS` is linked from all others."""

from fabula.room.rooms import cast, clock, export, library, review, scenes, talk, text
from fabula.room.rooms.room import Room

ROOMS: tuple[Room, ...] = (
    library.ROOM,
    text.ROOM,
    cast.ROOM,
    talk.ROOM,
    scenes.ROOM,
    clock.ROOM,
    review.ROOM,
    export.ROOM,
)
