"""Gives a description or a titled name to the person whose company shows that it is theirs.

See `company` for the evidence. A description (`the curate`) may be anybody's of its gender,
but must be about with him at several times; a titled surname (`Miss Orme`) is only borne by
somebody whose own surname is not told, or the same.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from fabula.stages.cast.candidates import Sighting
from fabula.stages.cast.company import Company, Place
from fabula.stages.cast.gender import Votes, decided
from fabula.stages.cast.groups import Group
from fabula.stages.cast.lexicon.firstnames import GIVEN
from fabula.stages.cast.lexicon.honorifics import KIN_TITLES
from fabula.stages.cast.page import Page
from fabula.stages.cast.roles import Role

RULE: Final = "same-company"
_OFTEN: Final = 12
_TIMES: Final = 3


class Doubles:
    """Finds who is one person under two names.

    Parameters:
        page: the story's tokens.
        found: the sightings of people, in order.
        groups: the people as joined so far.
        roles: the descriptions that are nobody's yet.
        table: the votes of pronouns, those for descriptions included.
    """

    def __init__(
        self,
        page: Page,
        found: Sequence[Sighting],
        groups: list[Group],
        roles: list[Role],
        table: Votes,
    ) -> None:
        self._groups = groups
        self._roles = roles
        self._table = table
        self._genders = [decided(group.forms, table).value for group in groups]
        places = sorted([*self._named(found), *self._described()])
        self._company = Company(page, places)

    def _named(self, found: Sequence[Sighting]) -> Iterator[Place]:
        owner = {form: number for number, group in enumerate(self._groups) for form in group.forms}
        for sighting in found:
            who = owner.get(sighting.form)
            if who is not None:
                yield Place(sighting.first, sighting.after, who)
        for number, group in enumerate(self._groups):
            for role, _ in group.roles:
                yield from (Place(first, after, number) for first, after in role.places)

    def _described(self) -> Iterator[Place]:
        for number, role in enumerate(self._roles, len(self._groups)):
            yield from (Place(first, after, number) for first, after in role.places)

    def joined(self) -> tuple[list[Group], list[Role]]:
        """The people that stay, with what was put to them, and the roles that are nobody's."""
        gone: set[int] = set()
        for number, group in enumerate(self._groups):
            other = self._other_name(number, group) if _by_surname(group) else None
            if other is not None and other not in gone:
                self._groups[other].absorb(group, RULE)
                gone.add(number)
        rest = []
        for number, role in enumerate(self._roles, len(self._groups)):
            whose = self._whose(number, role)
            if whose is None or whose in gone:
                rest.append(role)
            else:
                self._groups[whose].roles.append((role, RULE))
        return [g for number, g in enumerate(self._groups) if number not in gone], rest

    def _other_name(self, number: int, group: Group) -> int | None:
        def able(other: int) -> bool:
            if other >= len(self._groups):
                return False
            fits = None in (self._genders[other], self._genders[number])
            fits = fits or self._genders[other] == self._genders[number]
            return fits and _may_bear(self._groups[other], group)

        return self._company.double(number, able, _OFTEN)

    def _whose(self, number: int, role: Role) -> int | None:
        gender = decided([role.form], self._table).value

        def able(other: int) -> bool:
            return other < len(self._groups) and gender in (self._genders[other], None)

        found = self._company.double(number, able)
        return found if found is None or self._company.times(number, found) >= _TIMES else None


def _by_surname(group: Group) -> bool:
    """Whether nothing but a title and a surname is known: `Mr. Quarles`, `Miss Orme`."""
    return bool(group.titles) and not group.given and not group.titles & KIN_TITLES


def _may_bear(person: Group, group: Group) -> bool:
    """Whether the person has a given name, and no other title or surname."""
    titles = person.titles - KIN_TITLES
    apart = titles and not titles & group.titles
    other = person.families and not person.families & group.families
    return bool(person.given & GIVEN) and not apart and not other
