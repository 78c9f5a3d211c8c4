"""What tests of importers ask again and again."""

from collections.abc import Callable

from fabula.core import Document, EmphasisKind, Passage, Role
from fabula.importers import import_bytes

_WHITE = str.maketrans("\r\n\t", "   ")


def read(data: bytes, name: str = "story") -> Document:
    """The document, checked."""
    document = import_bytes(data, name)
    document.check()
    return document


def words(document: Document, passage: Passage) -> str:
    """The words of a passage."""
    return document.text[passage.span]


def lines(document: Document, role: Role | None = None) -> list[str]:
    """The passages (those of one role only), as words."""
    return [words(document, one) for one in document.passages if role in (None, one.role)]


def emphasised(document: Document, kind: EmphasisKind) -> list[str]:
    """The stretches that are set off in this way."""
    return [document.text[one.span] for one in document.emphasis if one.kind is kind]


def check_origin(document: Document, source_of: Callable[[str], str]) -> None:
    """Every stretch taken over as it stands is found at its place in the decoded part.

    White space may be written as other white space (a line end as a space).
    """
    text = document.text.content
    for origin in document.origin:
        if origin.length and origin.length == origin.end - origin.start:
            source = source_of(origin.part)
            there = source[origin.offset : origin.offset + origin.length]
            here = text[origin.start : origin.end]
            assert there.translate(_WHITE) == here.translate(_WHITE), origin
        assert 0 <= origin.offset <= len(source_of(origin.part))
