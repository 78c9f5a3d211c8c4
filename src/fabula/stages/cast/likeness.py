"""Which names can be one person's by their form alone, and which honorifics part people."""

from typing import Final

from fabula.stages.cast.candidates import Form
from fabula.stages.cast.groups import HEAD, Group, wife
from fabula.stages.cast.lexicon.honorifics import KIN_TITLES, MARRIED
from fabula.stages.cast.lexicon.shortforms import shortens

WIVES: Final = frozenset({"lady", "countess", "duchess", "baroness", "marchioness", "princess"})
"""Keys of titles that a married woman may have beside `Mrs.`"""
_ANYBODY: Final = frozenset({"comrade", "cousin", "brother", "sister"})


def parts(one: str, other: str) -> bool:
    """Whether two honorifics part people: `Mr.` and `Sir` do, `Madame` and `Countess` do not."""
    if not one or one == other or {one, other} & (_ANYBODY | KIN_TITLES):
        return False
    return not ({one, other} & MARRIED and {one, other} & WIVES)


def same_full(form: Form, group: Group) -> bool:
    """Whether a full name can be a group's: one surname, and given names that are forms of one."""
    if form.names[-1] not in group.families or wife(form) != any(map(wife, group.forms)):
        return False
    first = form.names[0]
    return any(first == g or shortens(first, g) or shortens(g, first) for g in group.given)


def clips(short: str, full: str) -> bool:
    """`Lex` of `Lexie`, `Toby` of `Tobiah`: three letters or more, and not much less than all."""
    stem = stem_of(short)
    return HEAD <= len(stem) < len(full) <= len(short) + 4 and full.startswith(stem)


def stem_of(short: str) -> str:
    """What a short form keeps of the full name: `Lex`, `Tob` of Toby."""
    return short[:-1] if short.endswith("y") else short.removesuffix("ie")
