"""Which text of a story its author has looked at last, kept beside the library."""

from contextlib import suppress
from pathlib import Path

from fabula.contract import Reading
from fabula.errors import OutputError
from fabula.exports.files import write_whole
from fabula.library.library import Library
from fabula.room.story.since import Since, since
from fabula.room.story.view import StoryView


class Looked:
    """The text that was last looked at.

    Parameters:
        story: its number.
        library: beside whose file it is kept.
        now: what it is where nothing is known yet.

    Attributes:
        sha256: of the bytes of that text.
    """

    def __init__(self, story: int, library: Library, now: str) -> None:
        self._story = story
        self._library = library
        self._path: Path = library.path.parent / "history" / f"looked-{story}.txt"
        self._since: tuple[str, Since] | None = None
        try:
            self.sha256 = self._path.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            self.at(now)

    def at(self, sha256: str) -> None:
        """It is this text now; where that cannot be kept, it holds until the room is closed."""
        self.sha256 = sha256
        with suppress(OSError, OutputError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, sha256.encode("ascii"))

    def since(self, view: StoryView) -> Since | None:
        """What is new and gone in a view; `None` where the earlier text is not kept any more."""
        key = f"{self.sha256} {view.key}"
        if self._since is None or self._since[0] != key:
            before = self._reading()
            if before is None:
                return None
            self._since = key, since(before, view.reading)
        return self._since[1]

    def _reading(self) -> Reading | None:
        for version in self._library.versions(self._story):
            if version.sha256 == self.sha256:
                return self._library.reading(version)
        return None
