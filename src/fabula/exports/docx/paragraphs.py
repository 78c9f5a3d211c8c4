"""The paragraphs of a DOCX part with their raw places."""

import re
from typing import Final

from msgspec import Struct

from fabula.importers.xml import XmlReader

_TAG: Final = re.compile(r"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_APART: Final = frozenset({"w:txbxContent", "mc:Fallback"})


class Paragraph(Struct, kw_only=True, gc=False):
    """One `w:p`: where it begins and ends, its raw properties, and those of its first run.

    `words` is true where it has any of its own.
    """

    start: int
    prefix: str
    end: int = 0
    properties: str = ""
    run_properties: str = ""
    words: bool = False


class Paragraphs:
    """All paragraphs of a part that stand in no text box.

    Parameters:
        reader: of the part, not read from yet.

    Attributes:
        all: the paragraphs, in the order in which they end.
    """

    def __init__(self, reader: XmlReader) -> None:
        self.source = reader.source
        self._reader = reader
        self._path: list[str] = []
        self._tags: list[tuple[int, str]] = []
        self._open: list[Paragraph] = []
        self.all: list[Paragraph] = []
        reader.read(self)

    def holding(self, offset: int) -> Paragraph | None:
        """The paragraph around an offset."""
        return next((one for one in self.all if one.start <= offset < one.end), None)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        at = self._reader.offset
        found = _TAG.match(self.source, at)
        raw = found[0] if found else ""
        if tag == "w:p" and not _APART.intersection(self._path):
            prefix = raw[1:].partition("p")[0] if not raw.startswith("<p") else ""
            self._open.append(Paragraph(start=at, prefix=prefix))
        self._path.append(tag)
        self._tags.append((at, raw))

    def end(self, tag: str) -> None:
        """See `Handler`."""
        self._path.pop()
        begun, raw = self._tags.pop()
        if not self._open or _APART.intersection(self._path):
            return
        closing = begun if raw.endswith("/>") else self._reader.offset
        found = _TAG.match(self.source, closing)
        after = closing + len(found[0] if found else "")
        last = self._open[-1]
        if tag == "w:p":
            last.end = after
            self.all.append(self._open.pop())
        elif tag == "w:pPr" and self._path[-1:] == ["w:p"]:
            last.properties = self.source[begun:after]
        elif tag == "w:rPr" and self._path[-2:] == ["w:p", "w:r"]:
            last.run_properties = last.run_properties or self.source[begun:after]

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""
        if self._open and self._path[-1] == "w:t" and not words.isspace():
            self._open[-1].words = True
