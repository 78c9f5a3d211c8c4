"""All people of a story, found by a name and put in the order that is asked for."""

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from fabula.exports.view.people import Person
from fabula.exports.view.words import line
from fabula.layers.told import folded
from fabula.room.rooms.once import once
from fabula.room.rooms.whereabouts import whereabouts
from fabula.room.story.view import StoryView

MOST: Final = 100
"""So many are shown at once, until all are asked for."""


class Seen(Struct, frozen=True, kw_only=True):
    """A place where somebody is named, or speaks."""

    start: int
    place: str


class Member(Struct, frozen=True, kw_only=True):
    """Somebody in the list. `key` names them in addresses; where they are first and last seen."""

    key: str
    person: Person
    first: Seen | None
    last: Seen | None


class Cast(Struct, frozen=True, kw_only=True):
    """All people of a story, most lines first, and by each of their names."""

    members: tuple[Member, ...]
    by_name: dict[str, Member]
    by_id: dict[str, Member]


ORDERS: Final[dict[str, Callable[[Member], Any]]] = {
    "lines": lambda one: (-one.person.lines, -one.person.mentions),
    "mentions": lambda one: (-one.person.mentions, -one.person.lines),
    "first": lambda one: (one.first is None, one.first.start if one.first else 0),
    "name": lambda one: folded(one.person.name),
}
"""What people can be put in order by, each with what is compared."""


@once
def cast(view: StoryView) -> Cast:
    """The people of a story. An address names somebody by name, since numbers change when people
    are joined; of several with one name, the second is "Ann (2)".
    """
    seen = _seen(view)
    members: dict[str, Member] = {}
    for person in view.people.by_id.values():
        first, last = seen.get(person.id, (None, None))
        key = _free(line(person.name), members)
        members[key] = Member(key=key, person=person, first=first, last=last)
    ordered = sorted(members.values(), key=ORDERS["lines"])
    by_name = dict(members)
    for one in ordered:
        for name in one.person.other_names:
            by_name.setdefault(line(name), one)
    return Cast(
        members=tuple(ordered),
        by_name=by_name,
        by_id={one.person.id: one for one in ordered},
    )


def wanted(view: StoryView, words: str, by: str) -> list[Member]:
    """Those who have these words in a name, in the order of `by`, which is one of `ORDERS`."""
    plain = folded(words)
    found = (
        one
        for one in cast(view).members
        if any(plain in folded(name) for name in (one.person.name, *one.person.other_names))
    )
    return sorted(found, key=ORDERS[by])


def _free(name: str, taken: dict[str, Member]) -> str:
    key, number = name, 1
    while key in taken:
        number += 1
        key = f"{name} ({number})"
    return key


def _seen(view: StoryView) -> dict[str, tuple[Seen, Seen]]:
    spots: dict[str, tuple[int, int]] = {}
    found = [(one.entity, one.start) for one in view.reading.mentions]
    found += [(one.speaker or "", one.start) for one in view.reading.quotes]
    for who, start in found:
        low, high = spots.get(who, (start, start))
        spots[who] = (min(low, start), max(high, start))
    where = whereabouts(view)
    return {
        who: (Seen(start=low, place=where.name(low)), Seen(start=high, place=where.name(high)))
        for who, (low, high) in spots.items()
        if who in view.people.by_id
    }
