"""Numbers as headings write them: 12, XII, twelve, the twelfth."""

import re


def _list(words: str) -> list[str]:
    return words.split()


_UNITS = _list(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ORDINALS = _list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = _list("twenty thirty forty fifty sixty seventy eighty ninety")
_ROMAN = re.compile(r"(?=.)(m{0,3})(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,4})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def _word_values() -> dict[str, int]:
    values = {word: n for n, word in enumerate(_UNITS, 1)}
    values |= {word: n for n, word in enumerate(_ORDINALS, 1)}
    for ten, word in enumerate(_TENS, 2):
        values[word] = ten * 10
        values[word[:-1] + "ieth"] = ten * 10
        for n in range(9):
            values[f"{word}-{_UNITS[n]}"] = values[f"{word} {_UNITS[n]}"] = ten * 10 + n + 1
            values[f"{word}-{_ORDINALS[n]}"] = ten * 10 + n + 1
            values[f"{word} {_ORDINALS[n]}"] = ten * 10 + n + 1
    values |= {"last": 0, "final": 0, "one hundred": 100, "a hundred": 100}
    return values


WORDS = _word_values()
_WORD = "|".join(sorted((re.escape(word) for word in WORDS), key=len, reverse=True))
NUMBER = rf"(?:\d{{1,4}}|(?:the\s+)?(?:{_WORD})\b|[ivxlcdm]+\b)"


def number(written: str) -> int | None:
    """The number that `written` stands for; `None` for "the last" and for what is no number.

    Parameters:
        written: Arabic or Roman figures or an English number word, in any case.
    """
    plain = " ".join(written.casefold().split()).removeprefix("the ").strip(" .")
    if plain.isdecimal():
        return int(plain)
    if plain in WORDS:
        return WORDS[plain] or None
    return roman(plain)


def roman(written: str) -> int | None:
    """The value of a well-formed Roman number; `None` for anything else.

    Four strokes (IIII, XVIIII) are allowed, since old books use them.
    """
    plain = written.casefold()
    if not plain or not _ROMAN.fullmatch(plain):
        return None
    values = [_ROMAN_VALUES[letter] for letter in plain]
    ahead = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, ahead, strict=True))
