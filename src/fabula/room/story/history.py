"""What can be undone: the texts that a story's sheet has had, kept beside the library."""

import hashlib
import os
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from fabula.exports.files import write_whole

MOST: Final = 200
_FOLDER: Final = "history"


class Texts(Struct, kw_only=True):
    """The sheet as it is now (`None`: there is no file), before, and after what was undone."""

    now: str | None = None
    past: list[str | None] = []
    future: list[str | None] = []


class History:
    """The texts of one sheet.

    The sheet's file always comes first: what stands there and is not known here was written by
    hand, or by a room that was stopped in between, and becomes a step like any other.

    Parameters:
        sheet: the path of the sheet.
        folder: in which the library's file lies.
    """

    def __init__(self, sheet: Path, folder: Path) -> None:
        name = hashlib.sha256(os.fsencode(os.path.realpath(sheet))).hexdigest()[:24]
        self._path = folder / _FOLDER / f"{name}.json"
        self._texts = self._load()

    def follow(self, now: str | None) -> None:
        """The sheet is so on the disk; where that is new here, it is a step that can be undone."""
        texts = self._texts
        if now == texts.now:
            return
        if texts.past or texts.future or texts.now is not None:
            texts.past.append(texts.now)
            texts.future.clear()
        texts.now = now

    def record(self, after: str | None) -> None:
        """The sheet has been given another text."""
        texts = self._texts
        texts.past.append(texts.now)
        texts.future.clear()
        texts.now = after
        self._save()

    @property
    def can_undo(self) -> bool:
        """Whether there is a text before this one."""
        return bool(self._texts.past)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return bool(self._texts.future)

    @property
    def before(self) -> str | None:
        """The text to which undoing leads."""
        return self._texts.past[-1]

    @property
    def after(self) -> str | None:
        """The text to which redoing leads."""
        return self._texts.future[-1]

    def undone(self) -> None:
        """The sheet has been given the text `before`."""
        texts = self._texts
        texts.future.append(texts.now)
        texts.now = texts.past.pop()
        self._save()

    def redone(self) -> None:
        """The sheet has been given the text `after`."""
        texts = self._texts
        texts.past.append(texts.now)
        texts.now = texts.future.pop()
        self._save()

    def _load(self) -> Texts:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Texts)
        except (OSError, msgspec.DecodeError):
            return Texts()

    def _save(self) -> None:
        del self._texts.past[:-MOST]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, msgspec.json.encode(self._texts))
