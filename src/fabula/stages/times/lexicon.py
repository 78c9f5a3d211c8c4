"""The words that times are told with, each in one category."""

import re
from calendar import day_name, month_name
from typing import Final

from fabula.layers import PartOfDay
from fabula.stages.times.numbers import CARDINALS, ORDINALS

WEEKDAYS: Final = {name.lower(): number for number, name in enumerate(day_name)}
MONTHS: Final = {name.lower(): number for number, name in enumerate(month_name) if name}
PARTS: Final = {
    "morning": PartOfDay.MORNING,
    "forenoon": PartOfDay.MORNING,
    "mid-morning": PartOfDay.MORNING,
    "midmorning": PartOfDay.MORNING,
    "mid-afternoon": PartOfDay.AFTERNOON,
    "midafternoon": PartOfDay.AFTERNOON,
    "afternoon": PartOfDay.AFTERNOON,
    "evening": PartOfDay.EVENING,
    "night": PartOfDay.NIGHT,
}
LIGHTS: Final = {
    "dawn": PartOfDay.MORNING,
    "daybreak": PartOfDay.MORNING,
    "sunrise": PartOfDay.MORNING,
    "sunup": PartOfDay.MORNING,
    "cockcrow": PartOfDay.MORNING,
    "sunset": PartOfDay.EVENING,
    "sundown": PartOfDay.EVENING,
    "dusk": PartOfDay.EVENING,
    "twilight": PartOfDay.EVENING,
    "nightfall": PartOfDay.EVENING,
    "bedtime": PartOfDay.NIGHT,
}
MEALS: Final = {
    "breakfast": PartOfDay.MORNING,
    "brunch": PartOfDay.MORNING,
    "lunch": PartOfDay.AFTERNOON,
    "luncheon": PartOfDay.AFTERNOON,
    "lunchtime": PartOfDay.AFTERNOON,
    "teatime": PartOfDay.AFTERNOON,
    "dinner": PartOfDay.EVENING,
    "supper": PartOfDay.EVENING,
    "suppertime": PartOfDay.EVENING,
}
SEASONS: Final = {
    "spring": "spring",
    "springtime": "spring",
    "summer": "summer",
    "summertime": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
    "wintertime": "winter",
    "midsummer": "summer",
    "midwinter": "winter",
}
MINUTES: Final = {"second": 0, "moment": 0, "minute": 1, "hour": 60}
DAYS: Final = {
    "day": 1,
    "night": 1,
    "week": 7,
    "fortnight": 14,
    "month": 30,
    "year": 365,
    "decade": 3652,
    "century": 36525,
}
"""The length of a unit in days; from a month on only about."""
_PLURALS: Final = {f"{unit}s": size for unit, size in DAYS.items()} | {"centuries": 36525}
_COUNTED: Final = dict.fromkeys(("springs", "summers", "autumns", "winters"), 365)
"""Years by their seasons: two summers ago."""
UNIT_DAYS: Final = DAYS | _PLURALS | _COUNTED
UNIT_MINUTES: Final = MINUTES | {f"{unit}s": size for unit, size in MINUTES.items()}

_CATEGORIES: Final[dict[str, str]] = {
    "a": "a an",
    "the": "the",
    "this": "this",
    "that": "that",
    "same": "same very",
    "next": "next following ensuing",
    "last": "last",
    "previous": "previous preceding",
    "every": "every each",
    "all": "all",
    "whole": "whole entire",
    "half": "half",
    "quarter": "quarter",
    "halfpast": "half-past",
    "quarterpast": "quarter-past",
    "quarterto": "quarter-to",
    "past": "past",
    "to": "to",
    "of": "of",
    "or": "or",
    "and": "and",
    "in": "in within",
    "at": "at",
    "on": "on upon",
    "by": "by",
    "for": "for",
    "until": "until till til",
    "since": "since",
    "about": "about around nearly almost towards toward near roughly approximately just barely "
    "exactly precisely another some only",
    "gone": "gone",
    "little": "little shortly soon bit",
    "after": "after",
    "before": "before",
    "later": "later afterwards afterward hence",
    "ago": "ago",
    "earlier": "earlier previously",
    "early": "early",
    "late": "late",
    "mid": "mid",
    "good": "good",
    "aged": "aged",
    "age": "age",
    "old": "old",
    "turned": "turned",
    "o'clock": "o'clock oclock",
    "ampm": "a.m. p.m. am pm a.m p.m",
    "initial": "a. p.",
    "m": "m m.",
    "noon": "noon midday noonday",
    "midnight": "midnight",
    "today": "today to-day",
    "tonight": "tonight to-night",
    "yesterday": "yesterday",
    "tomorrow": "tomorrow to-morrow",
    "part": " ".join(PARTS),
    "parts": "mornings afternoons evenings nights",
    "light": " ".join(LIGHTS),
    "meal": " ".join(word for word in MEALS if not word.endswith("time")),
    "mealtime": " ".join(word for word in MEALS if word.endswith("time")),
    "season": " ".join(SEASONS),
    "second": "second",
    "day": "day",
    "span": " ".join(
        word
        for word in (*UNIT_DAYS, *UNIT_MINUTES)
        if word not in {"day", "night", "nights", "second"}
    ),
    "few": "few several many",
    "couple": "couple",
    "it": "it 'twas",
    "be": "is was 's be were",
    "comma": ",",
    "time": "time",
    "cardinal": " ".join(word for word in CARDINALS if word != "hundred"),
    "hundred": "hundred",
    "ordinal": " ".join(word for word in ORDINALS if word != "second"),
    "moon": "moonlight moonlit starlight",
    "dark": "dark darkness",
    "bright": "light daylight",
    "full": "full broad",
    "growing": "growing getting grew grown grows got",
    "falling": "fell falling falls fallen",
    "lamps": "lamps lanterns streetlights streetlamps",
    "lit": "lit lighting lighted",
    "outside": "out outside",
    "already": "already",
    "sun": "sun",
    "rising": "rose rising risen rises",
    "setting": "set setting sets sinking sank",
    "coming": "coming came comes come",
    "going": "going went goes go",
    "up": "up",
    "down": "down",
    "failing": "failing failed fading faded",
    "breaking": "dawned dawning dawns broke breaking breaks",
    "orders": "orders call",
    "closing": "closing",
    "alarm": "alarm",
    "ringing": "rang rings ringing buzzed beeped",
    "lesson": "period lesson bell",
    "homeroom": "homeroom",
    "school": "school",
    "alien": "sols cycles moons suns turns sleeps",
    "weekday": "",
    "weekdays": "",
    "month": "",
    "name": "",
    "year": "",
    "minutes": "",
    "digital": "",
    "stamped": "",
}
CODES: Final = {name: chr(0x100 + number) for number, name in enumerate(_CATEGORIES)}
"""One sign for each category; a story is read as a string of them."""
OTHER: Final = "."
_CODE_OF: Final = {
    word: CODES[name] for name, words in _CATEGORIES.items() for word in words.split()
}
_DIGITAL: Final = re.compile(r"\d{1,2}:\d{2}(?:am|pm)?")
_STAMPED: Final = re.compile(r"\d{1,2}(?:[.:]\d{2})?(?:am|pm)")
_DOTTED: Final = re.compile(r"\d{1,2}\.\d{2}")
_ORDINAL: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


_NAMESAKES: Final = frozenset({"dawn", "summer", "autumn"})
"""People are called so; with a capital they are taken for names."""


def code(word: str) -> str:
    """The sign of a word's category, `OTHER` if no time is told with it.

    Parameters:
        word: as it stands in the text.
    """
    lower = word.lower().replace("’", "'")
    if word[0].isdigit():
        return _figure(lower)
    if word[0].isupper():
        return _capital(lower)
    return _CODE_OF.get(lower, OTHER)


def _capital(lower: str) -> str:
    """Weekdays and months are told by their capital from `may`, `march` and `sun`."""
    if lower in WEEKDAYS:
        return CODES["weekday"]
    if lower in MONTHS:
        return CODES["month"]
    if lower.removesuffix("s") in WEEKDAYS:
        return CODES["weekdays"]
    if lower in _NAMESAKES:
        return CODES["name"]
    return _CODE_OF.get(lower, CODES["name"])


def _figure(lower: str) -> str:
    if lower.isdecimal():
        year = len(lower) == 4 and 1000 <= int(lower) <= 2999
        return CODES["year" if year else "cardinal"]
    for name, shape in (("stamped", _STAMPED), ("digital", _DIGITAL), ("ordinal", _ORDINAL)):
        if shape.fullmatch(lower):
            return CODES[name]
    if _DOTTED.fullmatch(lower):
        return CODES["minutes"]
    return CODES["cardinal"] if lower.replace(",", "").isdecimal() else OTHER
