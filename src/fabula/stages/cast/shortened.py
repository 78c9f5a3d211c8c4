"""Joins a short form with the full name where the story never has both of them about.

`Teddy` of the telling is the `Theodora` of a phone call. Two people who are both about are soon
named in one sentence, speak by turns, or one of the other (`company`); a short form and a full name
of which none of that is true are one person's, if nobody else could be meant. Rule
`short-form-apart`.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.company import Company, Place
from fabula.stages.cast.evidence import Evidence
from fabula.stages.cast.gender import Votes, decided
from fabula.stages.cast.groups import CROWD, Group, heads
from fabula.stages.cast.lexicon.honorifics import KIN_TITLES
from fabula.stages.cast.lexicon.shortforms import SHORT_FORMS
from fabula.stages.cast.likeness import clips, stem_of
from fabula.stages.cast.page import Page

RULE: Final = "short-form-apart"
_RARE: Final = 4
_SHARE: Final = 0.1


def join_short_forms(
    page: Page,
    found: Sequence[Sighting],
    groups: list[Group],
    evidence: Mapping[Form, Evidence],
    table: Votes,
) -> list[Group]:
    """The groups, with each that bears nothing but a given name put to its only likeness."""
    owner = {form: number for number, group in enumerate(groups) for form in group.forms}
    places = [Place(s.first, s.after, owner[s.form]) for s in found if s.form in owner]
    likenesses = _Likenesses(groups)
    lonely = [n for n, group in enumerate(groups) if _is_bare(group) and likenesses.of(n)]
    if not lonely:
        return groups
    company = Company(page, places)
    gone: dict[int, int] = {}
    for number in lonely:
        if number in gone.values():
            continue
        able = [
            other
            for other in likenesses.of(number)
            if other not in gone
            and _agree(groups[number], groups[other], table)
            and not company.met(number, other)
            and _is_rare(groups[number], groups[other], evidence)
        ]
        if len(able) == 1:
            groups[able[0]].absorb(groups[number], RULE)
            gone[number] = able[0]
    return [group for number, group in enumerate(groups) if number not in gone]


class _Likenesses:
    """Finds the groups with a given name that may be a form of another's."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        self._fulls: dict[str, list[int]] = {}
        self._heads: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        for number, given in ((n, name) for n, group in enumerate(groups) for name in group.given):
            for full in _fulls(given):
                self._fulls.setdefault(full, []).append(number)
            for head in heads(given):
                self._heads.setdefault(head, []).append(number)
            self._stems.setdefault(stem_of(given), []).append(number)

    def of(self, number: int) -> list[int]:
        """In the order of their first name; a beginning that a crowd shares tells nothing."""
        (given,) = self._groups[number].given
        shared = [self._fulls.get(full, ()) for full in _fulls(given)]
        shared += [self._stems.get(head, ()) for head in heads(given)]
        shared.append(self._heads.get(stem_of(given), ()))
        near = {n for those in shared if len(those) <= CROWD for n in those} - {number}
        return [n for n in sorted(near) if any(_alike(given, g) for g in self._groups[n].given)]


def _is_bare(group: Group) -> bool:
    return len(group.given) == 1 and not group.families and not group.titles - {"miss"}


def _fulls(given: str) -> frozenset[str]:
    """The name itself, and those that it may be short for."""
    return SHORT_FORMS.get(given, frozenset()) | {given}


def _alike(one: str, other: str) -> bool:
    """Whether one is a form of the other; two short forms of one name, Alex and Lexie, are two."""
    if one == other:
        return False
    return (
        one in _fulls(other)
        or other in _fulls(one)
        or (abs(len(one) - len(other)) > 1 and (clips(one, other) or clips(other, one)))
    )


def _is_rare(one: Group, other: Group, evidence: Mapping[Form, Evidence]) -> bool:
    """Whether the telling hardly uses one of the two: it goes on calling one person by one name."""
    told = (
        sum(evidence[form].narrated for form in group.forms if form in evidence)
        for group in (one, other)
    )
    less, more = sorted(told)
    return less <= max(_RARE, _SHARE * more)


def _agree(one: Group, other: Group, table: Votes) -> bool:
    if one.titles & KIN_TITLES or other.titles & KIN_TITLES:
        return False
    mine, theirs = decided(one.forms, table), decided(other.forms, table)
    return mine.value in (theirs.value, None) or not (theirs.value and mine.told and theirs.told)
