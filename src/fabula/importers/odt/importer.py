"""OpenDocument texts (.odt, and the flat .fodt)."""

import re
from typing import ClassVar

from fabula.core import Document, Metadata, Source
from fabula.errors import DamagedFile, EmptyStory, LockedFile
from fabula.importers.archive import Archive, holds
from fabula.importers.builder import DocumentBuilder
from fabula.importers.flow import Flow
from fabula.importers.leaves import Leaves
from fabula.importers.odt.body import Body
from fabula.importers.odt.styles import Styles
from fabula.importers.xml import Handler, Names, XmlReader
from fabula.settings import Limits

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = {
    f"{_OASIS}office:1.0": "office",
    f"{_OASIS}text:1.0": "text",
    f"{_OASIS}style:1.0": "style",
    f"{_OASIS}table:1.0": "table",
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}meta:1.0": "meta",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_MIME = b"application/vnd.oasis.opendocument.text"
_FLAT = re.compile(rb"<office:document\s")
_HEAD = 4096
_PARTS = ("meta.xml", "styles.xml", "content.xml")


class Odt:
    """OpenDocument texts.

    Read with expat rather than through odfdo, which keeps no places and parses parts before any
    limit is checked.
    """

    media_type: ClassVar[str] = _MIME.decode("ascii")

    def recognises(self, data: bytes, name: str) -> bool:
        """See `Importer`."""
        if holds(data, "content.xml", "META-INF/manifest.xml"):
            return True  # also where the parts were packed anew, and the type with them
        return _MIME in data[:_HEAD] and (holds(data, "content.xml") or _is_flat(data))

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """See `Importer`."""
        parts = _parts(data, source, limits)
        builder = DocumentBuilder()
        flow = Flow(builder)
        sections = _Sections()
        for part, content in parts.items():
            reader = XmlReader(content, part, Names(NAMES), limits)
            sections.body = Body(reader, part, sections.styles, flow.write)
            reader.read(sections)
        for note in sections.body.notes:
            flow.write(note)
        flow.comment(sections.body.remarks)
        if not builder.length:
            raise EmptyStory("the document holds no text")
        return builder.document(
            source,
            metadata=_metadata(sections.leaves),
            generator=sections.leaves.first("meta:generator") or "",
        )


class _Sections:
    """Hands each section of a part to its handler; a flat file has them all in one."""

    def __init__(self) -> None:
        self.styles = Styles()
        self.leaves = Leaves()
        self.body: Body
        self._handlers: dict[str, Handler] = {
            "office:meta": self.leaves,
            "office:styles": self.styles,
            "office:automatic-styles": self.styles,
        }
        self._handler: Handler | None = None
        self._section = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if self._handler is not None:
            self._handler.start(tag, attributes)
        elif tag == "office:body" or tag in self._handlers:
            self._section = tag
            self._handler = self._handlers.get(tag, self.body)

    def end(self, tag: str) -> None:
        """See `Handler`."""
        if tag == self._section:
            self._handler = None
            self._section = ""
        elif self._handler is not None:
            self._handler.end(tag)

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""
        if self._handler is not None:
            self._handler.chars(words, offset, length)


def _is_flat(data: bytes) -> bool:
    return _FLAT.search(data, 0, _HEAD) is not None


def _parts(data: bytes, source: Source, limits: Limits) -> dict[str, bytes]:
    if _is_flat(data):
        return {source.name: data}
    archive = Archive(data, limits)
    manifest = archive.find("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest or "encrypted-package" in archive:
        raise LockedFile(
            "the document is protected by a password", "save it without one and read it again"
        )
    if "content.xml" not in archive:
        raise DamagedFile("the file is a package without a document in it")
    return {part: archive.read(part) for part in _PARTS if part in archive}


def _metadata(leaves: Leaves) -> Metadata:
    return Metadata(
        title=leaves.first("dc:title"),
        author=leaves.first("meta:initial-creator") or leaves.first("dc:creator"),
        tags=leaves.all("meta:keyword"),
        language=leaves.first("dc:language"),
        summary=leaves.first("dc:description"),
    )
