"""What is in the file and is not story: notes, disclaimers, headings, what the site put there."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

import msgspec
from msgspec import Struct

from fabula.contract import Block, Reading
from fabula.exports.view.places import Places
from fabula.exports.view.words import line

STORY: Final = frozenset({"prose", "letter", "verse", "message", "scene_break", "epigraph"})
"""The kinds of block that a reader of the story reads."""

FEW: Final = 3
"""So many of a kind are told one by one."""

HEADINGS: Final = frozenset({"chapter_heading", "part_heading"})
"""The kinds of block that head what follows them."""

NAMES: Final = {
    "title": "title",
    "byline": "byline",
    "metadata": "about the work",
    "summary": "summary",
    "author_note": "author’s note",
    "disclaimer": "disclaimer",
    "chapter_heading": "chapter heading",
    "part_heading": "part heading",
    "epigraph": "epigraph",
    "end_matter": "end matter",
}
"""How each kind is called in the margin of the story."""


class Aside(Struct, frozen=True, kw_only=True):
    """Consecutive blocks of one kind that are not story; `confidence` is of the least sure."""

    kind: str
    name: str
    place: str
    words: int
    first: str
    confidence: float
    by: str


def asides(reading: Reading) -> Iterator[Aside]:
    """All that is not story, in order."""
    places = Places(reading)
    for kind, blocks in groupby(reading.blocks, key=lambda block: block.kind):
        if kind not in STORY:
            yield _aside(reading, tuple(blocks), places)


def grouped(asides: Iterable[Aside]) -> Iterator[Aside]:
    """The same with those of a kind put together where there are many: a novel has 60 headings."""
    kinds: dict[str, list[Aside]] = {}
    for one in asides:
        kinds.setdefault(one.kind, []).append(one)
    for alike in kinds.values():
        yield from (_together(alike),) if len(alike) > FEW else alike


def _together(alike: list[Aside]) -> Aside:
    first = alike[0]
    return msgspec.structs.replace(
        first,
        name=f"{len(alike)} x {first.name}",
        place=f"from {first.place}",
        words=sum(one.words for one in alike),
        confidence=min(one.confidence for one in alike),
    )


def _aside(reading: Reading, blocks: tuple[Block, ...], places: Places) -> Aside:
    texts = [reading.words(block.span) for block in blocks]
    return Aside(
        kind=blocks[0].kind,
        name=NAMES.get(blocks[0].kind, blocks[0].kind.replace("_", " ")),
        place=places.name(blocks[0].start),
        words=sum(len(text.split()) for text in texts),
        first=line(" ".join(texts)[:400]),
        confidence=min(block.confidence for block in blocks),
        by=blocks[0].by,
    )
