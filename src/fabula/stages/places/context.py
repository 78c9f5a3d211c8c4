"""How strongly a clause says that the scene is at a place that it names."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from fabula.stages.places.clause import clause_before, unreal
from fabula.stages.places.leads import WHERE, Lead, lead
from fabula.stages.places.lexicon import VEHICLES
from fabula.stages.places.narration import Sentence
from fabula.stages.places.phrases import Phrase
from fabula.stages.places.verbs import (
    BE,
    CALLS,
    ENTERS,
    GOES,
    HABITS,
    HARD,
    HOMES,
    KEEPS,
    LEAVES,
    LOOKS,
    POSED,
    SEEKS,
    SOFT,
    STAYS,
    THERE,
)

_AHEAD: Final = 4
_SITE: Final = 0.6
_INTO: Final = frozenset({"to", "into", "onto", "inside", "through"})
_IN: Final = frozenset({"in", "at", "on", "inside", "behind", "under"})
_AND: Final = frozenset({"and", "or"})
_AT: Final = frozenset({"at", "toward", "towards"})
_AWAY_FROM: Final = frozenset({"from", "off", "for"})


class Context(NamedTuple):
    """How strongly the scene is there (1 is "sat in the kitchen"), and by which kind of words.

    `comes` is true where the words bring somebody there, `stays` where they sit, stand or lie.
    """

    weight: float
    by: str
    comes: bool = False
    stays: bool = False


def context(sentence: Sentence, phrase: Phrase) -> Context | None:
    """What the words around a phrase say of it, `None` if nothing."""
    found = _context(sentence.words, phrase)
    if found is None:
        return None
    after = sentence.words[phrase.after : phrase.after + _AHEAD]
    weight = found.weight
    if sentence.words[-1] == "?":
        weight -= 0.8
    if after[:1] == (",",) and STAYS & set(after[1:2]):
        found, weight = found._replace(stays=True), weight + 0.25
    if HABITS & set(after):
        weight -= 0.4
    if found.by == "place:where" and _listed(sentence.words, phrase):
        weight *= 0.5
    return found._replace(weight=weight)


def _context(words: Sequence[str], phrase: Phrase) -> Context | None:
    led = lead(words, phrase.first)
    clause = clause_before(words, led.at)
    if led.word:
        return _placed(clause, led, phrase)
    verb = words[led.at - 1] if led.at else ""
    if phrase.head in HOMES and verb in GOES:
        return _told(0.85 * phrase.size, clause, "goes", comes=True)
    if verb in ENTERS | LEAVES:
        weight = 0.9 if verb in ENTERS else 0.45
        return _told(weight * phrase.size, clause[:-1], "goes", comes=verb in ENTERS)
    if verb in KEEPS and phrase.size >= _SITE and led.at > 1:
        return _told(0.7 * phrase.size, clause[:-1], "kept")
    if len(clause) >= 2 and verb in BE and THERE & set(clause[:2]):
        return _told(0.7 * phrase.size, clause, "there")
    return _subject(words, led.at, phrase)


def _listed(words: Sequence[str], phrase: Phrase) -> bool:
    """Whether it is one of several places: "in the lounge and the stairwell and the chapel"."""
    after = words[phrase.after : phrase.after + 2]
    before = words[phrase.first - 1] if phrase.first else ""
    return before in _AND or (len(after) == 2 and after[0] in _AND and after[1] == "the")


def _placed(clause: Sequence[str], led: Lead, phrase: Phrase) -> Context:
    seen = set(clause)
    goes = bool(seen & GOES)
    weight = _weight(led, seen) * phrase.size
    if weight and (seen & STAYS or (goes and led.word not in _AWAY_FROM)):
        weight += 0.25
    return _told(
        weight,
        clause,
        "part" if led.part else "where",
        comes=goes and led.word in _INTO,
        stays=led.word in _IN and bool(seen & POSED),
    )


def _weight(led: Lead, seen: set[str]) -> float:
    """How strongly a preposition says that somebody is there, with the verbs before it."""
    word, weight = led.word, WHERE[led.word]
    if word == "to" and seen & GOES:
        weight = 0.75
    elif word == "for" and not seen & GOES:
        weight = 0.0
    elif word == "from" and seen & CALLS:
        weight = 0.9
    elif (word in _IN and word != "at" and seen & SEEKS) or (word in _AT and seen & LOOKS):
        weight *= 0.5
    return weight * (0.9 if led.part else 1.0)


def _told(
    weight: float, clause: Sequence[str], by: str, *, comes: bool = False, stays: bool = False
) -> Context:
    if unreal(clause):
        weight -= 0.5
    return Context(weight, f"place:{by}", comes, stays)


def _subject(words: Sequence[str], start: int, phrase: Phrase) -> Context | None:
    """`The cafeteria was full`; a vehicle that does anything is told of as well."""
    before = words[max(0, start - 2) : start]
    if before and before[-1] not in HARD | SOFT | {"then", "so", "now"}:
        return None
    after = words[phrase.after : phrase.after + 3]
    if not after or phrase.thing:
        return None
    if any(word in BE for word in after) and "n't" not in after:
        return Context(phrase.size, "place:told")
    moves = after[0].endswith("ed") or after[0] in {"stood", "ran", "drew", "broke", "left", "sat"}
    if phrase.head in VEHICLES and moves:
        return Context(0.75 * phrase.size, "place:told")
    return None
