"""Small wordings that the pages share: numbers, times, shortened quotations."""

import re
from typing import Final

_WHITE = re.compile(r"\s+")
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE


def shown(text: str) -> str:
    """The text without characters that would steer the page or the terminal.

    Control characters (an escape sequence among them) and marks that turn the direction of writing
    around; what they would have touched stays.
    """
    return _CONTROLS.sub("", text)


def line(text: str) -> str:
    """The text on one line, fit to be shown."""
    return _WHITE.sub(" ", shown(text)).strip()


def shortened(text: str, width: int) -> str:
    """The text on one line of at most `width` characters, cut at a word where one ends late."""
    flat = line(text[: 4 * width + 80])
    if len(flat) <= width:
        return flat
    cut = flat[: width - 1]
    space = cut.rfind(" ")
    whole = cut[:space] if space > width * 2 // 3 else cut
    return whole.rstrip(" .,;:…") + "…"


def number(count: int) -> str:
    """A number with its thousands apart: 12,345."""
    return f"{count:,}"


def counted(count: int, one: str, many: str = "") -> str:
    """A number and its noun: "1 line", "2,000 lines"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def percent(share: float) -> str:
    """A share, 0 to 1, in per cent, never rounded up to certainty."""
    whole = round(share * 100)
    return f"{99 if whole == 100 and share < 1 else whole}%"


def duration(seconds: int) -> str:
    """A reading time: "under a minute", "9 min", "6 h 40 min"."""
    if seconds < _MINUTE:
        return "under a minute"
    hours, rest = divmod(seconds + _MINUTE // 2, _HOUR)
    minutes = rest // _MINUTE
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min"
