"""Reads the parts of an EPUB, each into a document of its own, and copies from those."""

from bisect import bisect_left

from msgspec import Struct

from fabula.core import Document, Metadata, Passage, Role, Source
from fabula.importers.builder import DocumentBuilder
from fabula.importers.decode import decode
from fabula.importers.html import read_markup
from fabula.importers.html.sheets import Sheet
from fabula.settings import Limits


class Part(Struct, frozen=True, kw_only=True):
    """One part, read: `anchors` are the places of its link targets."""

    path: str
    markup: str
    document: Document
    metadata: Metadata
    generator: str
    anchors: dict[str, int]

    def passage_at(self, fragment: str) -> int:
        """The number of the passage to which a link with this fragment leads."""
        offset = self.anchors.get(fragment, 0)
        return bisect_left(self.document.passages, offset + 1, key=lambda one: one.end)


def read_part(
    data: bytes, path: str, source: Source, generator: str, limits: Limits, sheet: Sheet
) -> Part:
    """The part; raises `DamagedFile` if it is nested too deep."""
    markup = decode(data).text
    builder = DocumentBuilder()
    found = read_markup(markup, path, builder, limits, whole=True, generator=generator, sheet=sheet)
    return Part(
        path=path,
        markup=markup,
        document=builder.document(source),
        metadata=found.metadata,
        generator=found.generator,
        anchors=found.anchors,
    )


def copy_passage(
    builder: DocumentBuilder, part: Part, passage: Passage, role: Role, *, new_page: bool
) -> None:
    """Append a passage of a part to the book, with its origins and emphasis."""
    document = part.document
    level = passage.level if role is passage.role else 0
    with builder.passage(
        role,
        level=level,
        gap=passage.gap,
        centred=passage.centred,
        style=passage.style,
        new_page=new_page,
    ):
        shift = builder.length - passage.start
        content = document.text.content
        at = bisect_left(document.origin, passage.start, key=lambda one: one.start)
        while at < len(document.origin) and document.origin[at].end <= passage.end:
            one = document.origin[at]
            builder.add(content[one.start : one.end], one.part, one.offset, one.length)
            at += 1
    at = bisect_left(document.emphasis, passage.start, key=lambda one: one.start)
    while at < len(document.emphasis) and document.emphasis[at].start < passage.end:
        emphasis = document.emphasis[at]
        builder.emphasise(emphasis.start + shift, emphasis.end + shift, emphasis.kind)
        at += 1
