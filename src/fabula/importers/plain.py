"""Plain text, taken over character for character."""

import re
from collections.abc import Sequence
from typing import ClassVar

from fabula.core import Document, Emphasis, Origin, Passage, Source, Text
from fabula.importers.decode import decode
from fabula.importers.gutenberg import GENERATOR, framed
from fabula.importers.lines import layout_of, paragraphs
from fabula.importers.marks import emphasised
from fabula.importers.sniff import is_text
from fabula.settings import Limits

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b\x7f]")


class PlainText:
    """Text files: the document's text is the file's content, so offsets are the file's."""

    media_type: ClassVar[str] = "text/plain"

    def recognises(self, data: bytes, name: str) -> bool:
        """Any text may be plain text; the registry asks this importer last."""
        return is_text(data)

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """The document; see `Importer.read`."""
        decoded = decode(data)
        content = decoded.text
        text = Text(content)
        lines = list(text.lines(0, len(content)))
        plain = paragraphs(text, lines, layout_of(content, lines))
        passages, metadata, is_framed = framed(text, list(plain))
        origin = Origin(start=0, end=len(content), part=source.name, offset=0, length=len(content))
        document = Document(
            source=source,
            text=text,
            passages=passages,
            emphasis=_emphasis(content, passages),
            origin=(origin,) if content else (),
            metadata=metadata,
            generator=GENERATOR if is_framed else "",
            warnings=(*decoded.warnings, *_controls(content)),
        )
        document.check()
        return document


def _controls(content: str) -> tuple[str, ...]:
    count = len(_CONTROL.findall(content))
    if not count:
        return ()
    noun = "a control character" if count == 1 else f"{count:,} control characters"
    return (f"the file holds {noun}, as terminals write them; they are left in the text",)


def _emphasis(content: str, passages: Sequence[Passage]) -> tuple[Emphasis, ...]:
    found = (one for p in passages for one in emphasised(content, p.start, p.end))
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.kind)))
