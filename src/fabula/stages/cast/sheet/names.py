"""Names as the sheet writes them, and whose they are."""

from collections import Counter
from collections.abc import Iterable

from fabula.layers import Cast
from fabula.layers.told import Told, ToldPerson, folded

NARRATOR = "narrator"
"""Stands for whoever tells the story, also where nobody names them."""


def ids_by_name(cast: Cast) -> dict[str, str]:
    """The id of the character that goes by each folded name; of two, the one named more often."""
    found: dict[str, str] = {}
    for character in cast.characters:
        for name in (character.name, *(alias.name for alias in character.aliases)):
            found.setdefault(folded(name), character.id)
    for character in cast.characters:
        if character.narrator:
            found.setdefault(NARRATOR, character.id)
    return found


def everybody(told: Told, cast: Cast) -> tuple[ToldPerson, ...]:
    """The people of the sheet, and those that its lines name and nobody knows."""
    known = {folded(name) for person in told.people for name in person.names}
    known |= {folded(alias.name) for one in cast.characters for alias in one.aliases}
    names = (*told.used, *([told.narrator] if isinstance(told.narrator, str) else ()))
    strangers = {folded(n): n for n in names if folded(n) not in known | {NARRATOR}}
    return (*told.people, *(ToldPerson(names=(name,)) for name in strangers.values()))


def owners(people: Iterable[ToldPerson]) -> dict[str, int]:
    """The number of the person that each folded name belongs to; a name of two is left out."""
    pairs = {(folded(n), number) for number, one in enumerate(people) for n in one.names}
    shared = Counter(name for name, _ in pairs)
    return {name: number for name, number in pairs if shared[name] == 1}
