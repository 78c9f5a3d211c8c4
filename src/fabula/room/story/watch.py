"""Watches drafts and sheets of opened stories; what is saved is read once it has stood still."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Final
from weakref import WeakKeyDictionary

from fabula.importers.registry import read_path
from fabula.library.filenames import readable
from fabula.library.submission import File
from fabula.room.story.desk import Desk
from fabula.room.story.sheets import beneath
from fabula.settings import Limits

LOOK_SECONDS: Final = 0.5
_WARM_AFTER: Final = 3
"""So many looks after a story was opened, it is read to be warm: a glance costs nothing."""

Stamp = tuple[tuple[int, int, int] | None, ...]


class Watch:
    """A thread that looks at the files twice a second; a change counts when two looks agree.

    Parameters:
        desks: gives the stories that are open.
    """

    def __init__(self, desks: Callable[[], Iterable[Desk]]) -> None:
        self._desks = desks
        self._looks: WeakKeyDictionary[Desk, int] = WeakKeyDictionary()
        self._drafts: dict[int, _Files] = {}
        self._sheets: dict[int, _Files] = {}
        self._beneath: dict[int, _Files] = {}
        self._stop = Event()
        self._thread = Thread(target=self._run, name="drafts", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def close(self) -> None:
        """Look no more."""
        self._stop.set()

    def look(self) -> None:
        """Look at all of them once."""
        for desk in self._desks():
            looks = self._looks[desk] = self._looks.get(desk, 0) + 1
            if looks == _WARM_AFTER:
                desk.warm()
            self._look_at_draft(desk)
            self._look_at_sheet(desk)

    def _look_at_draft(self, desk: Desk) -> None:
        drafts = desk.where.drafts
        files = self._drafts.setdefault(desk.story, _Files())
        if drafts and files.changed(drafts) and not desk.draft_is(partial(read_files, drafts)):
            self._drafts[desk.story] = _Files()

    def _look_at_sheet(self, desk: Desk) -> None:
        sheet = desk.where.sheet
        if self._sheets.setdefault(desk.story, _Files()).changed((sheet,)):
            self._beneath[desk.story] = _Files(beneath(sheet, desk.where.drafts))
            desk.sheet_is()
        others = self._beneath.get(desk.story)
        if others is not None and others.changed(others.paths):
            desk.read_again()

    def _run(self) -> None:
        while not self._stop.wait(LOOK_SECONDS):
            self.look()


class _Files:
    """How some files looked when they were last looked at, and when they last stood still.

    Parameters:
        paths: files that are known as they are now.
    """

    def __init__(self, paths: tuple[Path, ...] = ()) -> None:
        self.paths = paths
        self._seen: Stamp = tuple(_stamp(path) for path in paths)
        self._taken = self._seen

    def changed(self, paths: Iterable[Path]) -> bool:
        """Whether they stand still, and otherwise than last time they did."""
        now = tuple(_stamp(path) for path in paths)
        still = self._seen == now
        self._seen = now
        if not still or self._taken == now:
            return False
        self._taken = now
        return True


def read_files(paths: Iterable[Path]) -> tuple[File, ...]:
    """The bytes of drafts.

    Raises:
        InputError: one of them is missing, locked or too large.
    """
    return tuple(File(readable(path.name), read_path(path, Limits())) for path in paths)


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
