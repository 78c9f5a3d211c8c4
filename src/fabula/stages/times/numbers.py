"""Numbers in words and figures, as far as times need them."""

import re
from typing import Final

from fabula.stages.times.wordlist import words

_UNITS: Final = words("""
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
""")
_TENS: Final = words("""
twenty thirty forty fifty sixty seventy eighty ninety
""")
_ORDINALS: Final = words("""
zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
""")
_TENTHS: Final = [
    "twentieth",
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
]

CARDINALS: Final = (
    {word: number for number, word in enumerate(_UNITS)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {
        f"{tens}-{unit}": 10 * high + low
        for high, tens in enumerate(_TENS, 2)
        for low, unit in enumerate(_UNITS[1:10], 1)
    }
    | {"hundred": 100, "thousand": 1000}
)
ORDINALS: Final = (
    {word: number for number, word in enumerate(_ORDINALS)}
    | {word: 10 * number for number, word in enumerate(_TENTHS, 2)}
    | {
        f"{tens}-{unit}": 10 * high + low
        for high, tens in enumerate(_TENS, 2)
        for low, unit in enumerate(_ORDINALS[1:10], 1)
    }
)
_FIGURES: Final = re.compile(r"\d{1,4}|\d{1,3},\d{3}")
_FIGURED_ORDINAL: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def cardinal(word: str) -> int | None:
    """The number that a word in lower case stands for, `None` if it is none."""
    if _FIGURES.fullmatch(word):
        return int(word.replace(",", ""))
    return CARDINALS.get(word)


def ordinal(word: str) -> int | None:
    """The place in a row that a word in lower case stands for, `None` if it is none."""
    figured = _FIGURED_ORDINAL.fullmatch(word)
    return int(figured[1]) if figured else ORDINALS.get(word)
