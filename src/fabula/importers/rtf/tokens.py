"""Cuts RTF source into tokens (RTF 1.9.1, "Basic entities")."""

import re
from collections.abc import Iterator
from enum import IntEnum

from msgspec import Struct

_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?"
    r"|\\'([0-9A-Fa-f]{2})"
    r"|\\([\s\S]?)"
    r"|([{}])"
    r"|[\r\n\0]+"
    r"|([^\\{}\r\n\0]+)"
)


class Kind(IntEnum):
    """What a token is."""

    WORD = 1
    HEX = 3
    SYMBOL = 4
    BRACE = 5
    TEXT = 6


class Token(Struct, frozen=True, gc=False):
    """One token: a control word with its number, a byte in hex, a symbol, a brace, or text."""

    kind: Kind
    value: str
    number: int | None
    offset: int
    length: int


def tokens(source: str) -> Iterator[Token]:
    """The tokens of the source; line ends mean nothing and are left out, as is binary data."""
    at, end = 0, len(source)
    while at < end:
        match = _TOKEN.match(source, at)
        if match is None:
            return
        at = match.end()
        group = match.lastindex
        if group is None:
            continue
        kind = Kind.WORD if group == 2 else Kind(group)
        number = int(match[2]) if match[2] else None
        if kind is Kind.WORD and match[1] == "bin":
            at += max(number or 0, 0)
        yield Token(kind, match[kind], number, match.start(), match.end() - match.start())
