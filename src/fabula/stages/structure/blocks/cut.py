"""Cuts passages where a note or a header line stands inside one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from fabula.core import Document, Passage, Role, Span
from fabula.stages.structure.blocks.piece import Piece
from fabula.stages.structure.labels import header_label

_INLINE = re.compile(
    r"[(\[{]\s*(?:\*\*|[*_])?(?:(?:A/N|A\\N|AN|A\.N\.|T/N)s?(?:\*\*|[*_])?\s*(?:[:;.,]|-|–|—|\b)|"
    r"Author['’]?s?['’]? notes?(?:\*\*|[*_])?\s*(?:[:;.,)\]}]|-|–|—|$))",
    re.IGNORECASE,
)
COMMENT = re.compile(r"(?<![\d%])%%[^%]{1,2000}%%(?!%)")
"""What a writer comments out in Markdown, as Obsidian has it."""
CLOSERS = {"(": ")", "[": "]", "{": "}"}
_LONGEST_NOTE = 4_000
_WHOLE = frozenset({Role.NOTE, Role.METADATA, Role.SUMMARY, Role.TITLE, Role.FURNITURE})


def cut(document: Document) -> list[Piece]:
    """The pieces of a document: its passages, cut at notes and at header lines."""
    return [piece for passage in document.passages for piece in _cut(document, passage)]


def _cut(document: Document, passage: Passage) -> Iterator[Piece]:
    span = document.text.trimmed(passage.start, passage.end)
    if not len(span):
        return
    content = document.text[span]
    bounds = [0, len(content)] if passage.role in _WHOLE else _bounds(content)
    first = True
    for begin, end in pairwise(bounds):
        part = document.text.trimmed(span.start + begin, span.start + end)
        if len(part):
            yield Piece(passage, part, document.text[part], first)
            first = False


def _bounds(content: str) -> list[int]:
    inner = {edge for found in inline_notes(content) for edge in (found.start, found.end)}
    if "%%" in content:
        inner |= {edge for found in COMMENT.finditer(content) for edge in found.span()}
    return sorted({0, len(content), *inner, *_label_lines(content)})


def inline_notes(content: str) -> Iterator[Span]:
    """Notes in brackets inside a paragraph, their brackets included; offsets into `content`."""
    if not any(opener in content for opener in CLOSERS):
        return
    at = 0
    while found := _INLINE.search(content, at):
        at = found.end()
        if _is_label(found.group()):
            at = _closed(content, found.start())
            yield Span(found.start(), at)


def _is_label(opening: str) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", opening)
    return letters != "an" and letters != "An"


def _closed(content: str, at: int) -> int:
    """The end of the bracket that opens at `at`: where it closes, or else the paragraph's end."""
    opener = content[at]
    closer = CLOSERS[opener]
    depth = 0
    limit = min(len(content), at + _LONGEST_NOTE)
    for i in range(at, limit):
        depth += (content[i] == opener) - (content[i] == closer)
        if not depth:
            return i + 1
    return limit


def _label_lines(content: str) -> list[int]:
    """Where lines such as "Rating: T" begin, if the paragraph is a header of several."""
    if "\n" not in content and "\r" not in content:
        return []
    starts, at = [], 0
    for line in content[:_LONGEST_NOTE].splitlines(keepends=True):
        if header_label(line):
            starts.append(at)
        at += len(line)
    return starts if len(starts) > 1 else []
