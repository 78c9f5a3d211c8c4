"""The table of tags at the head of a work from the Archive of Our Own."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from fabula.core import Metadata
from fabula.importers.html.tokens import Words
from fabula.importers.html.tree import Element, Tree
from fabula.importers.labels import field_of, metadata_of, number

_RATINGS = frozenset(
    {"not rated", "general audiences", "teen and up audiences", "mature", "explicit"}
)
_WARNINGS = frozenset(
    {
        "no archive warnings apply",
        "creator chose not to use archive warnings",
        "choose not to use archive warnings",
        "author chose not to use archive warnings",
        "graphic depictions of violence",
        "major character death",
        "rape/non-con",
        "underage",
        "underage sex",
    }
)
_CATEGORIES = frozenset({"f/f", "f/m", "gen", "m/m", "multi", "other"})
_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_CHAPTERS = re.compile(r"\b(\d+)\s*/\s*(\d+|\?)")
_COMPLETED = re.compile(r"\bcompleted\b", re.IGNORECASE)
_BETWEEN = (("fandoms",), ("characters", "tags"))


class Row(Struct, frozen=True, kw_only=True):
    """One label with its values; `links` are where the values lead."""

    label: str
    values: tuple[str, ...]
    links: tuple[str, ...]


def tags_metadata(tree: Tree, table: Element) -> Metadata:
    """What a `dl.tags` says. Labels that are translated are told by their values and their place,
    since the archive keeps one order and one vocabulary of ratings, warnings and categories.
    """
    rows = list(_rows(tree, table))
    fields = _fields(rows)
    known = [(field, row.values) for field, row in zip(fields, rows, strict=True) if field]
    stats = " ".join(
        value
        for field, row in zip(fields, rows, strict=True)
        if field == "stats"
        for value in row.values
    )
    listed = metadata_of((field, values) for field, values in known if field != "stats")
    return _with_stats(listed, stats) if stats else listed


def _rows(tree: Tree, table: Element) -> Iterator[Row]:
    label = ""
    for child in table.within():
        if child.name == "dt":
            label = tree.text(child)
        elif child.name == "dd":
            anchors = [one for one in child.within() if one.name == "a"]
            links = tuple(one.attributes.get("href", "") for one in anchors)
            values = tuple(_values(tree, child, links))
            yield Row(label=label, values=values, links=links)


def _values(tree: Tree, cell: Element, links: Sequence[str]) -> Iterator[str]:
    """The values of a cell: each link is one, with the words before it in a series; a cell without
    links is one value.
    """
    if not links:
        yield tree.text(cell)
        return
    series = any("/series/" in link for link in links)
    before = ""
    for child in cell.children:
        if isinstance(child, Words):
            before = tree.markup[child.start : child.end].strip(" \t\r\n,") if series else ""
        else:
            yield f"{before} {tree.text(child)}".strip()
            before = ""


def _fields(rows: Sequence[Row]) -> list[str | None]:
    fields = [_field(row) for row in rows]
    open_places = [at for at, field in enumerate(fields) if field is None]
    pairing = next((at for at, field in enumerate(fields) if field == "relationships"), None)
    for names, places in (
        (_BETWEEN[0], [at for at in open_places if pairing is None or at < pairing]),
        (_BETWEEN[1], [at for at in open_places if pairing is not None and at > pairing]),
    ):
        lacking = [name for name in names if name not in fields]
        for at, name in zip(places, lacking, strict=False):
            fields[at] = name
    return fields


def _field(row: Row) -> str | None:
    label = row.label.casefold().strip(" :")
    if label == "stats":
        return "stats"
    return field_of(label) or _field_by_values(row)


def _field_by_values(row: Row) -> str | None:
    values = {value.casefold() for value in row.values}
    words = " ".join(row.values)
    shapes = (
        ("stats", bool(_DATE.search(words) or (not row.links and _CHAPTERS.search(words)))),
        ("series", any("/series/" in link for link in row.links)),
        ("collections", any("/collections/" in link for link in row.links)),
        ("rating", values <= _RATINGS),
        ("warnings", values <= _WARNINGS),
        ("categories", values <= _CATEGORIES),
        ("relationships", sum("/" in v or " & " in v for v in values) * 2 > len(values)),
        ("language", not row.links),
    )
    return next((field for field, fits in shapes if fits), None)


def _with_stats(metadata: Metadata, stats: str) -> Metadata:
    dates = _DATE.findall(stats)
    chapters = _CHAPTERS.search(stats)
    rest = _DATE.sub(" ", _CHAPTERS.sub(" ", stats))
    complete = bool(_COMPLETED.search(stats)) or bool(chapters and chapters[1] == chapters[2])
    return structs.replace(
        metadata,
        published=dates[0] if dates else None,
        updated=dates[1] if len(dates) > 1 else None,
        words=number(rest),
        chapters=f"{chapters[1]}/{chapters[2]}" if chapters else None,
        status=("complete" if complete else "in progress") if chapters else None,
    )
