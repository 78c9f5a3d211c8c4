"""Finds the time expressions in a row of words."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from fabula.layers import TimeKind, TimeValue
from fabula.stages.times import clocks, cues, dates, days, spans
from fabula.stages.times.lexicon import code
from fabula.stages.times.phrase import Phrase, Rule
from fabula.stages.times.wordlist import words

RULES: Final[tuple[Rule, ...]] = (
    *clocks.RULES,
    *days.RULES,
    *cues.RULES,
    *spans.RULES,
    *dates.RULES,
)


_LITTLE: Final = 5
_REACH: Final = 8
"""Words before an hour in which a clock is said to stand still."""
_CLOCKS: Final = frozenset(words("clock clocks watch watches hands wristwatch chronometer"))
_STILL: Final = frozenset(words("stopped stuck frozen broken dead stands stood painted halted"))
_SENTENCE_ENDS: Final = frozenset(words(". ! ? ; :"))
_ALMOST: Final = frozenset({"almost", "nearly", "towards", "toward", "before"})
_ABOUT: Final = frozenset(
    words("""
about around nearly almost towards toward near roughly approximately after before past gone
until till by since
""")
)


class Found(NamedTuple):
    """An expression from token `first` to `after` (exclusive)."""

    first: int
    after: int
    kind: TimeKind
    value: TimeValue
    by: str
    confidence: float


def scan(words: Sequence[str]) -> list[Found]:
    """The time expressions of a text, none overlapping another, in order.

    Where two overlap, the one that begins first stands, and of two that begin together the longer.
    One search a rule over a string of one sign a word: linear in the number of words.

    Parameters:
        words: the tokens as they stand in the text.
    """
    known: dict[str, str] = {}
    for word in words:
        if word not in known:
            known[word] = code(word)
    signs = "".join([known[word] for word in words])
    lower = [word.lower().replace("’", "'") for word in words]
    found = [one for rule in RULES for one in _found(rule, signs, lower)]
    return list(_apart(sorted(found, key=lambda one: (one.first, -one.after))))


def _found(rule: Rule, signs: str, words: Sequence[str]) -> Iterator[Found]:
    for match in rule.pattern.finditer(signs):
        made = rule.make(Phrase(match, words))
        if made is None:
            continue
        kind, value = made if isinstance(made, tuple) else (rule.kind, made)
        if value.minute is not None and _stopped(words, match.start()):
            continue
        if value.minute is not None and _near(words, match.start(), _ABOUT):
            value = replace(value, about=True, minute=_not_yet(value, words, match.start()))
        yield Found(match.start(), match.end(), kind, value, rule.by, rule.confidence)


def _stopped(words: Sequence[str], first: int) -> bool:
    """Whether it is only what a clock shows that does not go: `the watch had stopped at four`."""
    before = words[max(0, first - _REACH) : first]
    ends = [at for at, word in enumerate(before) if word in _SENTENCE_ENDS]
    clause = before[ends[-1] + 1 :] if ends else before
    return not _CLOCKS.isdisjoint(clause) and not _STILL.isdisjoint(clause)


def _near(words: Sequence[str], first: int, near: frozenset[str]) -> bool:
    return bool(first) and (words[first - 1] in near or words[first] in near)


def _not_yet(value: TimeValue, words: Sequence[str], first: int) -> int | None:
    """The minute, a little earlier where it is almost that hour: almost ten is evening still."""
    if value.minute is None or not _near(words, first, _ALMOST):
        return value.minute
    return (value.minute - _LITTLE) % (720 if value.halves else 1440)


def _apart(found: Sequence[Found]) -> Iterator[Found]:
    end = -1
    for one in found:
        if one.first >= end:
            end = one.after
            yield one
