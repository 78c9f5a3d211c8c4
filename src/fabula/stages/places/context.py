"""How strongly a clause says that the scene is at a place that it names."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from fabula.stages.places.clause import clause_before, unreal
from fabula.stages.places.leads import WHERE, Lead, lead
from fabula.stages.places.lexicon import BROAD, LOOSE, OUTDOORS, SEEN, SHOWN, SKY, VEHICLES
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
    MOVES,
    POSED,
    SEEKS,
    SEES,
    SHUTS,
    SOFT,
    STAYS,
    TELLS,
    THERE,
)

_AHEAD: Final = 4
_SITE: Final = 0.6
_INTO: Final = frozenset({"to", "into", "onto", "inside", "through"})
_IN: Final = frozenset({"in", "at", "on", "inside", "behind", "under"})
_AND: Final = frozenset({"and", "or"})
_AT: Final = frozenset({"at", "toward", "towards"})
_IT: Final = frozenset({"it", "this", "that", "here", "place"})
_GONE: Final = frozenset({"gone", "away", "miles", "far", "behind", "ahead"})
_YONDER: Final = frozenset({"over", "away", "off"})
_TAKEN: Final = frozenset({"him", "her", "me", "them", "us", "you", "it", "back", "straight"})
_ARRIVES: Final = {
    ("pulled", "up"),
    ("pulled", "in"),
    ("pulls", "up"),
    ("drew", "up"),
    ("came", "round"),
    ("drove", "off"),
    ("drove", "away"),
}
"""What a vehicle does that is seen from outside."""
_LIVES: Final = frozenset({"lived", "lives", "living"})
_ABLE: Final = frozenset({"can", "could"})
_HEARS: Final = frozenset({"hear", "hears", "heard", "thought", "laughed", "called"})
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
    if sentence.words[phrase.first] in LOOSE:
        weight *= 0.4
    if phrase.head in BROAD:
        weight *= 0.7
    if sentence.words[-1] == "?":
        weight -= 0.8
    if after[:1] == (",",) and STAYS & set(after[1:2]):
        found, weight = found._replace(stays=True), weight + 0.25
    if HABITS & set(after):
        weight -= 0.4
    if found.by == "place:where" and _listed(sentence.words, phrase):
        weight *= 0.5
    return found._replace(weight=weight)


def depicted(words: Sequence[str], phrase: Phrase) -> bool:
    """Whether it is a picture or a thought of a place: `a photograph of the harbour`."""
    return phrase.first > 1 and words[phrase.first - 1] == "of" and words[phrase.first - 2] in SHOWN


def _context(words: Sequence[str], phrase: Phrase) -> Context | None:
    led = lead(words, phrase.first)
    clause = clause_before(words, led.at)
    before = words[led.at - 1] if led.at else ""
    if not led.word:
        return _unled(words, led.at, clause, phrase)
    placed = _placed(clause, led, phrase)
    afar = before in _YONDER and len(clause) <= 1
    outside = words[0] == "outside" and led.at
    afar = afar or bool(outside) or bool(SKY & set(clause[:3]))
    if afar or SEEN & set(clause) or "somewhere" in clause:
        return placed._replace(weight=placed.weight * 0.5)
    return placed


def _unled(words: Sequence[str], at: int, clause: Sequence[str], phrase: Phrase) -> Context | None:
    """What the verb before a phrase says of it, or the one of which it is the subject."""
    verb = words[at - 2] if at > 1 and words[at - 1] in _TAKEN else words[at - 1] if at else ""
    if phrase.head in HOMES and verb in GOES:
        return _told(0.85 * phrase.size, clause, "goes", comes=True)
    if verb in ENTERS | LEAVES:
        weight = 0.9 if verb in ENTERS else 0.45
        return _told(weight * phrase.size, clause[:-1], "goes", comes=verb in ENTERS)
    if verb in KEEPS and phrase.size >= _SITE and at > 1:
        return _told(0.7 * phrase.size, clause[:-1], "kept")
    if phrase.thing and verb in SHUTS:
        return _told(0.75 * phrase.size, clause[:-1], "shuts")
    if len(clause) >= 2 and verb in BE:
        return _is(clause, phrase) or _subject(words, at, phrase)
    return _subject(words, at, phrase)


def _is(clause: Sequence[str], phrase: Phrase) -> Context | None:
    """`It was a gas station`, `There was the towpath`."""
    if _IT & set(clause[:-1]):
        return _told(0.75 * phrase.size, clause, "it-is")
    if THERE & set(clause[:2]):
        return _told(0.7 * phrase.size, clause, "there")
    return None


def _listed(words: Sequence[str], phrase: Phrase) -> bool:
    """Whether it is one of several places: "in the lounge and the stairwell and the chapel"."""
    after = words[phrase.after : phrase.after + 2]
    before = words[phrase.first - 1] if phrase.first else ""
    return before in _AND or (len(after) == 2 and after[0] in _AND and after[1] == "the")


def _placed(clause: Sequence[str], led: Lead, phrase: Phrase) -> Context:
    seen = set(clause)
    goes = bool(seen & GOES)
    if led.word == "from" and seen & CALLS:
        clause = [word for word in clause if word not in _ABLE]
    weight = _weight(led, seen) * phrase.size
    there = seen & STAYS or (goes and led.word not in _AWAY_FROM)
    if weight and there and not unreal(clause):
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
    elif (word in _IN and word != "at" and seen & SEEKS) or (word in _AT and seen & LOOKS - _HEARS):
        weight *= 0.5
    elif word in _IN and seen & SEES:
        weight *= 0.6
    if seen & _LIVES:
        weight *= 0.6
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
    if phrase.thing:
        return _told(0.75 * phrase.size, before, "told") if phrase.after + 1 < len(words) else None
    return _doing(words[phrase.after : phrase.after + 4], phrase)


def _doing(after: Sequence[str], phrase: Phrase) -> Context | None:
    """What a place does that is the subject of a sentence."""
    if not after or after[:2] in _ARRIVES or after[0] == "arrived":
        return None
    if any(word in BE for word in after[:3]) and "n't" not in after:
        before_now = after[0] in {"had", "'d"} and bool({"been", "never"} & set(after))
        if _GONE & set(after):
            return None
        weight = phrase.size * (0.8 if before_now else 1.0)
        return Context(weight * (0.8 if phrase.head in OUTDOORS else 1.0), "place:told")
    does = after[0].endswith("ed") or after[0] in MOVES or after[0] in TELLS
    if does and (phrase.head in VEHICLES or after[0] in TELLS):
        return Context(0.75 * phrase.size, "place:told")
    return None
