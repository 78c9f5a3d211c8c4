"""Joins of names that the text itself makes: it says that the one is the other.

Rules: `names-self` (`"I'm June Aho," said the woman`), `named` (`The cook … Her name was Ada`, `a
lodger whose name, it turned out, was Griffin`), `apposition` (`the sergeant, Grole, laughed`;
`Gudgeon, the cook, wept`), `copula` (`Whit was the medic`), `kin-named` (`my brother Tom`, where no
other brother has a name), `known-as` (`Dr. Webber, Ada to her friends`, `Alexandra, known as Lex`).
Each keeps the words that say so.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from fabula.stages.cast.candidates import Sighting
from fabula.stages.cast.evidence import speaks
from fabula.stages.cast.gender import Votes, decided
from fabula.stages.cast.groups import Group
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.cast.roles import Role
from fabula.stages.cast.statement import Person, Statement

_I: Final = frozenset({("i", "'m"), ("i", "’m"), ("i", "am")})
_BEEN: Final = frozenset({("i", "'ve", "been"), ("i", "’ve", "been"), ("i", "have", "been")})
_NAME_IS: Final = word_set("is was 's ’s")
_ENDS: Final = word_set(', . ! ? ; — – - ... … now ) ” " ’ »')
_SINCE: Final = _ENDS | {"for", "since"}
_OPENS: Final = frozenset({",", "(", "—", "–"})
_CLOSES: Final = frozenset({",", ")", "—", "–", ".", ";", "!", "?"})
_KNOWN: Final = ("known", "as")
_FRIENDS: Final = word_set("her his their the my everyone most us")
_OWNERS: Final = word_set("his her their whose")
_WAS: Final = word_set("is was 's ’s")
_REACH: Final = 60
_ASIDE: Final = 6
_NEXT: Final = 4


class Identities:
    """Finds who is said to be who.

    Parameters:
        page: the story's tokens.
        found: the sightings of people, in order.
        groups, roles: the people and descriptions so far; roles are numbered after the groups.
        table: the votes of pronouns.
    """

    def __init__(
        self,
        page: Page,
        found: Sequence[Sighting],
        groups: list[Group],
        roles: list[Role],
        table: Votes,
    ) -> None:
        self._page = page
        self._groups = groups
        self._roles = roles
        owner = {form: number for number, group in enumerate(groups) for form in group.forms}
        named = [Person(s.first, s.after, owner[s.form]) for s in found if s.form in owner]
        self._names = frozenset(range(len(groups)))
        described = [
            Person(first, after, number)
            for number, role in enumerate(roles, len(groups))
            for first, after in role.places
        ]
        self._people = sorted([*named, *described], key=lambda one: one.first)
        self._kin_names: dict[int, set[int]] = {}
        self._at = [person.first for person in self._people]
        genders = [decided(group.forms, table) for group in groups]
        genders += [decided([role.form], table) for role in roles]
        self._genders = [one.value if one.told else None for one in genders]

    def joined(self) -> tuple[list[Group], list[Role]]:
        """The people that stay, with what is theirs, and the roles that are nobody's."""
        became: dict[int, int] = {}
        for said in self._statements():
            one, other = self._now(said.one, became), self._now(said.other, became)
            if one == other or not self._fit(one, other):
                continue
            keep, lose = min(one, other), max(one, other)
            if self._join(keep, lose, said):
                became[lose] = keep
        count = len(self._groups)
        kept = [group for number, group in enumerate(self._groups) if number not in became]
        return kept, [r for number, r in enumerate(self._roles, count) if number not in became]

    def _now(self, who: int, became: dict[int, int]) -> int:
        while who in became:
            who = became[who]
        return who

    def _fit(self, one: int, other: int) -> bool:
        mine, theirs = self._genders[one], self._genders[other]
        return None in (mine, theirs) or mine == theirs

    def _join(self, keep: int, lose: int, said: Statement) -> bool:
        count = len(self._groups)
        if keep >= count:
            return False
        group, at = self._groups[keep], (said.first, said.after)
        if lose >= count:
            role = self._roles[lose - count]
            group.roles.append((role, said.rule))
            group.shown[role.name] = at
        else:
            group.absorb(self._groups[lose], said.rule)
            group.shown[self._groups[lose].forms[0]] = at
        return True

    def _statements(self) -> Iterator[Statement]:
        voices = self._voices()
        for number, person in enumerate(self._people):
            if self._page.quoted[person.first] >= 0:
                yield from self._self_named(person, voices)
                continue
            before = self._people[number - 1] if number else None
            yield from self._apposed(number, person)
            if person.who in self._names:
                yield from self._named(number, person)
            if before is not None:
                yield from self._copula(before, person)

    def _voices(self) -> dict[int, int]:
        """By paragraph, who alone is said to speak there."""
        voices: dict[int, set[int]] = {}
        for first, after, who in ((p.first, p.after, p.who) for p in self._people):
            if speaks(self._page, first, after):
                voices.setdefault(self._page.paragraph[first], set()).add(who)
        return {at: next(iter(who)) for at, who in voices.items() if len(who) == 1}

    def _self_named(self, person: Person, voices: dict[int, int]) -> Iterator[Statement]:
        """`"I'm June Aho," said the woman.`"""
        page, first = self._page, person.first
        voice = voices.get(page.paragraph[first])
        if person.who not in self._names or voice in (None, person.who):
            return
        if first < 2:
            return
        near = tuple(page.lower[max(0, first - 3) : first])
        close = page.lower[min(person.after, len(page) - 1)]
        says = near[-2:] in _I or near[-2:] == ("call", "me")
        says = says or (near[:2] == ("my", "name") and near[2] in _NAME_IS)
        said = (says and close in _ENDS) or (near in _BEEN and close in _SINCE)
        if said and voice is not None:
            yield Statement(voice, person.who, "names-self", first - len(near), person.after)

    def _apposed(self, number: int, person: Person) -> Iterator[Statement]:
        """`the sergeant, Grole, laughed`, `Gudgeon, the cook, wept`; no list of people."""
        page = self._page
        if number + 1 >= len(self._people):
            return
        other = self._people[number + 1]
        if person.who in self._names and other.who in self._names:
            yield from self._known_as(person, other)
        if (person.who in self._names) == (other.who in self._names):
            return
        if other.first == person.after and self._is_only_kin(person, other):
            yield Statement(person.who, other.who, "kin-named", person.first, other.after)
        if other.first != person.after + 1 or page.lower[person.after] not in _OPENS:
            return
        if page.quoted[other.first] >= 0 or other.after + 1 >= len(page):
            return
        close = page.lower[other.after]
        if close not in _CLOSES or page.lower[other.after + 1] in {"and", "or", "&"}:
            return
        if self._in_list(person.first, other.after) or page.lower[person.first - 1] == "to":
            return
        yield Statement(person.who, other.who, "apposition", person.first, other.after)

    def _known_as(self, person: Person, other: Person) -> Iterator[Statement]:
        """`Dr. Webber, Ada to her friends`, `Alexandra, better known as Lex`."""
        page = self._page
        between = tuple(word for word in page.lower[person.after : other.first] if word != ",")
        behind = [*page.lower[other.after : other.after + 2], "", ""]
        opened = page.lower[person.after] in _OPENS
        fond = opened and not between[1:] and behind[0] == "to" and behind[1] in _FRIENDS
        if fond or (between[-2:] == _KNOWN and len(between) <= len(_KNOWN) + 1):
            yield Statement(person.who, other.who, "known-as", person.first, other.after)

    def _is_only_kin(self, person: Person, other: Person) -> bool:
        """Whether no other name ever follows the teller's words for this relative."""
        if person.who in self._names or not self._roles[person.who - len(self._groups)].own:
            return False
        if person.who not in self._kin_names:
            self._kin_names[person.who] = {
                self._people[number + 1].who
                for number, one in enumerate(self._people[:-1])
                if one.who == person.who and self._people[number + 1].first == one.after
            }
        return self._kin_names[person.who] == {other.who}

    def _in_list(self, first: int, after: int) -> bool:
        """Whether commas part more of the like: `Ada, the cook, Tom and I`."""
        page = self._page
        ahead = page.lower[max(0, first - 1) : first]
        if ahead in ([","], ["and"], ["or"], ["with"]):
            return True
        _, end = page.sentence_of(first)
        following = bisect_left(self._at, after)
        beside = following < len(self._at) and self._at[following] < min(end, after + _NEXT)
        return beside and page.lower[after] == ","

    def _named(self, number: int, person: Person) -> Iterator[Statement]:
        """`His name was Jorrit`, `whose name, it turned out, was Griffin`."""
        page, first = self._page, person.first
        if page.lower[first - 1] not in _WAS:
            return
        nouns = range(first - 2, max(1, first - 2 - _ASIDE), -1)
        head = next((at for at in nouns if page.lower[at] == "name"), None)
        if head is None or page.lower[head - 1] not in _OWNERS:
            return
        owner = page.lower[head - 1]
        gender = {"his": "m", "her": "f", "their": "n"}.get(owner)
        for other in reversed(self._people[max(0, number - 3) : number]):
            borne = owner == "whose" and 0 <= head - 1 - other.after <= 1
            if (other.who in self._names and not borne) or head - other.first > _REACH:
                break
            if gender is None or self._genders[other.who] in (gender, None):
                yield Statement(person.who, other.who, "named", head - 1, person.after)
                return

    def _copula(self, before: Person, person: Person) -> Iterator[Statement]:
        """`Whit was the medic`, `The medic was Whit`."""
        page = self._page
        if (before.who in self._names) == (person.who in self._names):
            return
        if person.first != before.after + 1 or page.lower[before.after] not in _WAS:
            return
        if page.lower[min(person.after, len(page) - 1)] in _CLOSES:
            yield Statement(before.who, person.who, "copula", before.first, person.after)
