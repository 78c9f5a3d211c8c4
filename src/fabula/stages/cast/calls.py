"""Joins a name that is only ever called with the one whom the call is said to.

`"Start your burn, Ansel," said Brandvold.` The telling calls him Hathersage, those who talk to him
Ansel. A name that stands in speech alone belongs to whoever speaks before and after the calls, if
that one lacks the part it gives: a given name for a surname, title or office, a surname for a given
name. Rule `called-only`: one such neighbour at least for a usual given name that is called more
than once, two for any other, and hardly any of anybody else.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.evidence import Evidence, is_vocative, speaks
from fabula.stages.cast.gender import Votes, decided
from fabula.stages.cast.groups import Group
from fabula.stages.cast.lexicon.firstnames import GIVEN
from fabula.stages.cast.lexicon.honorifics import HONORIFICS, KIN_TITLES
from fabula.stages.cast.lexicon.people import ENDEARMENTS
from fabula.stages.cast.page import Page

RULE: Final = "called-only"
_LEAST: Final = 2
_SHARE: Final = 0.75
_TURNS: Final = 5


def join_called(
    page: Page,
    found: Sequence[Sighting],
    groups: list[Group],
    evidence: Mapping[Form, Evidence],
    table: Votes,
    teller: Group | None,
) -> list[Group]:
    """The groups, with each name that is only called put to the one who is there to be called.

    Parameters:
        teller: whose `I` answers, so that others seem to.
    """
    owner = {form: number for number, group in enumerate(groups) for form in group.forms}
    called = {
        number
        for number, group in enumerate(groups)
        if group is not teller and _only_called(group, evidence)
    }
    if not called:
        return groups
    gone: dict[int, int] = {}
    for number, votes in sorted(_votes(page, found, owner, called).items()):
        if not votes:
            continue
        who, most = votes.most_common(1)[0]
        (name,) = groups[number].forms[0].names
        often = evidence[groups[number].forms[0]].mentions >= _LEAST
        least = 1 if often and name in GIVEN else _LEAST
        if who in gone or most < least or most < _SHARE * votes.total():
            continue
        if _lacks(groups[who], groups[number]) and _agree(groups[who], groups[number], table):
            groups[who].absorb(groups[number], RULE)
            gone[number] = who
    return [group for number, group in enumerate(groups) if number not in gone]


def _only_called(group: Group, evidence: Mapping[Form, Evidence]) -> bool:
    """Whether it is one bare name, called, never told of and never given a speech."""
    form = group.forms[0]
    if len(group.forms) > 1 or form.title or len(form.names) > 1:
        return False
    if form.names[0] in (ENDEARMENTS | HONORIFICS.keys()):
        return False
    counted = evidence.get(form)
    return counted is not None and bool(counted.vocative) and not counted.narrated


def _votes(
    page: Page, found: Sequence[Sighting], owner: Mapping[Form, int], called: set[int]
) -> dict[int, Counter[int]]:
    """For each called name, who speaks by turns with those who call it."""
    voices, calls = _heard(page, found, owner, called)
    talk = {page.paragraph[at] for at, quote in enumerate(page.quoted) if quote >= 0}
    table: dict[int, Counter[int]] = {}
    for paragraph, who in calls:
        for step in (-1, 1):
            other = _turn(paragraph, step, voices, talk)
            if other is not None and other not in (who, voices.get(paragraph)):
                table.setdefault(who, Counter())[other] += 1
    return table


def _turn(paragraph: int, step: int, voices: Mapping[int, int], talk: set[int]) -> int | None:
    """Whoever would speak next, if two speak by turns as far as the next who is told."""
    for far in range(1, _TURNS + 1):
        at = paragraph + step * far
        if at not in talk:
            return None
        if at in voices:
            return voices[at] if far % 2 else None
    return None


def _heard(
    page: Page, found: Sequence[Sighting], owner: Mapping[Form, int], called: set[int]
) -> tuple[dict[int, int], list[tuple[int, int]]]:
    """By paragraph who is told to speak there, and the calls: their paragraph and the name."""
    voices: dict[int, int] = {}
    beats: dict[int, set[int]] = {}
    calls: list[tuple[int, int]] = []
    for sighting in found:
        who, paragraph = owner.get(sighting.form), page.paragraph[sighting.first]
        if who is None:
            continue
        if speaks(page, sighting.first, sighting.after):
            voices.setdefault(paragraph, who)
        elif page.quoted[sighting.first] < 0:
            beats.setdefault(paragraph, set()).add(who)
        elif who in called and is_vocative(page, sighting.first, sighting.after):
            calls.append((paragraph, who))
    for paragraph, those in beats.items():
        first, after = page.bounds[paragraph]
        if len(those) == 1 and any(page.quoted[at] >= 0 for at in (first, after - 1)):
            voices.setdefault(paragraph, next(iter(those)))
    return voices, calls


def _lacks(person: Group, called: Group) -> bool:
    """Whether the person has no name of the kind that the called one is."""
    (name,) = called.forms[0].names
    if person.titles & KIN_TITLES:
        return False
    if name in GIVEN:
        return person.given.isdisjoint(GIVEN)
    return not person.families and not person.given.isdisjoint(GIVEN)


def _agree(one: Group, other: Group, table: Votes) -> bool:
    mine, theirs = decided(one.forms, table), decided(other.forms, table)
    return None in (mine.value, theirs.value) or mine.value == theirs.value
