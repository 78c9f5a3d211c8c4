"""Word documents as authors have them: tables, pictures, links, comments, tracked changes."""

import io
import struct
import zipfile
import zlib
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

PARAGRAPHS = (
    "The Dry Pump",
    "Ida carried the the lamp down to the pump & waited.",
    "“It’s dry.” she said. “We could walk,” She added.",
    "Bram sat down on the crate, which had once held oranges, and said nothing for a long while.",
    "It had a been a year since the rain. He had went to look for it.",
)


def picture() -> io.BytesIO:
    """A grey point, as PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\x00\x80"))
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b""))


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def plain(*paragraphs: str) -> bytes:
    """A document of paragraphs, each one run."""
    made = docx.Document()
    for text in paragraphs or PARAGRAPHS:
        made.add_paragraph(text)
    return saved(made)


def rich() -> bytes:
    """A document with all that must be kept."""
    made = docx.Document()
    made.add_heading(PARAGRAPHS[0], 1)
    parted = made.add_paragraph("Ida carried ")
    parted.add_run("the the").italic = True
    parted.add_run(" lamp down to the pump & waited.").bold = True
    second = made.add_paragraph(PARAGRAPHS[2])
    made.add_comment(second.runs, text="I love her voice here.", author="Mara", initials="M")
    made.add_picture(picture())
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "kept"
    table.cell(0, 1).text = "He sat in the the cell of a table."
    changed = made.add_paragraph("Bram sat down ")
    changed._p.append(_inserted("on the the crate"))
    changed._p.append(_deleted("on the the floor"))
    changed.add_run(", and said nothing.")
    made.add_paragraph(PARAGRAPHS[4])
    return saved(made)


def _inserted(words: str) -> Any:
    space = nsdecls("w")
    return parse_xml(
        f'<w:ins {space} w:id="91" w:author="Mara"><w:r w:rsidR="00AB12CD"><w:t>{words}</w:t>'
        "</w:r></w:ins>"
    )


def _deleted(words: str) -> Any:
    space = nsdecls("w")
    return parse_xml(
        f'<w:del {space} w:id="92" w:author="Mara"><w:r><w:delText>{words}</w:delText></w:r>'
        "</w:del>"
    )


def part(data: bytes, name: str) -> str:
    """A part of a document, decoded."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def parts(data: bytes) -> dict[str, bytes]:
    """All parts of a document."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
