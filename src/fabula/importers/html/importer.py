"""HTML files."""

import re
from typing import ClassVar

from fabula.core import Document, Source
from fabula.importers.builder import DocumentBuilder
from fabula.importers.decode import Decoded, decode
from fabula.importers.html.markup import read_markup
from fabula.importers.sniff import head_of, is_page, is_text
from fabula.settings import Limits

_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|"
    rb"<\?xml[^>]{0,300}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 4096


class HtmlPage:
    """Pages saved from a browser or downloaded from an archive."""

    media_type: ClassVar[str] = "text/html"

    def recognises(self, data: bytes, name: str) -> bool:
        """Whether the content is HTML, whatever the file is called."""
        return is_text(data) and is_page(head_of(data), name)

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """The document; see `Importer.read`."""
        decoded = decode_page(data)
        builder = DocumentBuilder()
        found = read_markup(decoded.text, source.name, builder, limits)
        return builder.document(
            source,
            metadata=found.metadata,
            generator=found.generator,
            warnings=decoded.warnings,
        )


def decode_page(data: bytes) -> Decoded:
    """The characters of a page, by what its bytes show and its head declares."""
    declared = _DECLARED.search(data[:_HEAD])
    return decode(data, (declared[1] or declared[2]).decode("ascii") if declared else "")
