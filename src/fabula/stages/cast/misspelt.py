"""Joins a name that is once or twice written with one letter wrong, with the name it is meant for.

`Doctor Brennigan` among many `Doctor Breningan`s, `Emiline` for Emmiline: amateur stories do it
often. The rare spelling differs by one letter added, dropped, changed or swapped with the next,
neither first nor, where it is changed, last (Mario, Maria); both have the same title; two usual
given names are two names (Marian, Marion); and the text never shows them to be two people
(`company`). Rule `misspelt`.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.company import Company, Place
from fabula.stages.cast.evidence import Evidence
from fabula.stages.cast.gender import Votes, decided
from fabula.stages.cast.groups import Group
from fabula.stages.cast.lexicon.firstnames import GIVEN
from fabula.stages.cast.page import Page

RULE: Final = "misspelt"
_RARE: Final = 2
_FAR_MORE: Final = 4
_LONG: Final = 5


def join_misspelt(
    page: Page,
    found: Sequence[Sighting],
    groups: list[Group],
    evidence: Mapping[Form, Evidence],
    table: Votes,
) -> list[Group]:
    """The groups, with each rare misspelling put to the only one whose name it misspells."""
    counts = [sum(evidence[f].mentions for f in g.forms if f in evidence) for g in groups]
    alike = {
        number: those
        for number, group in enumerate(groups)
        if counts[number] <= _RARE and len(group.forms) == 1
        if (those := _meant(group.forms[0], groups, counts, _FAR_MORE * counts[number]))
    }
    if not alike:
        return groups
    owner = {form: number for number, group in enumerate(groups) for form in group.forms}
    places = [Place(s.first, s.after, owner[s.form]) for s in found if s.form in owner]
    company = Company(page, places)
    gone: set[int] = set()
    for number, those in alike.items():
        (other,) = those if len(those) == 1 else (number,)
        if other == number or other in gone or company.met(number, other):
            continue
        if _agree(groups[number], groups[other], table):
            groups[other].absorb(groups[number], RULE)
            gone.add(number)
    return [group for number, group in enumerate(groups) if number not in gone]


def _meant(form: Form, groups: Sequence[Group], counts: Sequence[int], least: int) -> list[int]:
    return [
        number
        for number, group in enumerate(groups)
        if counts[number] >= max(1, least) and any(_is_slip(form, other) for other in group.forms)
    ]


def _is_slip(rare: Form, usual: Form) -> bool:
    """Whether one word differs, by a slip, and all else is the same."""
    if rare.title != usual.title or len(rare.names) != len(usual.names):
        return False
    apart = [pair for pair in zip(rare.names, usual.names, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and misspells(*apart[0])


def misspells(rare: str, usual: str) -> bool:
    """Whether `rare` is `usual` with one letter wrong, as a slip would have it."""
    short, long = sorted((rare, usual), key=len)
    if rare[:1] != usual[:1] or len(long) - len(short) > 1:
        return False
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    if len(short) < len(long):
        return _is_dropped(short, long, at)
    if min(len(short), _LONG) < _LONG or {rare, usual} <= GIVEN or at + 1 >= len(short):
        return False
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]


def _is_dropped(short: str, long: str, at: int) -> bool:
    """Whether `long` has one letter more, at `at`: a doubled one, a mute one, or any within."""
    if short[at:] != long[at + 1 :] or not long.isalpha():
        return False
    if long[at] == long[at - 1] and len(short) >= _LONG - 1:
        return True
    if at == len(short):
        return long[at] in "eh" and not {short, long} <= GIVEN
    return len(short) >= _LONG and not {short, long} <= GIVEN


def _agree(one: Group, other: Group, table: Votes) -> bool:
    mine, theirs = decided(one.forms, table), decided(other.forms, table)
    return None in (mine.value, theirs.value) or mine.value == theirs.value
