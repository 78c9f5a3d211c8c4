"""What the labels of a story's header mean: "Fandoms:", "Rated:", "Word count"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fabula.core import Metadata

LISTS = frozenset(
    {
        "fandoms",
        "relationships",
        "characters",
        "tags",
        "warnings",
        "categories",
        "series",
        "collections",
    }
)
_BETWEEN_COMMAS = LISTS - {"series", "collections"}
_STATUS = {
    "complete": "complete",
    "completed": "complete",
    "yes": "complete",
    "no": "in progress",
    "incomplete": "in progress",
    "in progress": "in progress",
    "in-progress": "in progress",
    "wip": "in progress",
}
_NUMBER = re.compile(r"\d[\d.,' \u00a0\u202f]*")
_LABELS = (
    ("title", r"(?:story )?titles?"),
    ("author", r"authors?|by|creators?|written by|penname"),
    ("fandoms", r"fandoms?"),
    ("relationships", r"relationships?|pairings?|ships?"),
    ("characters", r"characters?(?: tags?)?|main characters?"),
    ("tags", r"(?:additional|extra|freeform|other) tags?|tags?|genres?|keywords?|subjects?"),
    ("rating", r"rat(?:ing|ings|ed)|content rating"),
    ("warnings", r"(?:archive |content )?warnings?"),
    ("categories", r"categor(?:y|ies)"),
    ("language", r"languages?"),
    ("series", r"series"),
    ("collections", r"collections?"),
    ("summary", r"summary|description|blurb"),
    ("words", r"words?|word ?count"),
    ("chapters", r"chapters?"),
    ("status", r"status"),
    ("published", r"published|date(?: published)?"),
    ("updated", r"(?:last )?updated|modified"),
    ("url", r"(?:story )?url|source|link"),
    ("site", r"publisher|site|archive"),
)
_SHAPES = tuple((field, re.compile(shape)) for field, shape in _LABELS)


def field_of(label: str) -> str | None:
    """The field of `Metadata` that a label names; `None` for a label that is not known.

    Parameters:
        label: as it stands in the file, with or without its colon, in any case.
    """
    plain = " ".join(label.casefold().replace("_", " ").strip(" \t:*").split())
    return next((field for field, shape in _SHAPES if shape.fullmatch(plain)), None)


def metadata_of(
    values: Iterable[tuple[str, Iterable[str]]], others: Mapping[str, str] | None = None
) -> Metadata:
    """What pairs of a label and its values say; the first label for a field counts, and lists of
    several labels for the same field are joined.

    Parameters:
        values: labels with their values, each already one tag.
        others: what labels mean on this site where that differs, in lower case.
    """
    found: dict[str, Any] = {}
    for label, given in values:
        plain = label.casefold().strip(" \t:")
        field = (others or {}).get(plain) or field_of(label)
        kept = [value for value in (" ".join(value.split()) for value in given) if value]
        if field is None or not kept:
            continue
        if field in LISTS:
            found[field] = tuple(dict.fromkeys((*found.get(field, ()), *kept)))
        elif field == "words":
            found.setdefault(field, number(kept[0]))
        elif field == "status":
            found.setdefault(field, _STATUS.get(kept[0].casefold(), kept[0]))
        else:
            found.setdefault(field, ", ".join(kept))
    return Metadata(**found)


def listed(
    pairs: Iterable[tuple[str, str]], others: Mapping[str, str] | None = None
) -> Iterator[tuple[str, list[str]]]:
    """Pairs whose words list several values between commas, where the label's field holds a list.

    Parameters:
        pairs: labels with the words that stand by them.
        others: as for `metadata_of`.
    """
    for label, words in pairs:
        field = (others or {}).get(label.casefold()) or field_of(label)
        several = field in _BETWEEN_COMMAS
        yield label, [part.strip() for part in words.split(",")] if several else [words]


def number(words: str) -> int | None:
    """The whole number that stands in `words`, whatever parts its thousands."""
    found = _NUMBER.search(words)
    digits = re.sub(r"\D", "", found[0]) if found else ""
    return int(digits) if 0 < len(digits) < 12 else None


def merged(first: Metadata, second: Metadata) -> Metadata:
    """`first`, with what it lacks taken from `second`."""
    fields = {
        name: getattr(first, name) or getattr(second, name) for name in Metadata.__struct_fields__
    }
    return Metadata(**fields)
