"""Puts edits into the bytes of a file; every byte that no edit touches stays."""

import io
import zipfile
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final
from xml.sax.saxutils import escape

from msgspec import Struct

from fabula.contract import Reading
from fabula.core import Origin
from fabula.errors import UnknownFormat
from fabula.exports.mend.edits import Edit
from fabula.importers.decode import decode
from fabula.importers.xml import decode_xml

_TEXT: Final = frozenset({"text/plain", "text/markdown"})
_DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_REMEDY: Final = "text, Markdown and DOCX files can be"


class Mended(Struct, frozen=True, kw_only=True):
    """The new file, the edits that are in it, and those that found no place in it.

    An edit finds no place where its words are parted by formatting.
    """

    content: bytes
    done: tuple[Edit, ...]
    left: tuple[Edit, ...]


def mended(data: bytes, reading: Reading, edits: Sequence[Edit]) -> Mended:
    """A copy of a file with edits in it.

    Parameters:
        data: the file that the reading was made of.
        edits: in text order, none overlapping another.

    Raises:
        UnknownFormat: files of this format cannot be mended.
    """
    placed = _placed(reading.origin, edits)
    if reading.source.media_type in _TEXT:
        content, done = _text(data, placed)
    elif reading.source.media_type == _DOCX:
        content, done = _package(data, placed)
    else:
        raise UnknownFormat("files of this format cannot be mended", _REMEDY)
    left = tuple(edit for edit in edits if edit not in done)
    return Mended(content=content, done=tuple(done), left=left)


class _Placed(Struct, frozen=True):
    """An edit at its offset in a part of the file."""

    edit: Edit
    part: str
    offset: int


def _placed(origins: Sequence[Origin], edits: Iterable[Edit]) -> tuple[_Placed, ...]:
    """The edits whose words stand whole in one stretch that was taken over as it is."""
    starts = [one.start for one in origins]
    placed = []
    for edit in edits:
        one = origins[bisect_right(starts, edit.start) - 1]
        if edit.end <= one.end and one.length == one.end - one.start:
            placed.append(_Placed(edit, one.part, one.offset + edit.start - one.start))
    return tuple(placed)


def _text(data: bytes, placed: Sequence[_Placed]) -> tuple[bytes, list[Edit]]:
    found = decode(data)
    encoded = found.text.encode(found.encoding, "replace")
    mark = data[: len(data) - len(encoded)]
    if mark + encoded != data:
        raise UnknownFormat("this file has bytes that stand for no character", _REMEDY)
    text, done = _put(found.text, placed, lambda words: words)
    return mark + text.encode(found.encoding, "replace"), done


def _package(data: bytes, placed: Sequence[_Placed]) -> tuple[bytes, list[Edit]]:
    """The package with other text in some parts; all others are the same byte for byte."""
    by_part: dict[str, list[_Placed]] = defaultdict(list)
    for one in placed:
        by_part[one.part].append(one)
    done: list[Edit] = []
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        for info in old.infolist():
            content = old.read(info)
            if info.filename in by_part:
                content, put = _xml(content, info.filename, by_part[info.filename])
                done += put
            new.writestr(info, content)
    return out.getvalue(), sorted(done, key=lambda edit: edit.start)


def _xml(content: bytes, part: str, placed: Sequence[_Placed]) -> tuple[bytes, list[Edit]]:
    source = decode_xml(content, part)
    encoding = decode(content).encoding
    encoded = source.encode(encoding)
    mark = content[: len(content) - len(encoded)]
    if mark + encoded != content:
        return content, []
    text, done = _put(source, placed, escape)
    return mark + text.encode(encoding), done


def _put(
    source: str, placed: Sequence[_Placed], written: Callable[[str], str]
) -> tuple[str, list[Edit]]:
    """The source with the edits in it whose words stand where they are said to."""
    pieces, done, at = [], [], 0
    for one in sorted(placed, key=lambda one: one.offset):
        end = one.offset + len(one.edit.words)
        if one.offset < at or source[one.offset : end] != one.edit.words:
            continue
        pieces += [source[at : one.offset], written(one.edit.right)]
        done.append(one.edit)
        at = end
    return "".join([*pieces, source[at:]]), done
