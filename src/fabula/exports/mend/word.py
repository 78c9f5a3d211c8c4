"""Scene breaks in Word documents: a paragraph as the document marks others, else centred."""

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from fabula.contract import Reading
from fabula.core import Span
from fabula.exports.docx.marks import namespace
from fabula.exports.docx.package import Parts
from fabula.exports.docx.paragraphs import Paragraph, Paragraphs
from fabula.exports.docx.places import raw
from fabula.exports.mend.edits import Edit
from fabula.exports.mend.patches import Patch

_CENTRED: Final = '<w:pPr><w:jc w:val="center"/></w:pPr>'


def breaks(parts: Parts, reading: Reading, edits: Sequence[Edit]) -> list[Patch]:
    """The patches of breaks that stand where a paragraph of the document's own part begins."""
    if not edits:
        return []
    part = parts.package.main
    paragraphs = Paragraphs(parts.package.reader(part))
    like = _like(reading, paragraphs, part)
    patches = []
    for edit in edits:
        paragraph = _at(reading, paragraphs, part, edit.start)
        if paragraph is not None and _begins(reading, paragraph, part, edit.start):
            written = _written(paragraphs.source, like, edit.right)
            patches.append(Patch(edit, part, paragraph.start, "", written))
    return patches


def _at(reading: Reading, paragraphs: Paragraphs, part: str, at: int) -> Paragraph | None:
    place = raw(reading.origin, Span(at, at + 1), part)
    return None if place is None else paragraphs.holding(place[0])


def _begins(reading: Reading, paragraph: Paragraph, part: str, at: int) -> bool:
    """Whether the paragraph holds none of the words before."""
    before = len(reading.text[:at].rstrip())
    place = raw(reading.origin, Span(before - 1, before), part) if before else None
    return place is None or place[0] < paragraph.start


def _like(reading: Reading, paragraphs: Paragraphs, part: str) -> Paragraph | None:
    """The first paragraph that marks a break already, and is one that can be copied.

    A rule has no words whose place would be known; it is the first line under no words.
    """
    marks = [one.start for one in reading.blocks if one.kind == "scene_break"]
    if not marks:
        return None
    ruled = (one for one in paragraphs.all if not one.words and "pBdr" in one.properties)
    found = [*(_at(reading, paragraphs, part, at) for at in marks), *ruled]
    return next((one for one in found if one and _is_plain(paragraphs.source, one)), None)


def _is_plain(source: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph marks a break by its words or its own look, and not by a picture."""
    raw_source = source[paragraph.start : paragraph.end]
    if any(sign in raw_source for sign in ("sectPr", "pict", "drawing", "object")):
        return False
    return paragraph.words or "pBdr" in paragraph.properties or "pStyle" in paragraph.properties


def _written(source: str, like: Paragraph | None, mark: str) -> str:
    words = escape(mark)
    if like is None or like.prefix != "w:":
        space = f' xmlns:w="{namespace(source)}"'
        return f"<w:p{space}>{_CENTRED}<w:r><w:t>{words}</w:t></w:r></w:p>"
    run = f"<w:r>{like.run_properties}<w:t>{words}</w:t></w:r>" if like.words else ""
    return f"<w:p>{like.properties}{run}</w:p>"
