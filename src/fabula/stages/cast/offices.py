"""Joins an office that stands for a name, `the Inspector` or `Sergeant`, with its one holder.

Where the work has one Inspector Penhale, "the Inspector" is Penhale (rule `office`, as for offices
in small letters). Two holders, or none, and the office stays somebody of its own: the text may mean
either. Honorifics that are mere manners (`Sir`, `Lady`, `Miss`) stand for nobody in particular.
"""

from collections.abc import Sequence
from typing import Final

from fabula.stages.cast.candidates import Form
from fabula.stages.cast.gender import Votes, decided
from fabula.stages.cast.groups import Group
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.honorifics import HONORIFICS, KIN_TITLES, MARRIED, OFFICES

_MANNERS: Final = MARRIED | KIN_TITLES | word_set("mr miss ms mlle sir lord lady dame mx comrade")


def join_offices(groups: Sequence[Group], table: Votes) -> list[Group]:
    """The people, each bare office put to the only one of its title whom nothing parts from it."""
    holders: dict[str, list[Group]] = {}
    for group in groups:
        for title in group.titles:
            holders.setdefault(title, []).append(group)
    kept = []
    for group in groups:
        able = holders.get(_office(group), [])
        if len(able) == 1 and _agree(group, able[0], table):
            able[0].absorb(group, "office")
        else:
            kept.append(group)
    return kept


def _office(group: Group) -> str:
    """The key of the office that is all of somebody's name, or ""."""
    offices = {"" if _is_more(form) else OFFICES.get(form.names[0], "") for form in group.forms}
    office = offices.pop()
    mere = office in _MANNERS and any(form.names[0] in HONORIFICS for form in group.forms)
    return "" if offices or mere else office


def _is_more(form: Form) -> bool:
    """Whether it is more than an office: a full name, or one with a title."""
    return len(form.names) > 1 or bool(form.title)


def _agree(one: Group, other: Group, table: Votes) -> bool:
    mine, theirs = decided(one.forms, table), decided(other.forms, table)
    return None in (mine.value, theirs.value) or mine.value == theirs.value
