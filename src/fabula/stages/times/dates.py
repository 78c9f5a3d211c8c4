"""Dates, months, years and seasons, on the calendar that most readers live by."""

from calendar import monthrange
from typing import Final

from fabula.layers import Reference, TimeKind, TimeValue
from fabula.stages.times.lexicon import MONTHS, SEASONS
from fabula.stages.times.numbers import cardinal, ordinal
from fabula.stages.times.phrase import Phrase, Rule, compiled

_LEAP: Final = 2000
_COMMON: Final = 2001
Made = TimeValue | tuple[TimeKind, TimeValue] | None


def _date(phrase: Phrase) -> Made:
    """A day of a month; one that no calendar has is a time that means nothing."""
    word = phrase.word("day")
    day = ordinal(word) or cardinal(word)
    month = MONTHS[phrase.word("month")]
    year = cardinal(phrase.word("year")) if phrase.under("year") else None
    if day is None or (day > 31 and not phrase.under("the")):
        return None
    if not 1 <= day <= monthrange(year or _LEAP, month)[1]:
        return TimeKind.UNKNOWN, TimeValue()
    return TimeValue(day=day, month=month, year=year)


def _month(phrase: Phrase) -> TimeValue:
    year = cardinal(phrase.word("year")) if phrase.under("year") else None
    step = phrase.word("step")
    reference = Reference.NOW if step in {"last", "next", "this"} else None
    return TimeValue(month=MONTHS[phrase.word("month")], year=year, reference=reference)


def _year(phrase: Phrase) -> TimeValue:
    return TimeValue(year=cardinal(phrase.word("year")))


def _strange(_: Phrase) -> Made:
    """The third of Frostfall: a month of another calendar."""
    return TimeKind.UNKNOWN, TimeValue()


def _day_alone(phrase: Phrase) -> TimeValue | None:
    """`on the thirteenth`, where nothing follows that is counted."""
    day = ordinal(phrase.word("day"))
    if phrase.beyond().isalpha() or day is None or not 1 <= day <= 31:
        return None
    return TimeValue(day=day)


def _depth(phrase: Phrase) -> TimeValue | None:
    """`the middle of winter`."""
    if phrase.word("depth") not in _DEPTHS:
        return None
    return TimeValue(season=SEASONS[phrase.word("season")])


_DEPTHS: Final = frozenset({"middle", "heart", "dead", "depths", "height", "end", "beginning"})


def _season(phrase: Phrase) -> TimeValue | None:
    """A spring is also water and a fall a tumble; only `in the spring` is a season."""
    word = phrase.word("season")
    if word in {"spring", "fall"} and not phrase.under("sure"):
        return None
    step = phrase.word("sure")
    reference = Reference.NOW if step in {"last", "next", "this"} else None
    return TimeValue(season=SEASONS[word], reference=reference)


def _rule(by: str, kind: TimeKind, pattern: str, make: object, confidence: float) -> Rule:
    return Rule(by, kind, compiled(pattern), make, confidence)  # type: ignore[arg-type]


_ORDINAL: Final = r"(?P<day><ordinal>|<second>)"
_ANY: Final = r"(?P<day><ordinal>|<second>|<cardinal>)"
_MONTH: Final = r"(?P<month><month>)"
_YEAR: Final = r"(?:<comma>?(?P<year><year>))?"

RULES: Final = (
    _rule(
        "date",
        TimeKind.DATE,
        rf"<on>?(?P<the><the>?){_ORDINAL}<day>?<of>{_MONTH}{_YEAR}",
        _date,
        0.97,
    ),
    _rule(
        "date",
        TimeKind.DATE,
        rf"<on>?{_MONTH}(?P<the><the>?){_ANY}(?!<span>|<ampm>){_YEAR}",
        _date,
        0.95,
    ),
    _rule("date", TimeKind.DATE, rf"<on>?(?P<the><the>?){_ANY}{_MONTH}{_YEAR}", _date, 0.95),
    _rule("month", TimeKind.DATE, rf"{_MONTH}<comma>?(?P<year><year>)", _month, 0.95),
    _rule(
        "month",
        TimeKind.DATE,
        rf"(?:<in>|<early>|<late>|<since>|<until>|<by>|<mid>|<of>|(?P<step><this>|<last>|<next>)|<that>"
        rf"|(?<=<it><be>)){_MONTH}",
        _month,
        0.9,
    ),
    _rule(
        "year",
        TimeKind.DATE,
        r"(?:<in>|<since>|<by>|<until>)(?:<the>.)?(?P<year><year>)(?!<span>)",
        _year,
        0.85,
    ),
    _rule("day-alone", TimeKind.DATE, rf"<on><the>{_ORDINAL}", _day_alone, 0.6),
    _rule("season", TimeKind.SEASON, r"<the>(?P<depth>.)<of>(?P<season><season>)", _depth, 0.85),
    _rule(
        "strange-date", TimeKind.UNKNOWN, r"(?:<on>|<be>)<the><ordinal><of><name>", _strange, 0.5
    ),
    _rule(
        "season",
        TimeKind.SEASON,
        r"(?:(?P<sure><in>(?:<the>|<early>|<late>)?(?:<early>|<late>)?|<that>|<last>|<this>|<early>|<late>"
        r"|(?:<the>)?<next>|<one>)|<the>|<by>|(?<=<it><be>))(?P<season><season>)".replace(
            "<one>", "<cardinal>"
        ),
        _season,
        0.8,
    ),
)
