"""A reading as JSON: the public contract, for programs."""

from pathlib import Path

import msgspec

from fabula.contract import Reading
from fabula.exports.files import write_whole


def dumps(reading: Reading) -> bytes:
    """The reading as one line of UTF-8 JSON, its fields in the order of the contract."""
    return msgspec.json.encode(reading) + b"\n"


def loads(content: bytes) -> Reading:
    """The reading that `dumps` wrote.

    Raises:
        msgspec.ValidationError: the content is no reading of this format.
    """
    return msgspec.json.decode(content, type=Reading)


def write(reading: Reading, path: Path) -> None:
    """Writes the reading to a file.

    Raises:
        OutputError: the file cannot be written.
    """
    write_whole(path, dumps(reading))
