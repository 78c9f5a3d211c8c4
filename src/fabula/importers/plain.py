"""Plain text, taken over character for character."""

from typing import ClassVar

from fabula.core import Document, Origin, Passage, Source, Text
from fabula.settings import Limits


class PlainText:
    """Text files: the document's text is the file's content, so offsets are the file's."""

    media_type: ClassVar[str] = "text/plain"

    def recognises(self, data: bytes, name: str) -> bool:
        """Anything may be plain text; the registry asks this importer last."""
        return True

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """The document; see `Importer.read`."""
        content = data.decode("utf-8")
        text = Text(content)
        passages = tuple(
            Passage(start=line.start, end=line.end)
            for line in text.lines(0, len(content))
            if content[line.start : line.end].strip()
        )
        origin = Origin(start=0, end=len(content), part=source.name, offset=0, length=len(content))
        return Document(source=source, text=text, passages=passages, origin=(origin,))
