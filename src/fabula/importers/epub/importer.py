"""EPUB files.

Read with zipfile, expat and our own HTML reader: ebooklib is under the AGPL, and no other library
that is well kept gives the places of words or bounds what it unpacks.
"""

from contextlib import suppress
from typing import ClassVar

from fabula.core import Document, Source
from fabula.errors import DamagedFile, EmptyStory
from fabula.importers.archive import Archive, holds
from fabula.importers.builder import DocumentBuilder
from fabula.importers.epub.book import Book
from fabula.importers.epub.contents import read_contents
from fabula.importers.epub.locks import refuse_locked
from fabula.importers.epub.metadata import (
    ARCHIVE_OF_OUR_OWN,
    FANFICFARE,
    book_generator,
    book_metadata,
)
from fabula.importers.epub.package import NAMES, Container, Item, Package
from fabula.importers.epub.parts import Part, read_part
from fabula.importers.html.sheets import Sheet
from fabula.importers.labels import merged
from fabula.importers.xml import Handler, Names, XmlReader
from fabula.settings import Limits

_CONTAINER = "META-INF/container.xml"
_TEXTS = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml")
_ENDINGS = (".xhtml", ".html", ".htm")
_KNOWN = frozenset({ARCHIVE_OF_OUR_OWN, FANFICFARE})


class Epub:
    """E-books, their parts in the order of the spine."""

    media_type: ClassVar[str] = "application/epub+zip"

    def recognises(self, data: bytes, name: str) -> bool:
        """See `Importer`."""
        return holds(data, _CONTAINER) or holds(data[:100], self.media_type)

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """See `Importer`."""
        archive = Archive(data, limits)
        refuse_locked(archive, limits)
        package = _package(archive, limits)
        metadata = book_metadata(package, limits)
        generator = book_generator(package)
        parts = _Parts(archive, source, generator, limits, _sheet(archive, package))
        builder = DocumentBuilder()
        book = Book(builder, read_contents(archive, package, limits), metadata)
        for item in package.spine:
            part = parts.read(item)
            if part is not None:
                known = part.generator in _KNOWN
                if known:
                    metadata, generator = merged(part.metadata, metadata), part.generator
                book.add(part, known=known)
        book.finish()
        if not builder.length:
            raise EmptyStory("the book holds no text")
        return builder.document(
            source, metadata=metadata, generator=generator, warnings=tuple(parts.warnings)
        )


class _Parts:
    """Reads what the spine names, and remembers what is missing."""

    def __init__(
        self, archive: Archive, source: Source, generator: str, limits: Limits, sheet: Sheet
    ) -> None:
        self._sheet = sheet
        self._archive = archive
        self._source = source
        self._generator = generator if generator in _KNOWN else ""
        self._limits = limits
        self._seen: set[str] = set()
        self.warnings: list[str] = []

    def read(self, item: Item) -> Part | None:
        if item.path in self._seen or not _is_text(item):
            return None
        self._seen.add(item.path)
        data = self._archive.find(item.path)
        if data is None:
            self.warnings.append(f"The book lacks its part {item.path}.")
            return None
        part = read_part(data, item.path, self._source, self._generator, self._limits, self._sheet)
        if part.generator in _KNOWN:
            self._generator = part.generator
        return part


def _sheet(archive: Archive, package: Package) -> Sheet:
    found: list[str] = []
    for path in package.sheets:
        with suppress(DamagedFile):
            found.append((archive.find(path) or b"").decode("utf-8", errors="replace"))
    return Sheet("\n".join(found))


def _is_text(item: Item) -> bool:
    return item.media_type in _TEXTS or item.path.lower().endswith(_ENDINGS)


def _package(archive: Archive, limits: Limits) -> Package:
    container = Container()
    _read(archive, _CONTAINER, container, limits)
    package = Package(container.path)
    if container.path not in archive:
        raise DamagedFile("the book lacks the part that says what it is made of")
    _read(archive, container.path, package, limits)
    return package


def _read(archive: Archive, path: str, handler: Handler, limits: Limits) -> None:
    XmlReader(archive.read(path), path, Names(NAMES), limits).read(handler)
