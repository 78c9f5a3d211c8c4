"""Clock times: in figures, in words, by the bell, as soldiers tell them."""

import re
from typing import Final

from fabula.layers import PartOfDay, TimeKind, TimeValue
from fabula.stages.times.lexicon import PARTS
from fabula.stages.times.numbers import cardinal
from fabula.stages.times.phrase import TAIL, Phrase, Rule, compiled
from fabula.stages.times.wordlist import words

_NOON: Final = 720
_FIGURES: Final = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?(am|pm)?")
_GOES_ON: Final = frozenset(
    words("""
, . ; : ! ? … ... ” ’ " ' ) — -- and but when that on to sharp in with because for he she i we
they exactly precisely this if as while by
""")
)
_NAMING: Final = frozenset(words("the a an his her their our my this that"))
_NONSENSE: Final = (TimeKind.UNKNOWN, TimeValue())
Made = TimeValue | tuple[TimeKind, TimeValue] | None


def _told(hour: int, minute: int, half: str, tail: tuple[str, ...]) -> Made:
    """A clock time.

    Parameters:
        hour, minute: as told.
        half: `a`, `p`, or nothing where the text does not say.
        tail: the words after it ("in the morning").
    """
    if minute > 59 or hour > 24 or (half and hour > 12 and half == "a"):
        return _NONSENSE
    part = next((PARTS[word] for word in tail if word in PARTS), None)
    part = PartOfDay.NIGHT if "tonight" in tail else part
    if not half and part and hour <= 12:
        half = _half(hour, part)
    told = (hour % 24) * 60 + minute
    if half and hour <= 12:
        told = (hour % 12) * 60 + minute + (_NOON if half == "p" else 0)
    halves = not half and 1 <= hour <= 12
    return TimeValue(minute=told % _NOON if halves else told, halves=halves, part=part)


def _half(hour: int, part: PartOfDay) -> str:
    if part is PartOfDay.MORNING:
        return "a"
    if part is PartOfDay.NIGHT:
        return "p" if 6 <= hour <= 11 else "a"
    return "p"


def _half_named(phrase: Phrase) -> str:
    return phrase.word("half")[:1]


def _figures(phrase: Phrase) -> Made:
    """`the 3:10 to Yuma` is a train, and whoever takes it may do so at any time."""
    found = _FIGURES.fullmatch(phrase.word("clock"))
    if not found or (phrase.ahead() in _NAMING and not _half_named(phrase)):
        return None
    half = (found[3] or "")[:1] or _half_named(phrase)
    hour = int(found[1])
    if found[1].startswith("0") and not half:
        return TimeValue(minute=hour * 60 + int(found[2])) if int(found[2]) < 60 else _NONSENSE
    return _told(hour, int(found[2] or 0), half, tuple(phrase.under("tail")))


def _words(phrase: Phrase) -> Made:
    hour = cardinal(phrase.word("hour"))
    if hour is None:
        return None
    if hour > 12:
        return _NONSENSE
    return _told(hour, 0, _half_named(phrase), tuple(phrase.under("tail")))


def _bare(phrase: Phrase) -> Made:
    """`at nine`: an hour only where no thing counted follows."""
    hour = cardinal(phrase.word("hour"))
    beyond = phrase.beyond()
    if hour is None or not 1 <= hour <= 12 or (beyond not in _GOES_ON and not phrase.under("tail")):
        return None
    return _told(hour, 0, "", tuple(phrase.under("tail")))


def _past(phrase: Phrase) -> Made:
    """Half past, a quarter to, twenty to, five minutes past."""
    many = _counted(phrase)
    if many is None or not 0 < many < 60:
        return None
    sign = -1 if phrase.word("way").split("-")[-1] in {"to", "of", "before"} else 1
    named = phrase.word("hour")
    if named in {"noon", "midday", "midnight"}:
        whole = 0 if named == "midnight" else _NOON
        return TimeValue(minute=(whole + sign * many) % 1440)
    hour = cardinal(named)
    if hour is None or not 1 <= hour <= 12:
        return None
    told = _told(hour, 0, _half_named(phrase), tuple(phrase.under("tail")))
    if not isinstance(told, TimeValue) or told.minute is None:
        return told
    cycle = _NOON if told.halves else 1440
    return TimeValue(minute=(told.minute + sign * many) % cycle, halves=told.halves, part=told.part)


def _counted(phrase: Phrase) -> int | None:
    way = phrase.word("way")
    if phrase.word("many") == "half" or way == "half-past":
        return 30
    if phrase.word("many") == "quarter" or way.startswith("quarter"):
        return 15
    if phrase.under("unit") and not phrase.word("unit").startswith("minute"):
        return None
    return cardinal(phrase.word("many"))


def _noon(phrase: Phrase) -> TimeValue | None:
    """`the midnight train` is no time."""
    if phrase.ahead() in {"the", "a", "that", "this"} and phrase.beyond().isalpha():
        return None
    return TimeValue(minute=0 if phrase.word("name") == "midnight" else _NOON)


def _military(phrase: Phrase) -> Made:
    word = phrase.word("hour")
    if len(word) == 4 and word.isdecimal():
        hour, minute = int(word[:2]), int(word[2:])
    else:
        hour, minute = cardinal(word) or 0, 0
        if not phrase.under("hundred"):
            return None
    return TimeValue(minute=hour * 60 + minute) if hour < 24 and minute < 60 else _NONSENSE


_AMPM: Final = r"(?P<half><ampm>|<initial><m>)"
"""Also `P. M.`, as old prints have it."""
_HALF: Final = rf"{_AMPM}?"
_HOUR: Final = r"(?P<hour><cardinal>|<noon>|<midnight>)"
_END: Final = rf"<o'clock>?{_HALF}{TAIL}(?!<span>|<day>|<cardinal>)"
_SURE: Final = rf"<o'clock>?{_HALF}{TAIL.removesuffix('?')}"
_AFTER: Final = (
    r"(?:(?<=<at>)|(?<=<by>)|(?<=<until>)|(?<=<about>)|(?<=<since>)|(?<=<be>)"
    r"|(?<=<weekday><comma>)|(?<=<part><comma>))"
)


def _rule(by: str, pattern: str, make: object, confidence: float) -> Rule:
    return Rule(by, TimeKind.CLOCK, compiled(pattern), make, confidence)  # type: ignore[arg-type]


def _past_rule(pattern: str) -> Rule:
    return _rule("past-the-hour", pattern, _past, 0.95)


RULES: Final = (
    _rule("clock-figures", rf"(?<!<name>)(?P<clock><digital>){_HALF}{TAIL}", _figures, 0.95),
    _rule(
        "clock-figures",
        rf"(?P<clock><stamped>|<minutes>(?=<ampm>|<initial><m>)){_HALF}{TAIL}",
        _figures,
        0.97,
    ),
    _rule("clock-half", rf"(?P<hour><cardinal>){_AMPM}{TAIL}", _words, 0.97),
    _rule("o-clock", rf"(?P<hour><cardinal>)<o'clock>{_HALF}{TAIL}", _words, 0.97),
    _past_rule(rf"(?P<many><half>)(?P<way><past>){_HOUR}{_END}"),
    _past_rule(rf"(?P<way><halfpast>|<quarterpast>|<quarterto>){_HOUR}{_END}"),
    _past_rule(rf"<a>?(?P<many><quarter>)(?P<way><past>|<to>|<after>|<before>|<of>){_HOUR}{_END}"),
    _past_rule(
        rf"(?P<many><cardinal>)(?P<unit><span>)(?P<way><past>|<to>|<after>|<before>){_HOUR}{_END}"
    ),
    _past_rule(rf"(?P<many><cardinal>)(?P<way><past>){_HOUR}{_END}"),
    _past_rule(rf"{_AFTER}(?P<many><cardinal>)(?P<way><to>|<after>){_HOUR}{_END}"),
    _past_rule(r"(?P<many><cardinal>)(?P<way><to>|<past>|<after>)(?P<hour><noon>|<midnight>)"),
    _past_rule(rf"(?P<many><cardinal>)(?P<way><to>|<after>){_HOUR}{_SURE}"),
    _rule("bare-hour", rf"(?<=<at>)<about>?(?P<hour><cardinal>){TAIL}", _bare, 0.75),
    _rule("bare-hour", r"(?<=<gone>)(?P<hour><cardinal>)", _bare, 0.75),
    _rule(
        "bare-hour",
        rf"(?<=<little>)(?:<after>|<past>|<before>)(?P<hour><cardinal>){TAIL}",
        _bare,
        0.75,
    ),
    _rule(
        "bare-hour",
        rf"(?<=<it><be>)(?:<about>|<past>|<after>|<before>)?(?P<hour><cardinal>){TAIL}",
        _bare,
        0.75,
    ),
    _rule("bare-hour", r"(?P<hour><cardinal>)(?P<tail><in><the><early>?<part>)", _bare, 0.9),
    _rule("noon", r"(?P<name><noon>|<midnight>)", _noon, 0.95),
    _rule(
        "military",
        r"(?:(?<=<at>)|(?<=<by>)|(?<=<until>))(?P<hour><cardinal>|<year>)(?P<hundred><hundred>)?<span>?",
        _military,
        0.8,
    ),
)
