"""What a room is."""

from msgspec import Struct
from starlette.routing import Route


class Room(Struct, frozen=True, kw_only=True):
    """One room.

    Parameters:
        name: under `rooms` in the strings; it also marks the room's own link.
        path: of its first page, within a story where `of_story`: `/stories/N/PATH`.
        of_story: whether it shows one story.
        routes: of all its pages, whole paths.
    """

    name: str
    path: str
    of_story: bool
    routes: tuple[Route, ...]

    def address(self, story: int | None) -> str | None:
        """Where it is for a story; `None` where no story is open and the room needs one."""
        if not self.of_story:
            return self.path
        return None if story is None else f"/stories/{story}/{self.path}"
