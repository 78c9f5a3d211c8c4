"""In which person and tense a scene is told: by its pronouns, and by its finite verbs."""

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from fabula.layers.clauses import Clause
from fabula.layers.eyes import Person, Tense
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page

_FIRST: Final = word_set("i me my mine myself")
_WE: Final = word_set("we us our ours ourselves")
_SECOND: Final = word_set("you your yours yourself")
_THIRD: Final = word_set("he she they him her his them their himself herself themselves")
_WE_WEIGH: Final = 0.5
_RATE: Final = 0.12
"""So many words of the first person to a sentence, at least, where one tells."""
_KNOWN_RATE: Final = 0.02
"""The same where the work is known to have a teller."""
_SECOND_RATE: Final = 0.25
_LEAST: Final = 2
_OTHERS: Final = 4
"""So many words of the third person to one of the first, at most, where an I tells."""
_SHORT: Final = 6
_CEILING: Final = 0.99
_SMOOTH: Final = 0.5


class Counted(Struct, frozen=True):
    """What the narration of a scene holds; quotations are left out."""

    sentences: int
    first: float
    second: int
    third: int


def counted(page: Page, sentences: Iterable[range]) -> Counted:
    """Counts the pronouns of the narration; generic `you` is among them."""
    number, first, second, third = 0, 0.0, 0, 0
    for sentence in sentences:
        told = [page.lower[i] for i in sentence if page.quoted[i] < 0]
        if not any(word[0].isalnum() for word in told):
            continue
        number += 1
        first += sum(word in _FIRST for word in told)
        first += _WE_WEIGH * sum(word in _WE for word in told)
        second += sum(word in _SECOND for word in told)
        third += sum(word in _THIRD for word in told)
    return Counted(number, first, second, third)


def person(found: Counted, teller: str) -> tuple[Person | None, float]:
    """The person of a scene, and how sure it is; `None` where nothing is told.

    Parameters:
        found: its pronouns.
        teller: "first" or "second" where the work is known to be told so, else empty.
    """
    if not found.sentences:
        return None, 0.0
    first, second = found.first / found.sentences, found.second / found.sentences
    if second >= _SECOND_RATE and found.second > found.first and _tells_you(found, teller):
        return _sure("second", second / _SECOND_RATE, teller == "second")
    if first >= (_KNOWN_RATE if teller == "first" else _RATE) and _tells_i(found, teller):
        return _sure("first", first / _RATE, teller == "first")
    if teller == "first" and found.sentences <= _SHORT and not found.third:
        return "first", 0.6
    doubt = first / _RATE + (0.5 if teller == "first" else 0.0)
    return "third", round(max(0.5, _CEILING - 0.3 * min(1.0, doubt)), 3)


def _tells_i(found: Counted, teller: str) -> bool:
    return teller == "first" or found.first >= max(_LEAST, found.third / _OTHERS)


def _tells_you(found: Counted, teller: str) -> bool:
    return teller == "second" or (not teller and found.second > found.third)


def _sure(value: Person, times: float, known: bool) -> tuple[Person, float]:
    """`times` is how often the least rate is reached."""
    strength = min(1.0, times / 3)
    return value, round(min(_CEILING, (0.8 if known else 0.6) + 0.35 * strength), 3)


def tense(clauses: Sequence[Clause]) -> tuple[Tense | None, float]:
    """The tense of most finite verbs; main clauses count double, `there is` and the like half."""
    past = sum(_weight(clause) for clause in clauses if clause.tense == "past")
    present = sum(_weight(clause) for clause in clauses if clause.tense == "present")
    if not past + present:
        return None, 0.0
    value: Tense = "past" if past >= present else "present"
    share = (max(past, present) + _SMOOTH) / (past + present + 2 * _SMOOTH)
    return value, round(min(_CEILING, share), 3)


def _weight(clause: Clause) -> float:
    weight = 2.0 if clause.main else 1.0
    weight *= 0.5 if clause.character is None else 1.0
    return weight * (0.5 if clause.modal or clause.perfect else 1.0)
