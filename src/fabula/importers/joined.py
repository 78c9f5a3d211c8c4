"""Makes one document of many, end to end."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from msgspec import structs

from fabula.core import Division, Document, Metadata, Origin, Source, Spanned, Text
from fabula.importers.builder import PARAGRAPH_GAP
from fabula.importers.labels import LISTS, merged

MEDIA_TYPE = "multipart/mixed"

Moving = TypeVar("Moving", bound=Spanned)


def joined(documents: Sequence[Document]) -> Document:
    """The documents as one, in the order given.

    Each begins a division, unless it has divisions of its own. `origin.part` is the name of the
    file, and for a part inside a package that name, "!" and the part's own. The metadata of the
    first counts, and what it lacks comes from those that follow; lists are joined.
    """
    if len(documents) == 1:
        return documents[0]
    sizes = (len(document.text) + len(PARAGRAPH_GAP) for document in documents[:-1])
    moves = list(zip(documents, accumulate(sizes, initial=0), strict=True))
    last = documents[-1]
    whole = Document(
        source=_source(documents),
        text=Text(PARAGRAPH_GAP.join(document.text.content for document in documents)),
        passages=tuple(_moved(p, by) for d, by in moves for p in d.passages),
        divisions=tuple(one for d, by in moves for one in _divisions(d, by)),
        emphasis=tuple(_moved(e, by) for d, by in moves for e in d.emphasis),
        origin=tuple(one for d, by in moves for one in _origins(d, by, d is last)),
        comments=tuple(_moved(c, by) for d, by in moves for c in d.comments),
        metadata=_metadata([document.metadata for document in documents]),
        generator=_same([document.generator for document in documents]),
        warnings=tuple(f"{d.source.name}: {warning}" for d in documents for warning in d.warnings),
    )
    whole.check()
    return whole


def _moved(item: Moving, by: int) -> Moving:
    return structs.replace(item, start=item.start + by, end=item.end + by)


def _divisions(document: Document, by: int) -> tuple[Division, ...]:
    own = document.divisions or (Division(start=document.passages[0].start),)
    return tuple(structs.replace(one, start=one.start + by) for one in own)


def _origins(document: Document, by: int, last: bool) -> Iterator[Origin]:
    name = document.source.name
    for one in document.origin:
        part = name if one.part == name else f"{name}!{one.part}"
        yield structs.replace(one, start=one.start + by, end=one.end + by, part=part)
    end = by + len(document.text)
    if not last:
        place = document.origin[-1]
        yield Origin(
            start=end,
            end=end + len(PARAGRAPH_GAP),
            part=name if place.part == name else f"{name}!{place.part}",
            offset=place.offset + place.length,
            length=0,
        )


def _source(documents: Sequence[Document]) -> Source:
    digest = hashlib.sha256()
    for document in documents:
        digest.update(bytes.fromhex(document.source.sha256))
    name = f"{documents[0].source.name} and {len(documents) - 1} more"
    return Source(name=name, media_type=MEDIA_TYPE, sha256=digest.hexdigest())


def _metadata(all_of_it: Sequence[Metadata]) -> Metadata:
    whole = all_of_it[0]
    for other in all_of_it[1:]:
        whole = merged(whole, other)
    lists = {
        field: tuple(dict.fromkeys(value for one in all_of_it for value in getattr(one, field)))
        for field in LISTS
    }
    return structs.replace(whole, **lists, words=_words([one.words for one in all_of_it]))


def _words(counts: Sequence[int | None]) -> int | None:
    """All files together; each file of a work that was downloaded in parts names the whole."""
    if len(set(counts)) == 1:
        return counts[0]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _same(values: Sequence[str]) -> str:
    return values[0] if len(set(values)) == 1 else ""
