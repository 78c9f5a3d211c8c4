"""The people of a reading as the pages show them: in which colour, with how many lines."""

from msgspec import Struct

from fabula.contract import Character, Reading
from fabula.exports.view.names import Joined, Name, Names, joined

COLOURS = 12
"""So many speakers have a colour of their own; the others share a quiet one."""


class Person(Struct, frozen=True, kw_only=True):
    """One character: `colour` is 1 to `COLOURS`, or 0 for the colour that the others share.

    `share` is the number of lines by that of the person with the most, 0 to 1.
    """

    id: str
    name: str
    other_names: tuple[str, ...]
    pronouns: str
    narrator: bool
    lines: int
    share: float
    mentions: int
    colour: int
    confidence: float
    by: str
    names: tuple[Name, ...]
    joins: tuple[Joined, ...]

    @property
    def first(self) -> Name | None:
        """Their name that stands first in the story."""
        there = [one for one in self.names if one.block is not None]
        return min(there, key=lambda one: one.block or 0, default=None)


class People(Struct, frozen=True, kw_only=True):
    """Those who speak, most lines first, and those who are only spoken of, most mentioned first."""

    speaking: tuple[Person, ...]
    silent: tuple[Person, ...]
    by_id: dict[str, Person]


def people(reading: Reading) -> People:
    """Arranges the characters of a reading."""
    ordered = sorted(reading.characters, key=lambda one: -one.quotes)
    most = max((one.quotes for one in ordered), default=0)
    names = Names(reading)
    persons = tuple(_person(one, names, place, most) for place, one in enumerate(ordered, 1))
    return People(
        speaking=tuple(one for one in persons if one.lines),
        silent=tuple(one for one in persons if not one.lines),
        by_id={one.id: one for one in persons},
    )


def _person(one: Character, names: Names, place: int, most: int) -> Person:
    return Person(
        id=one.id,
        name=one.name,
        other_names=tuple(alias for alias in one.aliases if alias != one.name),
        pronouns="/".join(one.pronouns),
        narrator=one.narrator,
        lines=one.quotes,
        share=one.quotes / most if most else 0.0,
        mentions=one.mentions,
        colour=place if one.quotes and place <= COLOURS else 0,
        confidence=one.confidence,
        by=one.by,
        names=names.of(one),
        joins=tuple(joined(join) for join in one.joins),
    )
