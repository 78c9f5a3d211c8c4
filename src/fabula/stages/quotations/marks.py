"""Finds every sign that may be a quotation mark, with what stands on its two sides.

One regular expression walks a paragraph once. Apostrophes inside a word are left out at once; every
other sign is kept with the class of its neighbours (white space, dash, punctuation, word), where
emphasis marks and other quotation marks count as transparent. Nothing is decided here: which sign
opens, closes or is an apostrophe is for `pairing`. The signs are those of Unicode's Quotation_Mark
property that fiction uses, with the typewriter's and TeX's substitutes.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import Final

from msgspec import Struct


class Family(IntEnum):
    """Signs that open and close one another."""

    DOUBLE = 0
    SINGLE = 1
    GUILLEMET = 2
    ANGLE = 3
    CORNER = 4
    WHITE_CORNER = 5


class Side(IntEnum):
    """What stands next to a sign."""

    SPACE = 0
    DASH = 1
    PUNCTUATION = 2
    WORD = 3


FAMILIES: Final[dict[str, Family]] = {
    **dict.fromkeys(('"', "“", "”", "„", "‟", "``", "''"), Family.DOUBLE),
    **dict.fromkeys(("'", "‘", "’", "‚", "‛", "`", "´"), Family.SINGLE),
    **dict.fromkeys(("«", "»"), Family.GUILLEMET),
    **dict.fromkeys(("‹", "›"), Family.ANGLE),
    **dict.fromkeys(("「", "」"), Family.CORNER),
    **dict.fromkeys(("『", "』"), Family.WHITE_CORNER),
}
APOSTROPHES: Final = frozenset("'’´")

_SIGNS = r"[\"“”„‟«»‹›「」『』‚‛]|(?<![^\W_])['’‘´`]|['’‘´`](?![^\W_])"
_PLAIN: Final = re.compile(_SIGNS)
_TYPED: Final = re.compile(rf"``|(?<!')''(?!')|{_SIGNS}")
_TRANSPARENT: Final = frozenset("_*\"“”„‟«»‹›「」『』‘’‚‛'`´")
_DASHES: Final = frozenset("—–-―‒‐‑")
_OPENING: Final = frozenset("([{<¿¡/")
_LEADING: Final = frozenset(" \t\u00a0_*\"“„«'‘「『")
_LINE_ENDS: Final = frozenset("\r\n\u2028\u2029\x0b\x0c\x85")
_REACH: Final = 4
_INDENT: Final = 40


class Mark(Struct, frozen=True, gc=False):
    """A sign at `start`, what is left and right of it, and whether it leads a line."""

    start: int
    end: int
    sign: str
    left: Side
    right: Side
    leads: bool

    @property
    def family(self) -> Family:
        """The signs it can pair with."""
        return FAMILIES[self.sign]


def find_marks(content: str, start: int, end: int, *, typed: bool = False) -> Iterator[Mark]:
    """The candidate marks of a paragraph, in order.

    Parameters:
        content: the whole text.
        start, end: the paragraph, in code points.
        typed: whether the work writes double marks as two single signs, as TeX does.
    """
    for found in (_TYPED if typed else _PLAIN).finditer(content, start, end):
        at, after = found.span()
        yield Mark(
            at,
            after,
            found[0],
            _left(content, at, start),
            _right(content, after, end),
            _leads(content, at, start),
        )


def _left(content: str, at: int, start: int) -> Side:
    floor = max(start, at - _REACH)
    at -= 1
    while at >= floor and content[at] in _TRANSPARENT:
        at -= 1
    if at < start:
        return Side.SPACE
    sign = content[at]
    return Side.SPACE if sign in _OPENING else _side(sign)


def _right(content: str, at: int, end: int) -> Side:
    ceiling = min(end, at + _REACH)
    while at < ceiling and content[at] in _TRANSPARENT:
        at += 1
    if at >= end:
        return Side.SPACE
    sign = content[at]
    return Side.WORD if sign in _OPENING or sign in "$£€#&@" else _side(sign)


def _side(sign: str) -> Side:
    if sign.isspace():
        return Side.SPACE
    if sign.isalnum():
        return Side.WORD
    return Side.DASH if sign in _DASHES else Side.PUNCTUATION


def _leads(content: str, at: int, start: int) -> bool:
    floor = max(start, at - _INDENT)
    at -= 1
    while at >= floor and content[at] in _LEADING:
        at -= 1
    return at < start or (at >= floor and content[at] in _LINE_ENDS)
