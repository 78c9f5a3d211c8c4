"""Opens the zip packages that EPUB, DOCX and ODT files are, and trusts nothing they say.

Sizes are counted on what is really unpacked; nothing is ever written to disk.
"""

import struct
import zipfile
import zlib
from io import BytesIO

from fabula.errors import DamagedFile, LockedFile, TooLarge
from fabula.settings import Limits

ZIP_SIGNATURE = b"PK\x03\x04"
_DIRECTORY_SIGNATURE = b"PK\x01\x02"
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_CHUNK = 1 << 16
_RATIO_FLOOR = 10_000_000
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
)


def holds(data: bytes, *names: str) -> bool:
    """Whether `data` is a zip package, whole or broken off, in which all `names` are mentioned.

    Names stand uncompressed in a package, so this needs neither its directory nor its end.
    """
    return data.startswith(ZIP_SIGNATURE) and all(name.encode("ascii") in data for name in names)


class Archive:
    """The parts of a package, by name.

    Parameters:
        data: the whole file.
        limits: how much may be unpacked, and from how many parts.

    Raises:
        DamagedFile: no whole zip file, overlapping or doubled parts, names that lead elsewhere.
        TooLarge: more parts than the limit.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._unpacked = 0
        if data.count(_DIRECTORY_SIGNATURE) > limits.parts:
            raise TooLarge(
                f"the package holds more than {limits.parts:,} parts",
                "if you trust it, read it from Python with Settings(limits=Limits(parts=...))",
            )
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            entries = self._zip.infolist()
        except _BROKEN as error:
            raise DamagedFile(
                "the package breaks off or is damaged", "get the file once more from where it came"
            ) from error
        self._entries = _by_name(entries)
        _check_overlap(entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """The parts, in the order of the package's directory."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """The part called `name`, unpacked.

        Raises:
            DamagedFile: there is no such part, or it cannot be unpacked.
            LockedFile: the part is encrypted.
            TooLarge: the part, or all parts read so far, pass a limit.
        """
        entry = self._entries.get(name)
        if entry is None:
            raise DamagedFile(f"the package lacks its part {name}")
        if entry.flag_bits & _ENCRYPTED:
            raise LockedFile(
                "the package is locked with a password", "save it without one and read it again"
            )
        if entry.compress_type not in _METHODS:
            raise DamagedFile(f"the part {name} is packed by a method that such files do not use")
        try:
            return self._unpack(entry)
        except _BROKEN as error:
            raise DamagedFile(f"the part {name} of the package is damaged") from error

    def find(self, name: str) -> bytes | None:
        """The part called `name`, or None where the package has none; raises as `read`."""
        return self.read(name) if name in self._entries else None

    def _unpack(self, entry: zipfile.ZipInfo) -> bytes:
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                self._unpacked += len(chunk)
                self._check_size(entry, size)
                chunks.append(chunk)
        return b"".join(chunks)

    def _check_size(self, entry: zipfile.ZipInfo, size: int) -> None:
        limits = self._limits
        if self._unpacked > limits.unpacked_bytes:
            raise TooLarge(
                f"the package unpacks to more than {limits.unpacked_bytes:,} bytes",
                "raise the limit with --max-size",
            )
        if size > _RATIO_FLOOR and size > limits.ratio * entry.compress_size:
            raise TooLarge(
                f"a part of the package grows to more than {limits.ratio:,} times its size",
                "if you trust it, read it from Python with Settings(limits=Limits(ratio=...))",
            )


def _by_name(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    named: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        name = entry.filename.replace("\\", "/")
        if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
            raise DamagedFile("the package has a part whose name leads out of it")
        if name in named:
            raise DamagedFile(f"the package holds two parts called {name[:80]}")
        named[name] = entry
    return named


def _check_overlap(entries: list[zipfile.ZipInfo]) -> None:
    at = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < at:
            raise DamagedFile("the package has parts that lie over each other")
        at = entry.header_offset + _LOCAL_HEADER + entry.compress_size
