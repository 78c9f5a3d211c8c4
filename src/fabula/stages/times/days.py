"""Parts of the day, days told from another day, weekdays, and what comes again and again."""

from typing import Final

from fabula.layers import PartOfDay, Range, Reference, TimeKind, TimeValue
from fabula.stages.times.lexicon import PARTS, WEEKDAYS
from fabula.stages.times.phrase import Phrase, Rule, compiled
from fabula.stages.times.wordlist import words

_DAY_WORDS: Final = {"yesterday": -1, "today": 0, "to-day": 0, "tonight": 0, "to-night": 0}
_STEPS: Final = {"next": 1, "following": 1, "ensuing": 1, "last": -1}
_STEPS_BACK: Final = frozenset({"previous", "preceding"})
_STOPS: Final = frozenset(
    words("""
, . ; : ! ? … ” ’ " — --
""")
) | {""}


def part_of(phrase: Phrase) -> PartOfDay | None:
    """The part of the day among the words of a phrase."""
    return next((PARTS[word] for word in phrase.under("part") if word in PARTS), None)


def _moved(days: int, reference: Reference, part: PartOfDay | None) -> TimeValue:
    return TimeValue(days=Range(days, days), reference=reference, part=part)


def _next(phrase: Phrase) -> TimeValue:
    step = -1 if phrase.word("step") in _STEPS_BACK else 1
    return _moved(step, Reference.TOLD, part_of(phrase))


def _same(phrase: Phrase) -> TimeValue:
    """`the same day`; only `later` says that it is after what was told."""
    later = phrase.word("later") == "later"
    return TimeValue(
        days=Range(0, 0),
        minutes=Range(0, 1439) if later else None,
        reference=Reference.TOLD,
        part=part_of(phrase),
    )


def _that(phrase: Phrase) -> TimeValue:
    return TimeValue(reference=Reference.TOLD, part=part_of(phrase))


def _beside(phrase: Phrase) -> TimeValue | tuple[TimeKind, TimeValue]:
    """`the day after` by itself; `the day after the ball` is told from the ball."""
    step = 1 if phrase.word("step") == "after" else -1
    if phrase.beyond() not in _STOPS:
        return TimeKind.EVENT, TimeValue(part=part_of(phrase))
    return _moved(step, Reference.TOLD, part_of(phrase))


def _far(phrase: Phrase) -> TimeValue:
    step = 2 if phrase.word("step").startswith(("tomorrow", "to-")) else -2
    return _moved(step, Reference.NOW, part_of(phrase))


def _from_now(phrase: Phrase) -> TimeValue:
    word = phrase.word("step")
    part = PartOfDay.NIGHT if word in {"tonight", "to-night"} else part_of(phrase)
    return _moved(_DAY_WORDS.get(word, 1), Reference.NOW, part)


def _last(phrase: Phrase) -> TimeValue:
    return _moved(-1, Reference.NOW, part_of(phrase))


def _this(phrase: Phrase) -> TimeValue:
    return _moved(0, Reference.NOW, part_of(phrase))


def hails(phrase: Phrase) -> bool:
    """Whether a part of the day is all that somebody says, as a greeting."""
    return phrase.ahead() in _QUOTES and phrase.beyond() in _HAILED


_QUOTES: Final = frozenset({'"', "“", "‘", "'", "«"})
_HAILED: Final = frozenset({",", ".", "!"})


def _part(phrase: Phrase) -> TimeValue | tuple[TimeKind, TimeValue] | None:
    """A part by itself; a thing of the night (`a night shift`) is no time."""
    if phrase.beyond() in _THINGS or hails(phrase):
        return None
    if phrase.under("bare") and phrase.beyond().isalpha() and phrase.beyond() not in _AFTER_PART:
        return None
    if phrase.ahead() == "of" and phrase.ahead(2) in _SHARES:
        return TimeKind.DURATION, TimeValue()
    return TimeValue(part=part_of(phrase))


_THINGS: Final = frozenset(
    words("""
shift shifts nurse train school porter watch watchman paper papers coat dress gown bag stand table
bus club owl cream class classes clothes star shirt
""")
)
_SHARES: Final = frozenset(
    words("""
part most rest much half remainder hours all end best
""")
)
_AFTER_PART: Final = frozenset(
    words("""
and when that in on with he she they we i it the was had came fell as but of before after
""")
)


def _weekday(phrase: Phrase) -> TimeValue:
    step = phrase.word("step")
    pointed = step in _STEPS or step in _STEPS_BACK or step in {"this", "that"}
    return TimeValue(
        weekday=WEEKDAYS[phrase.word("weekday")],
        part=part_of(phrase),
        reference=Reference.NOW if pointed else None,
    )


def _recurring(phrase: Phrase) -> TimeValue:
    return TimeValue(part=part_of(phrase))


def _rule(by: str, kind: TimeKind, pattern: str, make: object, confidence: float) -> Rule:
    return Rule(by, kind, compiled(pattern), make, confidence)  # type: ignore[arg-type]


_PART: Final = r"(?P<part><part>)"
_HALF: Final = r"(?:<early>|<late>|<mid>)?"
_DAY: Final = r"(?P<part><part>|<day>)"

RULES: Final = (
    _rule(
        "next-day",
        TimeKind.DAY,
        rf"{_HALF}<in>?<on>?<the>?{_HALF}(?P<step><next>|<previous>){_HALF}{_DAY}",
        _next,
        0.95,
    ),
    _rule(
        "same-day",
        TimeKind.DAY,
        rf"<late>?(?P<later><later>)?<on>?(?:<the>|<that>)<same>{_HALF}{_DAY}",
        _same,
        0.9,
    ),
    _rule(
        "same-day", TimeKind.DAY, rf"(?P<later><later>)(?:<in><the>|<that>|<the>){_DAY}", _same, 0.9
    ),
    _rule("that-part", TimeKind.PART, rf"{_HALF}<on>?<that>{_HALF}{_PART}", _that, 0.85),
    _rule("day-beside", TimeKind.DAY, rf"<the>{_DAY}(?P<step><before>|<after>)", _beside, 0.85),
    _rule(
        "far-day",
        TimeKind.DAY,
        r"<the>?(?P<part><day>|<part>)(?:<before>(?P<step><yesterday>|<last>)|<after>(?P<far><tomorrow>))",
        _far,
        0.95,
    ),
    _rule(
        "from-now",
        TimeKind.DAY,
        rf"{_HALF}(?P<step><yesterday>|<today>|<tomorrow>|<tonight>)(?P<part><part>)?",
        _from_now,
        0.95,
    ),
    _rule("last-night", TimeKind.DAY, rf"{_HALF}<last>{_HALF}{_PART}", _last, 0.95),
    _rule("this-part", TimeKind.DAY, rf"{_HALF}<this>{_HALF}{_PART}", _this, 0.9),
    _rule(
        "part",
        TimeKind.PART,
        rf"(?:(?:<in>|<on>|<by>|<at>)?(?:<the>|<a>|<cardinal>)?(?:<early>|<late>|<mid>)<in>?<the>?"
        rf"|(?:<in>|<on>|<by>)?<the>|<at>|<by>|<cardinal>|<a>){_PART}",
        _part,
        0.85,
    ),
    _rule("part", TimeKind.PART, rf"(?P<bare>){_PART}", _part, 0.6),
    _rule(
        "weekday",
        TimeKind.WEEKDAY,
        rf"{_HALF}<on>?{_HALF}(?:<the>?(?P<step><next>|<last>|<previous>|<this>|<that>)|<a>|<the>)?"
        r"(?P<weekday><weekday>)(?P<part><part>)?",
        _weekday,
        0.95,
    ),
    _rule(
        "recurring",
        TimeKind.RECURRING,
        r"<every>(?:<cardinal>|<few>|<second>|<about>)?(?P<part><part>|<day>|<span>|<weekday>|<season>|<parts>)",
        _recurring,
        0.95,
    ),
    _rule(
        "recurring",
        TimeKind.RECURRING,
        r"(?:<in><the>|<on>)?(?P<part><weekday>?<parts>|<weekdays>)",
        _recurring,
        0.8,
    ),
)
