"""Puts edits into the bytes of a file; every byte that no edit touches stays."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final
from xml.sax.saxutils import escape

from msgspec import Struct

from fabula.contract import Reading
from fabula.errors import UnknownFormat
from fabula.exports.docx.package import Parts
from fabula.exports.mend import lines, markup, word
from fabula.exports.mend.edits import BREAK, Edit
from fabula.exports.mend.patches import Patch, put, repairs
from fabula.importers.decode import Decoded, decode
from fabula.importers.html.importer import decode_page

_DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PLAIN: Final = frozenset({"text/plain", "text/markdown"})
_PAGE: Final = "text/html"
_REMEDY: Final = "text, Markdown, HTML and DOCX files can be"


class Mended(Struct, frozen=True, kw_only=True):
    """The new file, the edits that are in it, and those that found no place in it.

    An edit finds no place where its words are parted by formatting, a break where it would stand
    inside a paragraph.
    """

    content: bytes
    done: tuple[Edit, ...]
    left: tuple[Edit, ...]


def need_mendable(reading: Reading) -> None:
    """Refuse what cannot be mended.

    Raises:
        UnknownFormat: files of this format cannot be.
    """
    if reading.source.media_type not in {_DOCX, _PAGE, *_PLAIN}:
        raise UnknownFormat("files of this format cannot be mended", _REMEDY)


def mended(data: bytes, reading: Reading, edits: Sequence[Edit]) -> Mended:
    """A copy of a file with edits in it.

    Parameters:
        data: the file that the reading was made of.
        edits: none overlapping another.

    Raises:
        UnknownFormat: files of this format cannot be mended.
    """
    need_mendable(reading)
    kind = reading.source.media_type
    if kind == _DOCX:
        content, done = _package(data, reading, edits)
    elif kind == _PAGE:
        content, done = _whole(data, decode_page(data), reading, edits, escape, markup.breaks)
    else:
        content, done = _whole(data, decode(data), reading, edits, str, lines.breaks)
    return Mended(
        content=content,
        done=tuple(one for one in edits if one in done),
        left=tuple(one for one in edits if one not in done),
    )


_Breaks = Callable[[str, Reading, Sequence[Edit]], list[Patch]]


def _whole(
    data: bytes,
    found: Decoded,
    reading: Reading,
    edits: Sequence[Edit],
    written: Callable[[str], str],
    breaks: _Breaks,
) -> tuple[bytes, list[Edit]]:
    """A file that is one text."""
    encoded = found.text.encode(found.encoding, "replace")
    mark = data[: len(data) - len(encoded)]
    if mark + encoded != data:
        raise UnknownFormat("this file has bytes that stand for no character", _REMEDY)
    words, marks = _by_kind(edits)
    patches = [*repairs(reading.origin, words, written), *breaks(found.text, reading, marks)]
    text, done = put(found.text, patches)
    try:
        return mark + text.encode(found.encoding), done
    except UnicodeEncodeError as error:
        what = f"{found.encoding} has no {text[error.start : error.end]}, which a repair would put"
        raise UnknownFormat(what, "save the draft in UTF-8") from error


def _package(data: bytes, reading: Reading, edits: Sequence[Edit]) -> tuple[bytes, list[Edit]]:
    """A package, in which all other parts are the same byte for byte."""
    parts = Parts(data)
    words, marks = _by_kind(edits)
    by_part: dict[str, list[Patch]] = defaultdict(list)
    for one in (
        *repairs(reading.origin, words, escape),
        *word.breaks(parts, reading, marks),
    ):
        by_part[one.part].append(one)
    changed: dict[str, bytes] = {}
    done: list[Edit] = []
    for part, patches in by_part.items():
        source, put_in = put(parts.source(part), patches)
        content = parts.encoded(part, source)
        if content is not None:
            changed[part] = content
            done += put_in
    return parts.copy(changed), done


def _by_kind(edits: Iterable[Edit]) -> tuple[list[Edit], list[Edit]]:
    """The edits of words, and the scene breaks."""
    found: tuple[list[Edit], list[Edit]] = ([], [])
    for one in edits:
        found[one.code == BREAK].append(one)
    return found
