"""Joins a name that others call with the name under which the telling lets its bearer answer.

`"Are you cold, Miss Lowell?"` `"Not at all," said Ottilie.` Where somebody called by the one name
answers, again and again, under the other, and the first name is never given a speech, both are one
person's. Rule `answers-to`; the weakest join, so it needs several answers and no rival.
"""

from collections import Counter
from typing import Final

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.evidence import Evidence, is_vocative, speaks
from fabula.stages.cast.gender import Votes, decided
from fabula.stages.cast.groups import Group
from fabula.stages.cast.lexicon.honorifics import KIN_TITLES, MARRIED
from fabula.stages.cast.page import Page

_LEAST: Final = 3
_SHARE: Final = 0.6
_TOLD_SHARE: Final = 0.02


def join_by_answers(
    page: Page,
    found: list[Sighting],
    groups: list[Group],
    evidence: dict[Form, Evidence],
    table: Votes,
    teller: Group | None,
) -> list[Group]:
    """The groups, with those joined that one person answers to.

    Parameters:
        teller: whom others call what the telling never does, in a first-person work; her answers
            are an `I`, so that others seem to give them.
    """
    owner = {form: number for number, group in enumerate(groups) for form in group.forms}
    answers = _answers(page, found, owner)
    gone: dict[int, int] = {}
    for called, counts in sorted(answers.items()):
        answerer = _only(counts)
        if (
            groups[called] is teller
            or answerer is None
            or answerer in gone
            or called in gone.values()
        ):
            continue
        if _may_be_one(groups[called], groups[answerer], evidence, table):
            groups[answerer].absorb(groups[called], "answers-to")
            gone[called] = answerer
    return [group for number, group in enumerate(groups) if number not in gone]


def _answers(page: Page, found: list[Sighting], owner: dict[Form, int]) -> dict[int, Counter[int]]:
    """For each person called, who is given a speech in the next paragraph."""
    speaking: dict[int, int] = {}
    calls: list[tuple[int, int]] = []
    for sighting in found:
        who = owner.get(sighting.form)
        if who is None:
            continue
        paragraph = page.paragraph[sighting.first]
        if speaks(page, sighting.first, sighting.after):
            speaking.setdefault(paragraph, who)
        elif page.quoted[sighting.first] >= 0 and is_vocative(page, sighting.first, sighting.after):
            calls.append((paragraph, who))
    table: dict[int, Counter[int]] = {}
    for paragraph, called in calls:
        answerer = speaking.get(paragraph + 1)
        if answerer is not None and answerer != speaking.get(paragraph):
            table.setdefault(called, Counter())[answerer] += 1
    return table


def _only(counts: Counter[int]) -> int | None:
    """Whoever gives most of the answers, where there are enough of them."""
    who, most = counts.most_common(1)[0]
    return who if most >= _LEAST and most >= _SHARE * counts.total() else None


def _may_be_one(
    called: Group, answerer: Group, evidence: dict[Form, Evidence], table: Votes
) -> bool:
    """The called name has no speeches of its own, and nothing parts the two."""
    if (
        called is answerer
        or _kin(called)
        or called.titles & MARRIED
        or _titles_part(called, answerer)
    ):
        return False
    known = [evidence[form] for form in called.forms if form in evidence]
    told = sum(counted.speech for counted in known)
    if told > _TOLD_SHARE * sum(counted.mentions for counted in known):
        return False
    if called.families and answerer.families and not called.families & answerer.families:
        return False
    mine, theirs = decided(called.forms, table), decided(answerer.forms, table)
    return None in (mine.value, theirs.value) or mine.value == theirs.value


def _titles_part(one: Group, other: Group) -> bool:
    return bool(one.titles and other.titles and not one.titles & other.titles)


def _kin(group: Group) -> bool:
    return bool(group.titles & KIN_TITLES) or any(f.names[0] in KIN_TITLES for f in group.forms)
