"""`.entities`: one row a mention; the numbers that stand for characters and entities."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.contract import Reading
from fabula.exports.booknlp.rows import Row
from fabula.exports.booknlp.words import Words

HEAD: Final = ("COREF", "start_token", "end_token", "prop", "cat", "text")
NARRATOR: Final = 0
"""The number that BookNLP keeps for a narrator who says "I"."""

_PROPS: Final = {"name": "PROP", "nominal": "NOM", "pronoun": "PRON"}


class Entity(Struct, frozen=True, kw_only=True, order=True):
    """One mention: its first and last token (both inclusive), what it is, whom it means."""

    start: int
    end: int
    prop: str
    cat: str
    text: str
    coref: int


def numbers(reading: Reading) -> dict[str, int]:
    """A number for each character and entity: 0 for the narrator, the others from 1 in order."""
    given = {one.id: NARRATOR for one in reading.characters if one.narrator}
    others = [one.id for one in reading.characters if not one.narrator]
    others += [one.id for one in reading.entities]
    return given | {one: number for number, one in enumerate(others, 1)}


def entities(reading: Reading, words: Words) -> tuple[Entity, ...]:
    """The mentions that stand in the story, sorted by where they begin and end."""
    return tuple(sorted(_entities(reading, words)))


def _entities(reading: Reading, words: Words) -> Iterator[Entity]:
    known = numbers(reading)
    for mention in reading.mentions:
        under = words.under(mention.span)
        if under is not None and mention.entity in known:
            yield Entity(
                start=under[0],
                end=under[1],
                prop=_PROPS[mention.kind],
                cat=mention.type,
                text=words.phrase(*under),
                coref=known[mention.entity],
            )


def rows(found: tuple[Entity, ...]) -> Iterator[Row]:
    """A row for each mention."""
    return ((one.coref, one.start, one.end, one.prop, one.cat, one.text) for one in found)
