"""Labels that stand before a value or a note: "Rating: T", "A/N: ..."."""

import re

from fabula.layers import BlockKind

_LABEL = re.compile(
    r"\s*(?:\*\*|__|[*_])?(?P<label>[A-Za-z][A-Za-z'’/ ()]{1,28}?)(?:\*\*|__|[*_])?\s*"
    r"(?P<sign>:|=| ?[-–—](?=\s))(?:\*\*|__|[*_])?\s*(?P<value>.*)",
    re.DOTALL,
)

FIELDS = {
    "title": "title",
    "story": "title",
    "story title": "title",
    "name of story": "title",
    "author": "author",
    "written by": "author",
    "by": "author",
    "fandom": "fandoms",
    "fandoms": "fandoms",
    "pairing": "relationships",
    "pairings": "relationships",
    "pairing(s)": "relationships",
    "relationship": "relationships",
    "relationships": "relationships",
    "ship": "relationships",
    "ships": "relationships",
    "character": "characters",
    "characters": "characters",
    "character(s)": "characters",
    "rating": "rating",
    "rated": "rating",
    "genre": "tags",
    "genres": "tags",
    "genre(s)": "tags",
    "tags": "tags",
    "additional tags": "tags",
    "warning": "warnings",
    "warnings": "warnings",
    "warning(s)": "warnings",
    "trigger warning": "warnings",
    "trigger warnings": "warnings",
    "content warning": "warnings",
    "content warnings": "warnings",
    "tw": "warnings",
    "cw": "warnings",
    "archive warning": "warnings",
    "archive warnings": "warnings",
    "category": "categories",
    "categories": "categories",
    "language": "language",
    "series": "series",
    "summary": "summary",
    "word count": "words",
    "words": "words",
    "chapters": "chapters",
    "status": "status",
    "published": "published",
    "updated": "updated",
    "url": "url",
    "archive": "site",
    "spoilers": "",
    "spoiler": "",
    "timeline": "",
    "setting": "",
    "prompt": "",
    "length": "",
    "type": "",
    "date": "",
    "beta": "",
    "betas": "",
    "beta reader": "",
    "email": "",
    "e-mail": "",
    "archiving": "",
    "distribution": "",
    "feedback": "",
    "dedication": "",
    "challenge": "",
    "recipient": "",
    "for": "",
    "song": "",
}
"""Labels of header lines, in lower case, and the field of the metadata that each fills."""

SURE_FIELDS = frozenset(
    {
        "fandom",
        "fandoms",
        "pairing",
        "pairings",
        "pairing(s)",
        "relationships",
        "rating",
        "rated",
        "genre",
        "genres",
        "genre(s)",
        "additional tags",
        "warnings",
        "warning(s)",
        "trigger warning",
        "trigger warnings",
        "content warning",
        "content warnings",
        "archive warning",
        "archive warnings",
        "word count",
        "spoilers",
        "summary",
    }
)
"""Labels that hardly stand in a story: one alone, above it, is enough."""

_DISCLAIMER = re.compile(r"disclaimers?|standard disclaimers?( apply)?", re.IGNORECASE)
_NOTE = re.compile(
    r"a/n'?s?|a\\n|a\.n\.|author['’]?s?['’]? notes?|authors['’] notes?|end ?notes?|"
    r"chapter (?:end )?notes?|notes?|t/n|translator['’]?s? notes?|beta notes?|"
    r"author['’]?s? ramblings?|author['’]?s? comments?",
    re.IGNORECASE,
)
_KINDS = {
    "title": BlockKind.TITLE,
    "author": BlockKind.BYLINE,
    "summary": BlockKind.SUMMARY,
}


class Label:
    """A label and what follows it.

    Parameters:
        name: in lower case, apostrophes straight.
        value: what follows.
        kind: the kind of block that such a label heads.
    """

    __slots__ = ("kind", "name", "value")

    def __init__(self, name: str, value: str, kind: BlockKind) -> None:
        self.name = name
        self.value = value
        self.kind = kind


def header_label(line: str) -> Label | None:
    """The label at the start of a header line, or `None`."""
    found = _LABEL.match(line)
    if not found:
        return None
    name = " ".join(found["label"].casefold().replace("’", "'").split())
    value = found["value"].strip().strip("*_").strip()
    if _DISCLAIMER.fullmatch(name):
        return Label(name, value, BlockKind.DISCLAIMER)
    if found["label"] == "AN" or _NOTE.fullmatch(name):
        return Label(name, value, BlockKind.AUTHOR_NOTE)
    if name in FIELDS and (found["sign"] in ":=" or name in SURE_FIELDS):
        return Label(name, value, _KINDS.get(FIELDS[name], BlockKind.METADATA))
    return None
