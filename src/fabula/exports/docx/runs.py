"""The runs of a DOCX part with their raw places, so that something can be put between words."""

import re
from bisect import bisect_right
from typing import Final

from msgspec import Struct

from fabula.importers.xml import XmlReader

_TAG: Final = re.compile(r"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_NAME: Final = re.compile(r"<([^\s/>]+)")
_AROUND: Final = frozenset(
    {
        "w:ins",
        "w:moveTo",
        "w:hyperlink",
        "w:smartTag",
        "w:customXml",
        "w:sdt",
        "w:sdtContent",
        "w:fldSimple",
        "w:dir",
        "w:bdo",
    }
)
_APART: Final = frozenset({"w:txbxContent", "mc:Fallback", "w:del", "w:moveFrom", "w:ruby"})


class Words(Struct, kw_only=True, gc=False):
    """One `w:t`: where its tag begins, and where its characters begin and end."""

    tag: int
    start: int
    end: int


class Run(Struct, kw_only=True):
    """One `w:r`: its place, its opening tag, its properties and what is in it.

    `first` and `last` bound what follows the properties; `open` is false where nothing may be put
    between its words, as in a text box.
    """

    start: int
    tag: str
    open: bool
    end: int = 0
    properties: str = ""
    first: int = -1
    last: int = -1
    words: list[Words]

    @property
    def name(self) -> str:
        """The name of its tag as the part writes it."""
        return _NAME.match(self.tag)[1]  # type: ignore[index]

    @property
    def prefix(self) -> str:
        """How the part writes names of the word-processing namespace: `w:`, or nothing."""
        return self.name[: -len("r")]


class Runs:
    """All runs of a part in order.

    Parameters:
        reader: of the part, not read from yet.
    """

    def __init__(self, reader: XmlReader) -> None:
        self.source = reader.source
        self._reader = reader
        self._path: list[str] = []
        self._open: list[Run] = []
        self._tags: list[tuple[int, str]] = []
        self._words: list[tuple[int, Words, Run]] = []
        reader.read(self)
        self._words.sort(key=lambda one: one[0])
        self._starts = [start for start, _, _ in self._words]

    def at(self, offset: int, *, before: bool) -> tuple[Run, Words] | None:
        """The run whose words hold an offset.

        Parameters:
            before: the character before the offset counts, and not the one at it.
        """
        number = bisect_right(self._starts, offset - before) - 1
        if number < 0:
            return None
        _, words, run = self._words[number]
        return (run, words) if words.start <= offset <= words.end else None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        at = self._reader.offset
        raw = self._raw(at)
        if self._open and self._path[-1:] == ["w:r"]:
            self._note_inside(tag, at, raw)
        if tag == "w:r":
            self._open.append(Run(start=at, tag=raw, open=self._is_open(), words=[]))
        self._path.append(tag)
        self._tags.append((at, raw))

    def _note_inside(self, tag: str, at: int, raw: str) -> None:
        run = self._open[-1]
        if tag == "w:rPr":
            return
        run.first = at if run.first < 0 else run.first
        if tag == "w:t":
            start = at + len(raw)
            run.words.append(Words(tag=at, start=start, end=start))

    def end(self, tag: str) -> None:
        """See `Handler`."""
        self._path.pop()
        begun, raw = self._tags.pop()
        if not self._open:
            return
        closing = begun if raw.endswith("/>") else self._reader.offset
        after = closing + len(self._raw(closing))
        run = self._open[-1]
        if tag == "w:r":
            self._open.pop()
            run.end = after
            self._words += [(one.start, one, run) for one in run.words]
        elif self._path[-1] == "w:r" and tag == "w:rPr":
            run.properties = self.source[begun:after]
        elif self._path[-1] == "w:r":
            run.last = after
            if tag == "w:t":
                run.words[-1].end = max(run.words[-1].start, closing)

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""

    def _raw(self, at: int) -> str:
        found = _TAG.match(self.source, at)
        return found[0] if found else ""

    def _is_open(self) -> bool:
        for tag in reversed(self._path):
            if tag == "w:p":
                break
            if tag not in _AROUND:
                return False
        return not _APART.intersection(self._path)
