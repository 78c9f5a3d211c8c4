"""How originals and readings lie in the library: compressed, and readings as JSON."""

import zlib

import msgspec

from fabula.contract import Reading
from fabula.core.heap import growing
from fabula.errors import LibraryDamaged

LEVEL = 6


class Outgrown(Exception):
    """A stored reading has not the shape that this program gives to readings."""


def pack(data: bytes) -> bytes:
    """The bytes, compressed."""
    return zlib.compress(data, LEVEL)


def unpack(data: bytes) -> bytes:
    """The bytes that `pack` was given.

    Raises:
        LibraryDamaged: they do not come out whole.
    """
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise LibraryDamaged("a part of the library does not unpack", _REMEDY) from error


def pack_reading(reading: Reading) -> bytes:
    """The reading as compressed JSON."""
    return pack(msgspec.json.encode(reading))


def unpack_reading(data: bytes) -> Reading:
    """The reading that `pack_reading` was given.

    Raises:
        Outgrown: another version of the program stored it, and its shape has changed since.
        LibraryDamaged: it does not come out whole.
    """
    content = unpack(data)
    try:
        with growing():
            return msgspec.json.decode(content, type=Reading)
    except msgspec.ValidationError as error:
        raise Outgrown from error
    except msgspec.DecodeError as error:
        raise LibraryDamaged("a reading in the library is no JSON", _REMEDY) from error


_REMEDY = "see `fabula library check`, and read the story again with --force"
