"""What was done to a story's sheet and can be undone, kept beside the library."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from fabula.errors import OutputError
from fabula.exports.files import write_whole
from fabula.room.strings import say

MOST: Final = 200
_FOLDER: Final = "history"


class Step(Struct, frozen=True, kw_only=True):
    """Something that was done, in words, and the text of the sheet on its other side.

    That is the text before, where it is done; after, where it is undone. `None`: there is no file.
    """

    said: str
    text: str | None


class Texts(Struct, kw_only=True):
    """The sheet as it is now, what was done up to here, and what was undone; the next step last."""

    now: str | None = None
    past: list[Step] = []
    future: list[Step] = []


class History:
    """The changes of one sheet.

    The sheet's file always comes first: what stands there and is not known here was written by
    hand, or by a room that was stopped in between, and becomes a step like any other. Where the
    changes cannot be kept beside the library, they are known until the room is closed.

    Parameters:
        sheet: the path of the sheet.
        folder: in which the library's file lies.
    """

    def __init__(self, sheet: Path, folder: Path) -> None:
        name = hashlib.sha256(os.fsencode(os.path.realpath(sheet))).hexdigest()[:24]
        self._path = folder / _FOLDER / f"{name}.json"
        self._texts = self._load()

    @property
    def now(self) -> str | None:
        """The text that the sheet had when it was last looked at."""
        return self._texts.now

    def follow(self, now: str | None) -> bool:
        """The sheet is so on the disk; tells whether that is new here."""
        texts = self._texts
        if now == texts.now:
            return False
        if texts.past or texts.future or texts.now is not None:
            texts.past.append(Step(said=say("done.by_hand"), text=texts.now))
            texts.future.clear()
        texts.now = now
        return True

    def record(self, after: str | None, said: str) -> None:
        """The sheet has been given another text, by what is told in `said`."""
        texts = self._texts
        texts.past.append(Step(said=said, text=texts.now))
        texts.future.clear()
        texts.now = after
        self._save()

    @property
    def done(self) -> tuple[str, ...]:
        """What was done, in words, the last first: so undoing takes them back."""
        return tuple(step.said for step in reversed(self._texts.past))

    @property
    def undone(self) -> tuple[str, ...]:
        """What was taken back, in words, in the order in which redoing makes it again."""
        return tuple(step.said for step in reversed(self._texts.future))

    def before(self, steps: int = 1) -> str | None:
        """The text to which undoing so many steps leads."""
        return self._texts.past[-steps].text

    def after(self, steps: int = 1) -> str | None:
        """The text to which redoing so many steps leads."""
        return self._texts.future[-steps].text

    def undo(self, steps: int = 1) -> None:
        """The sheet has been given the text `before`."""
        self._move(self._texts.past, self._texts.future, steps)

    def redo(self, steps: int = 1) -> None:
        """The sheet has been given the text `after`."""
        self._move(self._texts.future, self._texts.past, steps)

    def _move(self, source: list[Step], target: list[Step], steps: int) -> None:
        texts = self._texts
        for _ in range(steps):
            step = source.pop()
            target.append(Step(said=step.said, text=texts.now))
            texts.now = step.text
        self._save()

    def _load(self) -> Texts:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Texts)
        except (OSError, msgspec.DecodeError):
            return Texts()

    def _save(self) -> None:
        del self._texts.past[:-MOST]
        with suppress(OSError, OutputError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, msgspec.json.encode(self._texts))
