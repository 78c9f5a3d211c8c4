"""What tells the part of the day without naming it: light, meals, greetings, the sun, school."""

from typing import Final

from fabula.layers import PartOfDay, TimeKind, TimeValue
from fabula.stages.times.days import hails, part_of
from fabula.stages.times.lexicon import LIGHTS, MEALS
from fabula.stages.times.phrase import Phrase, Rule, compiled
from fabula.stages.times.wordlist import words

_MEAL_WORDS: Final = frozenset(
    words("""
at over after before during had have having for ate eating to
""")
)


_SAID: Final = frozenset(words("say said says saying wish wished a the of very"))
_NO_BREAK: Final = frozenset({"afternoon", "evening", "night"})
_EARLY_LESSONS: Final = frozenset({"", "first"})


def _light(phrase: Phrase) -> TimeValue:
    return TimeValue(part=LIGHTS[phrase.word("light")])


def _meal(phrase: Phrase) -> TimeValue | None:
    if phrase.ahead() not in _MEAL_WORDS:
        return None
    return TimeValue(part=MEALS[phrase.word("meal")])


def _at_meal(phrase: Phrase) -> TimeValue:
    return TimeValue(part=MEALS[phrase.word("meal")])


def _greeting(phrase: Phrase) -> TimeValue | None:
    """A greeting, unless somebody tells that it was said."""
    part = part_of(phrase)
    if part is PartOfDay.NIGHT or phrase.ahead() in _SAID:
        return None
    return TimeValue(part=part)


def _hello(phrase: Phrase) -> TimeValue | None:
    """`"Morning," he said.`"""
    part = part_of(phrase)
    return TimeValue(part=part) if hails(phrase) and part is not PartOfDay.NIGHT else None


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


def _fails(phrase: Phrase) -> TimeValue | None:
    """The light of the day was going; that of a lamp went out."""
    if phrase.word("fails") in {"went", "goes", "go"} or phrase.beyond() in {"out", "on", "off"}:
        return None
    return _dusk(phrase)


def _breaks(phrase: Phrase) -> TimeValue | None:
    return None if phrase.word("of") in _NO_BREAK else _daybreak(phrase)


def _closing(_: Phrase) -> TimeValue:
    return TimeValue(part=PartOfDay.NIGHT)


def _after_noon(_: Phrase) -> TimeValue:
    return TimeValue(part=PartOfDay.AFTERNOON)


def _lesson(phrase: Phrase) -> TimeValue | None:
    """The first lessons of a school's day, of six or so."""
    return _daybreak(phrase) if phrase.word("first") in _EARLY_LESSONS else None


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
    _rule("mealtime", TimeKind.PART, r"(?P<meal><mealtime>)", _at_meal, 0.8),
    _rule("greeting", TimeKind.PART, rf"<good>{_PART}", _greeting, 0.85),
    _rule("greeting", TimeKind.PART, _PART, _hello, 0.8),
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
        "lamps",
        TimeKind.PART,
        r"<lamps>.{0,2}?(?:<be><lit>|<coming><on>)|<lit><the><lamps>",
        _dusk,
        0.65,
    ),
    _rule("light", TimeKind.PART, r"(?P<first><ordinal>)<bright>", _first_light, 0.8),
    _rule("last-light", TimeKind.PART, r"<last>(?:<of><the>)?(?:<bright>|<sun>)", _dusk, 0.7),
    _rule(
        "last-light", TimeKind.PART, r"<the><bright><be>?(?P<fails><failing>|<going>)", _fails, 0.65
    ),
    _rule("daybreak", TimeKind.PART, r"(?P<of><weekday>|<day>|<part>)<breaking>", _breaks, 0.75),
    _rule("daybreak", TimeKind.PART, r"<weekday><coming><up>", _daybreak, 0.75),
    _rule("closing", TimeKind.PART, r"(?:<closing><time>|<last><orders>)", _closing, 0.6),
    _rule("waking", TimeKind.PART, r"<alarm>(?:<ringing>|<going><outside>)", _daybreak, 0.55),
    _rule("lessons", TimeKind.PART, r"(?:(?P<first><ordinal>)<lesson>|<homeroom>)", _lesson, 0.6),
    _rule("lessons", TimeKind.PART, r"<last><lesson>", _after_noon, 0.6),
    _rule("light", TimeKind.PART, r"<growing><bright>", _daybreak, 0.75),
    _rule("light", TimeKind.PART, r"(?<=<it><be>)<full>(?:<bright>|<day>)", _daybreak, 0.65),
    _rule("school", TimeKind.PART, r"(?P<side><before>|<after>)<school>", _school, 0.6),
    _rule("moonlight", TimeKind.PART, r"(?:<in>|<by>)<the>?<moon>", _night, 0.6),
)
