"""Whether a first visitor's hints are still shown; they are put away for good."""

from contextlib import suppress
from pathlib import Path

from fabula.errors import OutputError
from fabula.exports.files import write_whole


class Hints:
    """The hints of a library's owner.

    Parameters:
        folder: in which the library's file lies.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "history" / "hints-put-away"
        self.shown = not self._path.exists()

    def put_away(self) -> None:
        """Show them no more; where that cannot be kept, until the room is opened again."""
        self.shown = False
        with suppress(OSError, OutputError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, b"")
