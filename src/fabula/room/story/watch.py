"""Watches the drafts of opened stories; what is saved is read once it has stood still."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread
from typing import Final

from fabula.importers.registry import read_path
from fabula.library.filenames import readable
from fabula.library.submission import File
from fabula.room.story.desk import Desk
from fabula.settings import Limits

LOOK_SECONDS: Final = 0.5

Stamp = tuple[tuple[int, int] | None, ...]


class Watch:
    """A thread that looks at the drafts twice a second; a change counts when two looks agree.

    Parameters:
        desks: gives the stories that are open.
    """

    def __init__(self, desks: Callable[[], Iterable[Desk]]) -> None:
        self._desks = desks
        self._seen: dict[int, Stamp] = {}
        self._taken: dict[int, Stamp] = {}
        self._stop = Event()
        self._thread = Thread(target=self._run, name="drafts", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def close(self) -> None:
        """Look no more."""
        self._stop.set()

    def look(self) -> None:
        """Look at all drafts once."""
        for desk in self._desks():
            if desk.where.drafts:
                self._look_at(desk)

    def _run(self) -> None:
        while not self._stop.wait(LOOK_SECONDS):
            self.look()

    def _look_at(self, desk: Desk) -> None:
        now = tuple(_stamp(path) for path in desk.where.drafts)
        still = self._seen.get(desk.story) == now
        self._seen[desk.story] = now
        if still and self._taken.get(desk.story) != now:
            self._taken[desk.story] = now
            desk.draft_is(lambda: read_files(desk.where.drafts))


def read_files(paths: Iterable[Path]) -> tuple[File, ...]:
    """The bytes of drafts.

    Raises:
        InputError: one of them is missing, locked or too large.
    """
    return tuple(File(readable(path.name), read_path(path, Limits())) for path in paths)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
