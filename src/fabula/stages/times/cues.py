"""What tells the part of the day without naming it: light, meals, greetings, the sun, school."""

from typing import Final

from fabula.layers import PartOfDay, TimeKind, TimeValue
from fabula.stages.times.days import part_of
from fabula.stages.times.lexicon import LIGHTS, MEALS
from fabula.stages.times.phrase import Phrase, Rule, compiled
from fabula.stages.times.wordlist import words

_MEAL_WORDS: Final = frozenset(
    words("""
at over after before during had have having for ate eating to
""")
)


def _light(phrase: Phrase) -> TimeValue:
    return TimeValue(part=LIGHTS[phrase.word("light")])


def _meal(phrase: Phrase) -> TimeValue | None:
    if phrase.ahead() not in _MEAL_WORDS:
        return None
    return TimeValue(part=MEALS[phrase.word("meal")])


def _at_meal(phrase: Phrase) -> TimeValue:
    return TimeValue(part=MEALS[phrase.word("meal")])


def _greeting(phrase: Phrase) -> TimeValue | None:
    part = part_of(phrase)
    return None if part is PartOfDay.NIGHT else TimeValue(part=part)


def _night(_: Phrase) -> TimeValue:
    return TimeValue(part=PartOfDay.NIGHT)


def _sun(phrase: Phrase) -> TimeValue:
    rises = bool(phrase.under("up"))
    return TimeValue(part=PartOfDay.MORNING if rises else PartOfDay.EVENING)


def _dusk(_: Phrase) -> TimeValue:
    return TimeValue(part=PartOfDay.EVENING)


def _school(phrase: Phrase) -> TimeValue:
    before = phrase.word("side") == "before"
    return TimeValue(part=PartOfDay.MORNING if before else PartOfDay.AFTERNOON)


def _daybreak(_: Phrase) -> TimeValue:
    return TimeValue(part=PartOfDay.MORNING)


def _first_light(phrase: Phrase) -> TimeValue | None:
    return _daybreak(phrase) if phrase.word("first") == "first" else None


def _rule(by: str, kind: TimeKind, pattern: str, make: object, confidence: float) -> Rule:
    return Rule(by, kind, compiled(pattern), make, confidence)  # type: ignore[arg-type]


_HALF: Final = r"(?:<early>|<late>|<mid>)?"
_PART: Final = r"(?P<part><part>)"

RULES: Final = (
    _rule(
        "light",
        TimeKind.PART,
        rf"(?:<at>|<by>|<in>|<before>|<after>|<until>)?<the>?{_HALF}(?P<light><light>)",
        _light,
        0.8,
    ),
    _rule("meal", TimeKind.PART, r"(?P<meal><meal>)", _meal, 0.6),
    _rule("meal", TimeKind.PART, r"<at>(?P<meal><meal>)", _at_meal, 0.8),
    _rule("greeting", TimeKind.PART, rf"<good>{_PART}", _greeting, 0.85),
    _rule(
        "late", TimeKind.PART, r"(?<=<it><be>)<late>(?!<part>|<in>|<season>|<month>)", _night, 0.5
    ),
    _rule(
        "sun",
        TimeKind.PART,
        r"<the><sun>.{0,2}?(?:(?P<up><rising>|<coming><up>)|<setting>|<going><down>)",
        _sun,
        0.7,
    ),
    _rule("dark", TimeKind.PART, r"<already><dark>|<dark><outside>?<already>", _dusk, 0.6),
    _rule("dark", TimeKind.PART, r"<growing><dark>|(?:<dark>|<part>)<be>?<falling>", _dusk, 0.75),
    _rule(
        "lamps", TimeKind.PART, r"<lamps>(?:<be><lit>|<coming><on>)|<lit><the><lamps>", _dusk, 0.65
    ),
    _rule("light", TimeKind.PART, r"(?P<first><ordinal>)<bright>", _first_light, 0.8),
    _rule("light", TimeKind.PART, r"<growing><bright>", _daybreak, 0.75),
    _rule("light", TimeKind.PART, r"(?<=<it><be>)<full>(?:<bright>|<day>)", _daybreak, 0.65),
    _rule("school", TimeKind.PART, r"(?P<side><before>|<after>)<school>", _school, 0.6),
    _rule("moonlight", TimeKind.PART, r"(?:<in>|<by>)<the>?<moon>", _night, 0.6),
)
