"""Shifts ("three weeks later", "an hour ago"), lengths of time, ages, and events as times."""

from typing import Final

from fabula.layers import Range, Reference, TimeKind, TimeValue
from fabula.stages.times.lexicon import UNIT_DAYS, UNIT_MINUTES
from fabula.stages.times.numbers import cardinal, ordinal
from fabula.stages.times.phrase import QUANTITY, UNIT, Extent, Phrase, Rule, compiled, extent
from fabula.stages.times.wordlist import words

_STOPS: Final = frozenset(
    words("""
, . ; : ! ? … ” ’ " — --
""")
) | {""}
_MOST: Final = 30
"""How many of a unit a plural without a number may be ("weeks later")."""


def _value(length: Extent, reference: Reference | None) -> TimeValue | None:
    if length.days is None and length.minutes is None:
        return None
    return TimeValue(days=length.days, minutes=length.minutes, reference=reference)


def _later(phrase: Phrase) -> TimeValue | None:
    return _value(extent(phrase), Reference.TOLD)


def _plural_later(phrase: Phrase) -> TimeValue | None:
    unit = phrase.word("unit")
    if not unit.endswith("s"):
        return None
    if unit in UNIT_MINUTES:
        most = max(1, UNIT_MINUTES[unit] * _MOST)
        return TimeValue(minutes=Range(0, most), reference=Reference.TOLD)
    size = UNIT_DAYS.get(unit, 1)
    return TimeValue(days=Range(size, size * _MOST), reference=Reference.TOLD)


def _earlier(phrase: Phrase) -> TimeValue | None:
    return _value(extent(phrase).reversed(), Reference.TOLD)


def _ago(phrase: Phrase) -> TimeValue | None:
    return _value(extent(phrase).reversed(), Reference.NOW)


def _before(phrase: Phrase) -> TimeValue | tuple[TimeKind, TimeValue] | None:
    """`two days before` by itself; `two days before the ball` is told from the ball."""
    if phrase.beyond() not in _STOPS:
        return TimeKind.EVENT, TimeValue()
    return _earlier(phrase)


def _ahead(phrase: Phrase) -> TimeValue | None:
    return _value(extent(phrase), Reference.NOW)


def _neighbour(phrase: Phrase) -> TimeValue | None:
    """`the following week`, `last year`."""
    unit = phrase.word("unit")
    size = UNIT_DAYS.get(unit)
    if size is None or size == 1:
        return None
    step = phrase.word("step")
    low, high = (1, 2 * size) if size <= 14 else (1, 2 * size - 1)
    if step in {"next", "following", "ensuing"}:
        now = step == "next" and phrase.ahead() != "the"
        told = Reference.NOW if now else Reference.TOLD
        return TimeValue(days=Range(low, high), reference=told)
    now = step == "last"
    told = Reference.NOW if now else Reference.TOLD
    return TimeValue(days=Range(-high, -low), reference=told)


def _counted(phrase: Phrase) -> TimeValue | None:
    """`by the third week`: counted from something told or untold, so only that time has passed."""
    number = ordinal(phrase.word("many")) or 1
    size = UNIT_DAYS.get(phrase.word("unit"), 1)
    return TimeValue(days=Range(0, number * size), reference=Reference.TOLD)


def _length(phrase: Phrase) -> TimeValue | None:
    return _value(extent(phrase), None)


def _whole(_: Phrase) -> TimeValue:
    return TimeValue()


def _age(phrase: Phrase) -> TimeValue | None:
    years = cardinal(phrase.word("years"))
    unit = phrase.word("unit")
    if years is None or years > 1000 or (unit and not unit.startswith("year")):
        return None
    if not unit and phrase.beyond() in {"and", "to", "o'clock"}:
        return None
    return TimeValue(age=years)


def _alien(_: Phrase) -> TimeValue:
    return TimeValue()


def _rule(by: str, kind: TimeKind, pattern: str, make: object, confidence: float) -> Rule:
    return Rule(by, kind, compiled(pattern), make, confidence)  # type: ignore[arg-type]


_LENGTH: Final = rf"{QUANTITY}{UNIT}"

RULES: Final = (
    _rule("later", TimeKind.SHIFT, rf"{_LENGTH}<later>", _later, 0.95),
    _rule("later", TimeKind.SHIFT, r"(?P<unit><span>|<parts>)<later>", _plural_later, 0.8),
    _rule("after-length", TimeKind.SHIFT, rf"<after>{_LENGTH}", _later, 0.7),
    _rule("earlier", TimeKind.SHIFT, rf"{_LENGTH}<earlier>", _earlier, 0.95),
    _rule("ago", TimeKind.SHIFT, rf"{_LENGTH}<ago>", _ago, 0.95),
    _rule("ago", TimeKind.SHIFT, rf"{_LENGTH}<since>", _ago, 0.85),
    _rule("before", TimeKind.SHIFT, rf"{_LENGTH}<before>", _before, 0.8),
    _rule("in-length", TimeKind.SHIFT, rf"<in>{_LENGTH}", _ahead, 0.8),
    _rule(
        "neighbour",
        TimeKind.SHIFT,
        r"(?P<step><next>|<last>|<previous>)(?P<unit><span>)",
        _neighbour,
        0.85,
    ),
    _rule(
        "counted",
        TimeKind.SHIFT,
        r"(?:<by>|<on>)<the>(?P<many><ordinal>|<second>)(?P<unit><span>|<day>|<part>)",
        _counted,
        0.7,
    ),
    _rule("length", TimeKind.DURATION, rf"<for>?{_LENGTH}", _length, 0.8),
    _rule(
        "whole",
        TimeKind.DURATION,
        r"(?:<all>(?:<the>|<of>)?|<the>?<whole>|<all><the><whole>)(?:<part>|<day>|<span>|<season>)",
        _whole,
        0.9,
    ),
    _rule("age", TimeKind.AGE, r"(?P<years><cardinal>)(?P<unit><span>)<old>", _age, 0.95),
    _rule("age", TimeKind.AGE, r"<aged>(?P<years><cardinal>)", _age, 0.9),
    _rule("age", TimeKind.AGE, r"<the>?<age><of>(?P<years><cardinal>)", _age, 0.9),
    _rule("age", TimeKind.AGE, r"<turned>(?P<years><cardinal>)", _age, 0.7),
    _rule("by-the-time", TimeKind.EVENT, r"<by><the><time>", _whole, 0.9),
    _rule(
        "strange-unit",
        TimeKind.UNKNOWN,
        rf"{QUANTITY}<alien>(?:<later>|<ago>|<earlier>|<before>)",
        _alien,
        0.7,
    ),
    _rule("strange-unit", TimeKind.UNKNOWN, rf"{QUANTITY}[.](?:<later>)", _alien, 0.4),
)
