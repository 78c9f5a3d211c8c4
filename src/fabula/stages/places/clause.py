"""The clause before a place: its words, and whether it tells what is."""

from collections.abc import Sequence
from typing import Final

from fabula.stages.places.narration import Sentence
from fabula.stages.places.verbs import (
    AUXILIARIES,
    AWAY,
    GOES,
    HARD,
    LOOKS,
    PARTICIPLES,
    PLAIN,
    RELATIVE,
    SOFT,
    STAYS,
    STEPS,
)

_LONGEST: Final = 40
_POINTED: Final = frozenset(
    {"same", "morning", "afternoon", "evening", "night", "day", "moment", "time", "week", "year"}
)
_NOBODY: Final = frozenset({"nobody", "none"})
"""Of a place told right after them, those who are there: `nobody in the hall could eat`."""
_AGAIN: Final = frozenset({"again", "more"})
_ABOUT: Final = 3
"""Words before a place in which `about` still speaks of it: "thought about the garden"."""


def moves_on(sentence: Sentence) -> bool:
    """Whether somebody goes somewhere in a sentence."""
    return any(word in STEPS for word in sentence.words)


def clause_before(words: Sequence[str], end: int) -> Sequence[str]:
    """The words of the clause before `end`, with those before a comma where it has no verb.

    `and go home` has the `would` of the clause before. What follows a comma belongs over a relative
    clause to the one that this hangs from.
    """
    if end and words[end - 1] == ",":
        for at in range(end - 2, max(0, end - 2 - _LONGEST), -1):
            if words[at] in RELATIVE:
                end = at
                break
            if words[at] in HARD or words[at] in SOFT:
                break
    start, verb = end, False
    while start > 0 and end - start < _LONGEST:
        word = words[start - 1]
        if (word in HARD and not _points(words, start - 1)) or (word in SOFT and verb):
            break
        verb = verb or _verbal(word)
        start -= 1
    if start < end and words[start] in PLAIN and start and words[start - 1] in {"and", "or"}:
        while start > 0 and words[start - 1] not in HARD:
            start -= 1
    return words[start:end]


def _points(words: Sequence[str], at: int) -> bool:
    """Whether `that` only points: "that same afternoon"."""
    return words[at] == "that" and at + 1 < len(words) and words[at + 1] in _POINTED


def _verbal(word: str) -> bool:
    return (
        word in AUXILIARIES
        or word in STAYS
        or word in GOES
        or word in LOOKS
        or (len(word) > 4 and word.endswith(("ed", "ing")))
    )


def unreal(clause: Sequence[str]) -> bool:
    """Whether a clause wishes, denies, remembers, or tells what had been before."""
    for at, word in enumerate(clause):
        following = clause[at + 1 : at + 4]
        if word in {"had", "'d"}:
            if any(w in PARTICIPLES or (len(w) > 4 and w.endswith("ed")) for w in following) and (
                "been" not in following
            ):
                return True
            if word == "had" or "been" in following:
                continue
            return True
        if word in _NOBODY and at == len(clause) - 1:
            continue
        if word == "once" and _AGAIN & set(following[:1]):
            continue
        if word in AWAY and (word != "about" or at >= len(clause) - _ABOUT):
            return True
    return False
