"""Finds what stands between the lines of a story and is none: a writer's working notes, remarks to
readers in brackets, the footnotes of an edition.
"""

import re

from fabula.core import Role, Span
from fabula.layers import BlockKind
from fabula.stages.structure.blocks.cut import CLOSERS, COMMENT
from fabula.stages.structure.blocks.draft import Draft
from fabula.stages.structure.blocks.notewords import is_unmistakable, meta, narration, remarks
from fabula.stages.structure.blocks.piece import Piece

_WORKING = re.compile(
    rf"{COMMENT.pattern}|\[\s*(?:TODO|FIXME|TK|XXX)\b(?:[\s:,;–—-][^\[\]]*)?\]|<!--(?:(?!-->).)*-->",
    re.DOTALL,
)
_ORNAMENT = "*_~ \t\r\n"
_OTHERS = re.compile(r"\b(?:he|she|his|her|him|they)\b", re.IGNORECASE)
_LONGEST_REMARK = 60
_MOST_REMARKS = 3
_SURE = 3
_FOOTNOTE = re.compile(r"\[(\d{1,3}|[A-Z]|[*†‡])\]\s+\S")
_REFERENCE = re.compile(r"\w[.,;:!?\"”’')]{0,2} ?\[(\d{1,3}|[A-Z]|[*†‡])\]")


def find_asides(draft: Draft) -> None:
    """Claim working notes, remarks in brackets, and footnotes that the text bears marks of."""
    for at, piece in draft.open():
        if _WORKING.fullmatch(piece.text.strip(_ORNAMENT)):
            draft.claim(at, BlockKind.AUTHOR_NOTE, 0.95, "note:working")
    _remarks(draft)
    _footnotes(draft)


def _remarks(draft: Draft) -> None:
    """Claim paragraphs in brackets that speak as authors do, unless the work speaks in brackets."""
    bracketed = [(at, words) for at, piece in draft.open() if (words := _bracketed(piece))]
    if len(bracketed) > _MOST_REMARKS:
        return
    for at, words in bracketed:
        points = meta(words) + remarks(words)
        said = remarks(words) > 0 or is_unmistakable(words)
        if said and points >= _SURE and not (narration(words) or _OTHERS.search(words)):
            draft.claim(at, BlockKind.AUTHOR_NOTE, 0.88, "note:remark")


def _bracketed(piece: Piece) -> str:
    """What stands in the brackets around the whole paragraph; empty if there are none."""
    text = piece.text.strip(_ORNAMENT)
    closer = CLOSERS.get(text[0]) if text else None
    if closer is None or text[-1] != closer or closer in text[:-1] or text[0] in text[1:]:
        return ""
    return text[1:-1] if piece.words <= _LONGEST_REMARK else ""


def _footnotes(draft: Draft) -> None:
    """Paragraphs such as "[1] So called.", where another paragraph bears the same number."""
    found = {
        at: opening[1]
        for at, piece in draft.open()
        if piece.passage.role is Role.PARAGRAPH and (opening := _FOOTNOTE.match(piece.text))
    }
    places = _references(draft) if found else {}
    for at, number in found.items():
        if number in places:
            draft.claim(at, BlockKind.END_MATTER, 0.88, "footnote", (places[number],))


def _references(draft: Draft) -> dict[str, Span]:
    """Where the text first bears each number in brackets."""
    places: dict[str, Span] = {}
    for piece in draft.pieces:
        for mark in _REFERENCE.finditer(piece.text):
            start = piece.span.start + mark.start(1) - 1
            places.setdefault(mark[1], Span(start, start + len(mark[1]) + 2))
    return places
