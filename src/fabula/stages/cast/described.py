"""Joins what somebody is called by trade or kin with the name of the same person.

Rules: `kin-name` ("Grandpa" is the grandfather of the one who tells), `office` ("the captain" where
the work has one Captain Osei), `called` ("the tinker … a man called Beltrán"), `answers-for`
("Nobody, Jacinta," right after "asked my grandmother", and Jacinta is never told of),
`first-called` (a name never told before, called right after or before "the girl said"),
`kin-introduced` (the first name after "my sister" is a woman's). When unsure, they stay two.
"""

from bisect import bisect_left
from typing import Final

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.evidence import Evidence, is_vocative, speaks
from fabula.stages.cast.gender import Votes, decided
from fabula.stages.cast.groups import Group
from fabula.stages.cast.lexicon.honorifics import OFFICES
from fabula.stages.cast.lexicon.people import KIN, same_kin
from fabula.stages.cast.page import Page
from fabula.stages.cast.roles import Role

_NEAR: Final = 60
_SOON: Final = 120
_LEAST_ANSWERS: Final = 2
_LEAST_NAMED: Final = 3


class Descriptions:
    """Finds whose each role is.

    Parameters:
        page: the story's tokens.
        found: the sightings of people, in order.
        groups: the people as joined so far; a role that is found to be somebody's is put there.
        evidence: what was counted for each form.
        table: the votes of pronouns, roles among them.
    """

    def __init__(
        self,
        page: Page,
        found: list[Sighting],
        groups: list[Group],
        evidence: dict[Form, Evidence],
        table: Votes,
    ) -> None:
        self._page = page
        self._found = found
        self._at = [sighting.first for sighting in found]
        self._groups = groups
        self._evidence = evidence
        self._table = table
        self._owner = {form: group for group in groups for form in group.forms}

    def given(self, roles: list[Role]) -> list[Role]:
        """The roles that stay people of their own; the others are put to their group."""
        rest = []
        for role in roles:
            group, rule = self._whose(role)
            if group is None:
                rest.append(role)
            else:
                group.roles.append((role, rule))
        return rest

    def _whose(self, role: Role) -> tuple[Group | None, str]:
        ways = (
            (self._office, "office"),
            (self._kin_name, "kin-name"),
            (self._called, "called"),
            (self._answering, "answers-for"),
            (self._introduced, "kin-introduced"),
            (self._first_called, "first-called"),
        )
        for find, rule in ways:
            group = find(role)
            if group is not None and self._agree(role, group):
                return group, rule
        return None, ""

    def _agree(self, role: Role, group: Group) -> bool:
        one, other = decided([role.form], self._table), decided(group.forms, self._table)
        return None in (one.value, other.value) or one.value == other.value

    def _office(self, role: Role) -> Group | None:
        office = OFFICES.get(role.head)
        if office is None or role.head in KIN:
            return None
        holders = [group for group in self._groups if office in group.titles]
        return holders[0] if len(holders) == 1 else None

    def _kin_name(self, role: Role) -> Group | None:
        """`Grandpa`, where the teller has `my grandfather`."""
        if not role.own:
            return None
        able = [
            group
            for group in self._groups
            if len(group.forms) == 1
            and not group.forms[0].title
            and same_kin(group.forms[0].names, role.head)
        ]
        return able[0] if len(able) == 1 else None

    def _called(self, role: Role) -> Group | None:
        """`called X` in the role's sentence, or in one with `he` or `she` soon after it."""
        page = self._page
        for first, after in role.places:
            number = bisect_left(self._at, after)
            if number == len(self._found):
                return None
            named = self._found[number]
            if named.first - after > _NEAR or page.quoted[named.first] >= 0:
                continue
            if page.lower[named.first - 1] not in {"called", "named"}:
                continue
            head = page.sentence_of(named.first)[0]
            if head <= first or page.lower[head] in {"he", "she"}:
                return self._owner.get(named.form)
        return None

    def _answering(self, role: Role) -> Group | None:
        """A name only called, each time in the paragraph before or after a speech of the role."""
        page = self._page
        spoken = {page.paragraph[a] for a, b in role.places if speaks(page, a, b)}
        called: dict[Group, list[int]] = {}
        for sighting in self._found:
            group = self._owner.get(sighting.form)
            if group is not None and is_vocative(page, sighting.first, sighting.after):
                called.setdefault(group, []).append(page.paragraph[sighting.first])
        able = [
            group
            for group, places in called.items()
            if len(places) >= _LEAST_ANSWERS
            and all(p not in spoken and (p - 1 in spoken or p + 1 in spoken) for p in places)
            and not any(self._evidence[f].narrated for f in group.forms if f in self._evidence)
        ]
        return able[0] if len(able) == 1 else None

    def _first_called(self, role: Role) -> Group | None:
        """`"Eleven," the girl said.` `"Posy, hush."`: a name never told before, called there."""
        page = self._page
        if role.own:
            return None
        spoken = {page.paragraph[a] for a, b in role.places if speaks(page, a, b)}
        begun = {group: self._first(group) for group in self._groups}
        for group, at in begun.items():
            if at is None or page.quoted[at.first] < 0 or at.first < role.places[0][0]:
                continue
            here = page.paragraph[at.first]
            near = here not in spoken and not spoken.isdisjoint({here - 1, here + 1})
            if near and is_vocative(page, at.first, at.after):
                return None if self._together(role, group) else group
        return None

    def _first(self, group: Group) -> Sighting | None:
        """Where somebody is named first."""
        seen = (self._evidence[f].first for f in group.forms if f in self._evidence)
        known = [at for at in seen if at is not None]
        return min(known, key=lambda at: at.first, default=None)

    def _introduced(self, role: Role) -> Group | None:
        """The person first named after the teller's first words of a relative, of its gender."""
        if not role.own:
            return None
        first = role.places[0][1]
        number = bisect_left(self._at, first)
        if number == len(self._found) or self._found[number].first - first > _SOON:
            return None
        group = self._owner.get(self._found[number].form)
        gender = decided([role.form], self._table).value
        if group is None or gender is None or decided(group.forms, self._table).value != gender:
            return None
        begun = [self._evidence[f].first for f in group.forms if f in self._evidence]
        earlier = any(s is not None and s.first < first for s in begun)
        often = sum(self._evidence[f].mentions for f in group.forms if f in self._evidence)
        return None if earlier or often < _LEAST_NAMED or self._together(role, group) else group

    def _together(self, role: Role, group: Group) -> bool:
        """Whether one sentence names both: then they are two."""
        page = self._page
        sentences = {page.sentence_of(a)[0] for a, _ in role.places}
        return any(
            self._owner.get(s.form) is group and page.sentence_of(s.first)[0] in sentences
            for s in self._found
            if page.quoted[s.first] < 0
        )
