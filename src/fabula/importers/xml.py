"""Reads XML parts event by event, and knows for each character where in the source it stood.

expat is driven directly, since no tree that a library builds keeps the place of a text: the source
is decoded, handed over as UTF-8, and expat's byte index is turned back into code points. Nothing is
ever fetched, no entity of the document's own is expanded, and nothing is recursive, so depth costs
no stack.
"""

import codecs
import re
from html.entities import html5
from typing import Protocol
from xml.parsers import expat

from fabula.errors import DamagedFile, TooLarge
from fabula.settings import Limits

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_ENCODING = re.compile(r"utf-?8|us-ascii|ascii|iso-?8859-\d\d?|latin-?1|windows-125\d|cp125\d")


class Handler(Protocol):
    """What an importer does with the events of a part."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element opens; `tag` and the names of attributes carry the prefix of `Names`."""
        ...

    def end(self, tag: str) -> None:
        """An element closes."""
        ...

    def chars(self, words: str, offset: int, length: int) -> None:
        """Text, which fills `length` code points of the decoded part from `offset` on."""
        ...


class Names(dict[str, str]):
    """Turns the names that expat gives into `prefix:name`; a namespace without prefix is dropped.

    Parameters:
        prefixes: the prefix to write for each namespace URI.
    """

    def __init__(self, prefixes: dict[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, name: str) -> str:
        space, _, local = name.rpartition(" ")
        prefix = self._prefixes.get(space, "")
        self[name] = short = f"{prefix}:{local}" if prefix else local
        return short


def decode_xml(data: bytes, part: str) -> str:
    """The source of a part, without its byte order mark.

    Raises:
        DamagedFile: the bytes are not in the encoding that they claim, or in none that is known.
    """
    encoding, skip = _encoding(data, part)
    try:
        return data[skip:].decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise DamagedFile(f"the part {part} is not the {encoding} text that it claims") from error


def _encoding(data: bytes, part: str) -> tuple[str, int]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, 0 if b"<" in mark else len(mark)
    declared = _DECLARED.match(data)
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if not _ENCODING.fullmatch(name):
        raise DamagedFile(f"the part {part} claims an encoding that is not known, {name}")
    return name, 0


class XmlReader:
    """Reads one part; `offset` answers while its events are handled.

    Parameters:
        data: the part.
        part: its name, for messages.
        names: how namespaces are written.
        limits: how deep elements may lie in each other.

    Raises:
        DamagedFile: the part cannot be decoded.
    """

    def __init__(self, data: bytes, part: str, names: Names, limits: Limits) -> None:
        self.source = decode_xml(data, part)
        self._bytes = self.source.encode("utf-8")
        self._ascii = len(self._bytes) == len(self.source)
        self._part = part
        self._names = names
        self._limits = limits
        self._depth = 0
        self._literal = False
        self._seen = (0, 0)
        self._parser = expat.ParserCreate("utf-8", " ")

    @property
    def offset(self) -> int:
        """Code points before the event that is being handled."""
        index = self._parser.CurrentByteIndex
        if self._ascii:
            return index
        at, points = self._seen
        points += len(self._bytes[at:index].decode("utf-8"))
        self._seen = index, points
        return points

    def read(self, handler: Handler) -> None:
        """Hand all events to `handler`.

        Raises:
            DamagedFile: the part is not well formed, or declares entities of its own.
            TooLarge: its elements lie deeper in each other than the limit.
        """
        self._handler = handler
        parser = self._parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._chars
        parser.SkippedEntityHandler = self._skipped
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._declaration
        parser.StartCdataSectionHandler = self._open_literal
        parser.EndCdataSectionHandler = self._close_literal
        try:
            parser.Parse(self._bytes, True)
        except expat.ExpatError as error:
            raise DamagedFile(
                f"the part {self._part} is no well-formed XML near its line {error.lineno}"
            ) from error

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._limits.depth:
            raise TooLarge(
                f"the markup of {self._part} is nested more than {self._limits.depth:,} deep",
                "if you trust it, read it from Python with Settings(limits=Limits(depth=...))",
            )
        names = self._names
        self._handler.start(names[tag], {names[key]: value for key, value in attributes.items()})

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._handler.end(self._names[tag])

    def _chars(self, words: str) -> None:
        offset = self.offset
        self._handler.chars(words, offset, self._filled(words, offset))

    def _filled(self, words: str, offset: int) -> int:
        first = self.source[offset]
        if first == "&" and not self._literal:
            return self.source.index(";", offset) + 1 - offset
        if first == "\r":
            return 2 if self.source.startswith("\n", offset + 1) else 1
        return len(words)

    def _skipped(self, name: str, parameter: bool) -> None:
        if not parameter:
            self._handler.chars(html5.get(f"{name};", ""), self.offset, len(name) + 2)

    def _doctype(self, name: str, system: str | None, public: str | None, internal: int) -> None:
        if internal:
            self._refuse()

    def _declaration(self, *_: object) -> None:
        self._refuse()

    def _refuse(self) -> None:
        raise DamagedFile(
            f"the part {self._part} declares entities of its own, which no story needs",
            "get the file from a source that you trust",
        )

    def _open_literal(self) -> None:
        self._literal = True

    def _close_literal(self) -> None:
        self._literal = False
