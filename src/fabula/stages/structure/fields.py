"""Metadata as a text's own header writes it: "Pairing: A/B", "Rated: Fiction T - English - ..."."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from fabula.core import Metadata
from fabula.importers.labels import number
from fabula.stages.structure.labels import FIELDS, header_label

RATED = re.compile(
    r"\s*Rated:?\s+(?:Fiction\s+)?(?P<rating>K\+?|T|MA?)\s*-\s*(?P<rest>.*)", re.DOTALL
)
_LISTS = frozenset(
    {"fandoms", "relationships", "characters", "tags", "warnings", "categories", "series"}
)
_GENRES = (
    "Adventure|Angst|Crime|Drama|Family|Fantasy|Friendship|General|Horror|Humor|Hurt/Comfort|"
    "Mystery|Parody|Poetry|Romance|Sci-Fi|Spiritual|Supernatural|Suspense|Tragedy|Western"
)
_GENRE_PART = re.compile(rf"(?:{_GENRES})(?:/(?:{_GENRES}))*")
_GENRE = re.compile(_GENRES)
_INITIAL = re.compile(r"\b\w{1,2}\.$")
_PAIR = re.compile(r"\[([^\]]+)\]")


def header_fields(text: str) -> dict[str, Any]:
    """The fields of `Metadata` that one header line or block fills; empty if it fills none.

    Parameters:
        text: the words of the block, label included.
    """
    rated = RATED.match(text)
    if rated:
        return _rated(rated)
    label = header_label(text)
    field = FIELDS.get(label.name) if label else None
    if not label or not field or not label.value:
        return {}
    return {field: _value(field, label.value)}


def combined(first: Metadata, found: dict[str, Any]) -> Metadata:
    """`first`, with what it lacks taken from `found`."""
    lacking = {name: value for name, value in found.items() if not getattr(first, name)}
    return replace(first, **lacking)


def _value(field: str, written: str) -> Any:
    plain = " ".join(written.split())
    if field == "words":
        return number(plain)
    if field in _LISTS:
        return tuple(_listed(plain))
    return plain


def _listed(plain: str) -> Iterator[str]:
    for item in re.split(r"\s*[,;|]\s*|\s+and\s+(?=\w+/)", plain):
        name = item.strip()
        if name.strip("."):
            yield name if _INITIAL.search(name) else name.removesuffix(".")


def _rated(found: re.Match[str]) -> dict[str, Any]:
    """FanFiction.net's line: rating, language, genres, characters, then labelled counts."""
    fields: dict[str, Any] = {"rating": found["rating"], "site": "FanFiction.net"}
    parts = [part.strip() for part in re.split(r"\s+-\s+", " ".join(found["rest"].split()))]
    plain = [part for part in parts if part and not re.match(r"[A-Za-z]+:", part)]
    for part in parts:
        fields |= _counted(part)
    if plain and plain[0].isalpha():
        fields["language"] = plain.pop(0)
    if plain and _GENRE_PART.fullmatch(plain[0]):
        fields["tags"] = tuple(_GENRE.findall(plain.pop(0)))
    if plain and plain[0] not in ("Complete", "In-Progress"):
        fields |= _people(plain.pop(0))
    if "Complete" in plain:
        fields["status"] = "Complete"
    return fields


def _counted(part: str) -> dict[str, Any]:
    name, _, value = part.partition(":")
    field = {
        "Chapters": "chapters",
        "Words": "words",
        "Updated": "updated",
        "Published": "published",
        "Status": "status",
    }.get(name)
    if not field or not value.strip():
        return {}
    return {field: number(value) if field == "words" else value.strip()}


def _people(part: str) -> dict[str, Any]:
    pairs = tuple("/".join(_listed(pair)) for pair in _PAIR.findall(part))
    people = tuple(_listed(re.sub(r"\]\s*(?=\w|\[)", ", ", part).translate({91: None, 93: None})))
    return {"characters": people} | ({"relationships": pairs} if pairs else {})
