"""Which names can be one person's by their form alone, and which honorifics part people."""

from collections.abc import Mapping, Sequence, Set
from typing import Final

from fabula.stages.cast.candidates import Form
from fabula.stages.cast.evidence import Evidence
from fabula.stages.cast.groups import HEAD, Group, wife
from fabula.stages.cast.lexicon.honorifics import KIN_TITLES, MARRIED
from fabula.stages.cast.lexicon.shortforms import shortens

WIVES: Final = frozenset({"lady", "countess", "duchess", "baroness", "marchioness", "princess"})
"""Keys of titles that a married woman may have beside `Mrs.`"""
_OFTEN: Final = 2
_INITIAL: Final = 2
_CLERIC: Final = frozenset({"mr", "reverend"})
_ANYBODY: Final = frozenset({"comrade", "cousin", "brother", "sister"})


def parts(one: str, other: str) -> bool:
    """Whether two honorifics part people: `Mr.` and `Sir` do, `Madame` and `Countess` do not."""
    if not one or one == other or {one, other} & (_ANYBODY | KIN_TITLES):
        return False
    if {one, other} == _CLERIC:
        return False
    return not ({one, other} & MARRIED and {one, other} & WIVES)


def same_full(form: Form, group: Group) -> bool:
    """Whether a full name can be a group's: one surname, and given names that are forms of one."""
    if form.names[-1] not in group.families or wife(form) != any(map(wife, group.forms)):
        return False
    first = form.names[0]
    return any(
        first == g or shortens(first, g) or shortens(g, first) or _initial(first, g)
        for g in group.given
    )


def _initial(one: str, other: str) -> bool:
    """`L.` of Lukas; of `L. M.` and `Lukas Maria` nothing is said."""
    short, long = sorted((one, other), key=len)
    return len(short) == _INITIAL and short[1] == "." and long[0] == short[0] and long[1] != "."


def rivals(full: Sequence[Form], faint: Set[Form], evidence: Mapping[Form, Evidence]) -> set[Form]:
    """The hardly known full names of a surname that another bears, and of no known given name."""
    solid = {form.names[-1] for form in full if form not in faint}
    given = {form.names[0] for form, counted in evidence.items() if _is_known(form, counted)}
    return {f for f in full if f in faint and f.names[-1] in solid and f.names[0] not in given}


def _is_known(form: Form, evidence: Evidence) -> bool:
    return len(form.names) == 1 and not form.title and evidence.mentions >= _OFTEN


def clips(short: str, full: str) -> bool:
    """`Lex` of `Lexie`, `Toby` of `Tobiah`: three letters or more, and not much less than all."""
    stem = stem_of(short)
    return HEAD <= len(stem) < len(full) <= len(short) + 4 and full.startswith(stem)


def stem_of(short: str) -> str:
    """What a short form keeps of the full name: `Lex`, `Tob` of Toby."""
    return short[:-1] if short.endswith("y") else short.removesuffix("ie")
