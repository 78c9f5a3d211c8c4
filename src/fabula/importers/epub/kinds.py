"""What a part of an EPUB is: story, title page, notes, or what books carry besides."""

import posixpath
import re
from enum import StrEnum

from fabula.core import Document

_OUTERMOST = re.compile(
    r"<body\b[^>]{0,500}>\s{0,100}(?:<(?:section|div|main|article)\b[^>]{0,500}>\s{0,100}){0,3}"
)
_SEMANTICS = re.compile(r"\b(?:epub:type|role)\s{0,9}=\s{0,9}[\"']([^\"'>]{1,200})[\"']")
_BODY = re.compile(r"<body\b[^>]{0,500}?\bclass\s*=\s*[\"']([^\"'>]{1,200})[\"']")
_HEAD = 8192
_SHORT = 3000
_RIGHTS = re.compile(
    r"all rights reserved|\bisbn\b|copyright\s+(?:©|\(c\)|\d{4})|©\s*\d{4}", re.IGNORECASE
)


class PartKind(StrEnum):
    """The kinds that are treated differently."""

    STORY = "story"
    TITLE_PAGE = "title_page"
    RIGHTS = "rights"
    FURNITURE = "furniture"
    NOTES = "notes"


_BY_WORD = {
    **dict.fromkeys(
        (
            *("cover", "coverpage", "toc", "tableofcontents", "contents", "nav", "loi", "lot"),
            *("landmarks", "index", "bibliography", "glossary", "contributors", "othercredits"),
            *("abouttheauthor", "aboutauthor", "alsobytheauthor", "alsoby", "advertisement"),
            *("acknowledgments", "acknowledgements", "newsletter"),
        ),
        PartKind.FURNITURE,
    ),
    **dict.fromkeys(("titlepage", "halftitlepage", "halftitle"), PartKind.TITLE_PAGE),
    **dict.fromkeys(
        ("copyrightpage", "copyright", "imprint", "imprimatur", "colophon"),
        PartKind.RIGHTS,
    ),
    **dict.fromkeys(("footnotes", "endnotes", "rearnotes", "notes"), PartKind.NOTES),
}
_BY_CLASS = {
    "fff_titlepage": PartKind.RIGHTS,
    "fff_tocpage": PartKind.FURNITURE,
    "fff_logpage": PartKind.FURNITURE,
}


def part_kind(path: str, markup: str, landmark: str, title: str, document: Document) -> PartKind:
    """What a part is. Its title and its name only count where it is too short to be a chapter.

    Parameters:
        path: its name.
        markup: its source.
        landmark: what the book's landmarks or guide call it, or an empty string.
        title: its line in the table of contents, or an empty string.
        document: what was read of it.
    """
    head = markup[:_HEAD]
    body = _BODY.search(head)
    for name in body[1].split() if body else ():
        if name in _BY_CLASS:
            return _BY_CLASS[name]
    outermost = _OUTERMOST.search(head)
    semantics = _SEMANTICS.findall(outermost[0]) if outermost else ()
    stated = (landmark, *(word for words in semantics for word in words.split()))
    kind = _named(*stated)
    if kind is not None or len(document.text) > _SHORT:
        return kind or PartKind.STORY
    if _RIGHTS.search(document.text.content):
        return PartKind.RIGHTS
    stem = posixpath.splitext(posixpath.basename(path))[0]
    return _named(title, stem) or PartKind.STORY


def _named(*words: str) -> PartKind | None:
    plain = (re.sub(r"[^a-z]", "", word.lower().removeprefix("doc-")) for word in words)
    return next((_BY_WORD[word] for word in plain if word in _BY_WORD), None)
