"""Ways to spoil a file."""

import random
import re
from collections.abc import Callable

from tests.fuzz.seeds import FILES, PACKAGES
from tests.importers.makers import zipped

TOKENS = (
    *(b"<", b">", b"</", b"/>", b"&", b"&amp;", b"&#x110000;", b"&#0;", b"]]>", b"<![CDATA["),
    *(b"<!--", b"-->", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b'"', b"'", b"\0", b"\xff", b"\xfe\xff"),
    *(
        b"{",
        b"}",
        b"\\",
        b"\\u-1 ",
        b"\\'8",
        b"\\bin99 ",
        b"\\*",
        b"{\\*\\x",
        b"\\uc9 ",
        b"\xed\xa0\x80",
    ),
    *(b"PK\x03\x04", b"PK\x05\x06", b"*", b"_", b"`", b"\n\n", b"\r", b"\t", b"---\n", b"#", b"> "),
    *(b"<w:p>", b"</w:p>", b"<text:p>", b"</text:p>", b"<p>", b"<i>", b"</i>", b"\xe2\x80\x8f"),
)
Mutation = Callable[[random.Random, bytes], bytes]


def flip(chance: random.Random, data: bytes) -> bytes:
    """One bit changed."""
    out = bytearray(data)
    out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def cut(chance: random.Random, data: bytes) -> bytes:
    """The end missing."""
    return data[: chance.randrange(len(data))]


def drop(chance: random.Random, data: bytes) -> bytes:
    """A stretch missing."""
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:start] + data[end:]


def double(chance: random.Random, data: bytes) -> bytes:
    """A stretch standing twice, or many times."""
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:end] + data[start:end] * chance.choice((1, 1, 1, 5)) + data[end:]


def put(chance: random.Random, data: bytes) -> bytes:
    """Something put in that means something to a format."""
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(TOKENS) * chance.choice((1, 1, 3, 200)) + data[at:]


def swap(chance: random.Random, data: bytes) -> bytes:
    """Two stretches changed over."""
    a, b, c = sorted(chance.randrange(len(data)) for _ in range(3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def revalue(chance: random.Random, data: bytes) -> bytes:
    """Another value in an attribute."""
    values = list(re.finditer(rb'="[^"<>]*"', data))
    if not values:
        return data
    at = chance.choice(values)
    return data[: at.start()] + b'="' + chance.choice(VALUES) + b'"' + data[at.end() :]


def uproot(chance: random.Random, data: bytes) -> bytes:
    """An element without content missing, or moved to where another begins."""
    leaves = list(re.finditer(rb"<[a-zA-Z:]+(?: [^<>]*)?/>", data))
    places = [match.start() for match in re.finditer(rb"<[a-zA-Z:]+[ >]", data)]
    if not leaves or not places:
        return data
    leaf, place = chance.choice(leaves), chance.choice(places)
    moved = data[:place] + leaf[0] + data[place:]
    return chance.choice((moved, data[: leaf.start()] + data[leaf.end() :]))


MUTATIONS: tuple[Mutation, ...] = (flip, cut, drop, double, put, swap)
GENTLE: tuple[Mutation, ...] = (revalue, uproot)
VALUES = (
    b"",
    b"-1",
    b"0",
    b"9" * 30,
    b"x",
    b"true",
    b"none",
    b"..",
    b"/",
    b"1",
    b"\xc2\xb2",
    b"a b",
)


def spoiled(seed: int) -> tuple[str, bytes]:
    """A spoiled file and its name; the same for the same seed.

    Half of the packages are spoiled inside, in a part, so that the damage lies behind the zip.
    """
    chance = random.Random(seed)
    name = chance.choice(sorted(FILES))
    times = chance.choice((1, 1, 2, 4))
    if name in PACKAGES and chance.random() < 0.7:
        parts = dict(PACKAGES[name])
        part = chance.choice(sorted(parts))
        content = parts[part]
        raw = content.encode() if isinstance(content, str) else content
        parts[part] = _mutated(chance, raw, times)
        return name, zipped(parts, stored=frozenset({"mimetype"}))
    return name, _mutated(chance, FILES[name], times)


def _mutated(chance: random.Random, data: bytes, times: int) -> bytes:
    ways = GENTLE if chance.random() < 0.5 and b"<" in data else MUTATIONS
    for _ in range(times):
        if data:
            data = chance.choice(ways)(chance, data)
    return data
