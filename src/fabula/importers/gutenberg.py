"""The frame that Project Gutenberg puts around its texts."""

import re
from collections.abc import Sequence

from msgspec import structs

from fabula.core import Metadata, Passage, Role, Text
from fabula.importers.labels import metadata_of

GENERATOR = "Project Gutenberg"
_START = re.compile(
    r"^\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG[^\r\n]*|^\*END[* ]?THE SMALL PRINT[^\r\n]*",
    re.MULTILINE,
)
_END = re.compile(
    r"^(?:\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg)",
    re.MULTILINE,
)
_LABELLED = re.compile(
    r"^(Title|Author|Translator|Editor|Illustrator|Language|Release Date|Posting Date|Credits):"
    r"[ \t]*([^\r\n]*)",
    re.MULTILINE | re.IGNORECASE,
)
_CREDITS = re.compile(r"(?:Produced|E-text prepared|Etext prepared|This eBook was produced) by\b")
_FIRST_OF_BOOK = 5


def framed(text: Text, passages: Sequence[Passage]) -> tuple[tuple[Passage, ...], Metadata, bool]:
    """The passages with the frame's told apart, what the frame says of the work, and whether there
    is a frame at all.
    """
    content = text.content
    start = _START.search(content)
    if start is None or "project gutenberg" not in content[: start.end()].lower():
        return tuple(passages), Metadata(), False
    end = _END.search(content, start.end())
    last = end.start() if end else len(content)
    told, in_book = [], 0
    for passage in passages:
        inside = start.end() <= passage.start < last
        in_book += inside
        role = _role(content, passage, inside, in_book)
        told.append(structs.replace(passage, role=role) if role else passage)
    labelled = _LABELLED.finditer(content, 0, start.start())
    metadata = metadata_of((found[1], [found[2]]) for found in labelled)
    return tuple(told), structs.replace(metadata, site=GENERATOR), True


def _role(content: str, passage: Passage, inside: bool, in_book: int) -> Role | None:
    if inside:
        thanks = in_book <= _FIRST_OF_BOOK and _CREDITS.match(content, passage.start)
        return Role.FURNITURE if thanks else None
    labelled = _LABELLED.match(content, passage.start, passage.end)
    return Role.METADATA if labelled else Role.FURNITURE
