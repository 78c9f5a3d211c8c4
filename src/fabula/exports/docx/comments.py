"""Comments put into a Word document: what they say, and all parts that must know of them."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct

from fabula.core import Origin, Span
from fabula.errors import DamagedFile
from fabula.exports.docx.marks import STRICT, Mark, insertion, marked, namespace
from fabula.exports.docx.package import Parts
from fabula.exports.docx.places import raw
from fabula.exports.docx.runs import Runs

_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_KIND: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_CONTENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES: Final = "[Content_Types].xml"
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES_SPACE: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_ID: Final = re.compile(
    r"""<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']"""
)
_CLOSING: Final = re.compile(r"</[\w.:-]+>\s*(?:<!--.*?-->\s*)*$", re.DOTALL)
_EMPTY: Final = re.compile(r"<([\w.:-]+)((?:\s[^<>]*)?)/>\s*$")


class Note(Struct, frozen=True, kw_only=True):
    """A comment to be written: at which words of the text, and its text, one paragraph a line."""

    span: Span
    text: str


class Commented(Struct, frozen=True, kw_only=True):
    """The new file, and the notes that found no place in it."""

    content: bytes
    left: tuple[Note, ...]


def commented(
    data: bytes,
    origins: Sequence[Origin],
    notes: Iterable[Note],
    *,
    author: str,
    initials: str,
) -> Commented:
    """A copy of a DOCX file with comments in it.

    What was in the file stays as it is: only marks and comments are put in.

    Parameters:
        data: the file.
        origins: where its text comes from, as the importer tells it.

    Raises:
        DamagedFile: a part that has to know of the comments is not as it should be.
    """
    parts = Parts(data)
    main = parts.package.main
    wanted = tuple(notes)
    runs = Runs(parts.package.reader(main))
    numbered = dict(zip(_free(parts), wanted, strict=False))
    places = ((number, raw(origins, note.span, main)) for number, note in numbered.items())
    source, done = marked(runs, [Mark(number, *at) for number, at in places if at is not None])
    put = {number: note for number, note in numbered.items() if number in done}
    left = tuple(note for number, note in numbered.items() if number not in done)
    if not put:
        return Commented(content=data, left=left)
    uri = namespace(runs.source)
    written = "".join(
        _comment(number, note, uri, author=author, initials=initials)
        for number, note in put.items()
    )
    changed = {main: source, **_parts(parts, written, uri)}
    return Commented(content=parts.copy(_encoded(parts, changed)), left=left)


def _encoded(parts: Parts, changed: dict[str, str]) -> dict[str, bytes]:
    encoded = {}
    for name, source in changed.items():
        content = parts.encoded(name, source) if name in parts else source.encode("utf-8")
        if content is None:
            raise DamagedFile(f"the part {name} cannot be written in the encoding that it has")
        encoded[name] = content
    return encoded


def _free(parts: Parts) -> Iterator[int]:
    """The numbers that no comment has, and no mark of one."""
    names = {parts.package.main, parts.package.related("comments") or ""} & parts.names
    taken = {int(found) for name in names for found in _ID.findall(parts.source(name))}
    return (number for number in count() if number not in taken)


def _comment(number: int, note: Note, uri: str, *, author: str, initials: str) -> str:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for line in note.text.split("\n")
    )
    names = f"w:author={quoteattr(author)} w:initials={quoteattr(initials)}"
    return f'<w:comment xmlns:w="{uri}" w:id="{number}" {names}>{paragraphs}</w:comment>'


def _parts(parts: Parts, written: str, uri: str) -> dict[str, str]:
    """The part of comments with new ones in it, and what must know of the part where it is new."""
    package = parts.package
    known = package.related("comments")
    if known is not None and known in parts:
        return {known: _with(parts.source(known), written, known)}
    name = known or _free_name(parts)
    changed = {name: f'{_XML}<w:comments xmlns:w="{uri}">{written}</w:comments>'}
    types = parts.source(_TYPES)
    if f'"/{name}"'.casefold() not in types.casefold():
        space = _space(types, _TYPES_SPACE)
        override = f'<Override{space} PartName="/{name}" ContentType="{_CONTENT}"/>'
        changed[_TYPES] = _with(types, override, _TYPES)
    if known is None:
        changed[package.relations] = _related(parts, name, strict=uri == STRICT)
    return changed


def _free_name(parts: Parts) -> str:
    folder = posixpath.dirname(parts.package.main)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in range(1000))
    return next(name for name in names if name not in parts)


def _related(parts: Parts, name: str, *, strict: bool) -> str:
    relations = parts.package.relations
    there = relations in parts
    source = parts.source(relations) if there else f'{_XML}<Relationships xmlns="{_RELATIONS}"/>'
    number = next(n for n in range(1, 10_000) if f'"rIdFabula{n}"' not in source)
    target = posixpath.relpath(name, posixpath.dirname(parts.package.main) or ".")
    kind = _STRICT_KIND if strict else _KIND
    space = _space(source, _RELATIONS)
    relation = f'<Relationship{space} Id="rIdFabula{number}" Type="{kind}" Target="{target}"/>'
    return _with(source, relation, relations)


def _space(source: str, uri: str) -> str:
    """The namespace that an element of ours has to name, where the part has it under a prefix."""
    return "" if f'xmlns="{uri}"' in source or f"xmlns='{uri}'" in source else f' xmlns="{uri}"'


def _with(source: str, written: str, part: str) -> str:
    """A part with something more at the end of its root element.

    Raises:
        DamagedFile: its end is not found.
    """
    empty = _EMPTY.search(source)
    if empty is not None and source[: empty.start()].count("<") <= 1 + source.count("<!--"):
        slash = source.rindex("/>")
        return f"{source[:slash]}>{written}</{empty[1]}>{source[slash + 2 :]}"
    closing = _CLOSING.search(source)
    if closing is None:
        raise DamagedFile(f"the part {part} does not end as it should")
    return insertion(source, {closing.start(): written})
