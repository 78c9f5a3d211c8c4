"""Word documents (.docx and its kin)."""

from typing import ClassVar

from fabula.core import Document, Source
from fabula.errors import EmptyStory, LockedFile, UnknownFormat
from fabula.importers.archive import holds
from fabula.importers.builder import DocumentBuilder
from fabula.importers.docx.body import Body
from fabula.importers.docx.notes import read_comments, read_notes, read_styles
from fabula.importers.docx.package import Package
from fabula.importers.flow import Flow
from fabula.settings import Limits

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MISSED = "The document takes in another file (an altChunk), which was not read."
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Docx:
    """Office Open XML texts.

    Read with expat rather than through python-docx, which keeps no places, opens the package before
    any limit is checked, and knows neither tracked changes nor notes.

    Parameters:
        ours: whether the comments that Fabula itself has written are given too; they are no beta
            reader's.
    """

    def __init__(self, *, ours: bool = False) -> None:
        self._ours = ours

    media_type: ClassVar[str] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )

    def recognises(self, data: bytes, name: str) -> bool:
        """See `Importer`; also what only looks like it, so that `read` can say what it is."""
        return data.startswith(_OLE) or holds(data, "[Content_Types].xml")

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """See `Importer`."""
        if data.startswith(_OLE):
            _refuse(data)
        package = Package(data, limits)
        styles = read_styles(package)
        builder = DocumentBuilder()
        flow = Flow(builder)
        reader = package.reader(package.main)
        body = Body(reader, package.main, styles, flow.write)
        reader.read(body)
        for note in read_notes(package, styles, body.notes):
            flow.write(note)
        flow.comment(read_comments(package, styles), ours=self._ours)
        if not builder.length:
            raise EmptyStory("the document holds no text")
        return builder.document(
            source,
            metadata=package.metadata(),
            generator=package.generator(),
            warnings=(_MISSED,) if body.missed else (),
        )


def _refuse(data: bytes) -> None:
    if _ENCRYPTED in data:
        raise LockedFile(
            "the document is protected by a password", "save it without one and read it again"
        )
    raise UnknownFormat(
        "the file is in the old Word format, or another old Office format",
        "open it in a word processor and save it as .docx",
    )
