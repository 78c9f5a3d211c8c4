"""Patterns over categories of words, and the words that one of them has matched.

A pattern is a regular expression in which `<part>` stands for one word of that category, so that a
novel is searched as one short string and no pattern sees more than a handful of words at a time.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from fabula.layers import Range, TimeKind, TimeValue
from fabula.stages.times.lexicon import CODES, UNIT_DAYS, UNIT_MINUTES
from fabula.stages.times.numbers import cardinal

QUANTITY: Final = (
    r"(?P<many><about>?(?:<half><a>|(?:<a>|<cardinal>)<and><a><half>|<cardinal><or><cardinal>"
    r"|<a>?<couple><of>?|<a>?<few>|<a>|<cardinal>(?:<hundred>|<cardinal>)?|<hundred>|<year>))"
)
UNIT: Final = r"(?P<unit>(?:<span>|<day>|<second>|<parts>|(?P<nights><part>))(?:<and><a><half>)?)"
TAIL: Final = (
    r"(?P<tail><comma>?(?:<in><the>(?:<early>|<late>)?<part>|<at><part>|(?:<that>|<this>)(?:<same>)?"
    r"<part>|<tonight>|<tomorrow><part>|<yesterday><part>))?"
)
_NAME: Final = re.compile(r"<([\w']+)>")
_FEW: Final = {"few": (2, 6), "several": (3, 9), "many": (5, 60), "couple": (2, 3)}
_GROUP: Final = re.compile(r"\(\?P<\w+>")


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over categories as one over their signs."""
    kept: list[str] = []
    at = 0
    for group in _GROUP.finditer(pattern):
        kept.append(_signs(pattern[at : group.start()]))
        kept.append(group[0])
        at = group.end()
    return re.compile("".join(kept) + _signs(pattern[at:]))


def _signs(pattern: str) -> str:
    return _NAME.sub(lambda name: CODES[name[1]], pattern)


class Phrase(NamedTuple):
    """Words that a pattern has matched: `words` are all of the story, in lower case."""

    match: re.Match[str]
    words: Sequence[str]

    def under(self, group: str) -> Sequence[str]:
        """The words of a named group; none where it has matched nothing."""
        if group not in self.match.re.groupindex:
            return ()
        start, end = self.match.span(group)
        return self.words[start:end] if start >= 0 else ()

    def word(self, group: str) -> str:
        """The first word of a named group, or nothing."""
        return next(iter(self.under(group)), "")

    def beyond(self) -> str:
        """The word after the phrase."""
        end = self.match.end()
        return self.words[end] if end < len(self.words) else ""

    def ahead(self, back: int = 1) -> str:
        """The word before the phrase, or one farther back."""
        start = self.match.start()
        return self.words[start - back] if start >= back else ""


class Rule(NamedTuple):
    """One way in which a time is told.

    `make` gives its meaning, or `None` where the words only look like it. A rule may override its
    `kind` by giving a pair.
    """

    by: str
    kind: TimeKind
    pattern: re.Pattern[str]
    make: Callable[[Phrase], "TimeValue | tuple[TimeKind, TimeValue] | None"]
    confidence: float


def quantity(words: Sequence[str]) -> tuple[float, float] | None:
    """How many, at least and at most.

    Parameters:
        words: of a `QUANTITY`, in lower case.
    """
    vague = next((_FEW[word] for word in words if word in _FEW), None)
    if vague:
        return vague
    numbers = [number for word in words if (number := cardinal(word)) is not None]
    half = 0.5 if "half" in words else 0.0
    if "or" in words and len(numbers) == 2:
        return numbers[0], numbers[1]
    if len(numbers) == 2 and numbers[1] >= 100:
        return (numbers[0] * numbers[1],) * 2
    if half and "and" not in words:
        return half, half
    counted = (numbers[0] if numbers else 1) + half
    return counted, counted


class Extent(NamedTuple):
    """A length of time: in whole days or in minutes, never both."""

    days: Range | None = None
    minutes: Range | None = None

    def reversed(self) -> "Extent":
        """The same backwards."""
        return Extent(_negative(self.days), _negative(self.minutes))


def _negative(range: Range | None) -> Range | None:
    return range and Range(-range.high, -range.low)


def extent(phrase: Phrase) -> Extent:
    """The length that a `QUANTITY` and a `UNIT` tell; hours and weeks are told loosely."""
    many = quantity(phrase.under("many"))
    unit = phrase.word("unit")
    if many is None:
        return Extent()
    low, high = many
    if len(phrase.under("unit")) > 1:
        low, high = low + 0.5, high + 0.5
    if unit in UNIT_MINUTES:
        return Extent(minutes=_minutes(low, high, UNIT_MINUTES[unit]))
    if low == high == 0.5 and unit in {"day", "night"}:
        return Extent(minutes=Range(180, 900))
    return Extent(days=_days(low, high, UNIT_DAYS[unit.rstrip() if unit in UNIT_DAYS else "night"]))


def _minutes(low: float, high: float, size: int) -> Range:
    """A quarter less to a half more: nobody in a story looks at a watch."""
    return Range(int(low * size * 0.75), int(high * size * 1.5) + 2)


def _days(low: float, high: float, size: int) -> Range:
    """Days up to ten are counted, weeks are right to a day or two, more is only about."""
    if size == 1:
        slack = 0 if high <= 10 else max(1, round(high * 0.1))
    elif size <= 14:
        slack = max(1, round(high * size * 0.1))
    else:
        slack = round(high * size * 0.25)
    return Range(int(low * size) - slack, int(high * size) + slack)
