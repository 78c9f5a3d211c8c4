"""How a place in the text is called: by its line, or by its paragraph where lines mean nothing."""

import re
from bisect import bisect_right
from typing import Final

from fabula.contract import Chapter, Reading
from fabula.exports.view.words import line

_LINE_END = re.compile(r"\r\n|\r|\n")
_BY_LINES: Final = frozenset({"text/plain", "text/markdown"})


class Places:
    """Tells line numbers, from 1, where the text is the file's own; paragraph numbers elsewhere.

    Parameters:
        reading: the reading whose offsets are to be named.
    """

    def __init__(self, reading: Reading) -> None:
        self.unit = "line" if reading.source.media_type in _BY_LINES else "paragraph"
        self._starts = (
            [0, *(end.end() for end in _LINE_END.finditer(reading.text))]
            if self.unit == "line"
            else [block.start for block in reading.blocks]
        )

    def number(self, offset: int) -> int:
        """The number of the line or paragraph that an offset lies in."""
        return max(1, bisect_right(self._starts, offset))

    def name(self, offset: int) -> str:
        """The place in words: "line 12"."""
        return f"{self.unit} {self.number(offset)}"


def chapter_name(chapter: Chapter, place: int) -> str:
    """A chapter's title, or its number where it has none or one that is only a number."""
    title = line(chapter.title or "")
    if title and not title.rstrip(".").isdecimal():
        return title
    return f"Chapter {title.rstrip('.') or chapter.number or place}"
