"""The `status.jsonl` of a folder of results: one line a file, written as each is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct, structs

from fabula.exports.files import refused, write_whole
from fabula.library.filenames import readable


class Status(Struct, frozen=True, kw_only=True):
    """What became of one file. `skipped` means that an earlier run had done it."""

    name: str
    status: Literal["ok", "failed", "skipped"]
    seconds: float = 0.0
    message: str = ""
    output: str = ""
    sha256: str = ""
    key: str = ""


NAME = "status.jsonl"


class StatusFiles:
    """The status files of a run, one in each folder of results.

    Parameters:
        folders: where the results go; nothing is written if there are none.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._paths = [folder / NAME for folder in folders]
        self._lines: dict[str, Status] = {}

    def earlier(self) -> dict[str, Status]:
        """What earlier runs had finished, by name, if all folders say so."""
        first, *others = [_done(path) for path in self._paths] or [{}]
        return {name: one for name, one in first.items() if all(name in other for other in others)}

    @contextmanager
    def begun(self, earlier: dict[str, Status]) -> Iterator[None]:
        """Keeps the files while a run is under way, and leaves them with one line a file.

        Each line is on the disk as soon as its file is done, so that a run that is killed loses
        nothing but the files under way.
        """
        self._lines = dict(earlier)
        self._write_whole()
        try:
            yield
        finally:
            self._write_whole()

    def add(self, status: Status) -> None:
        """Write a line, at once."""
        self._lines[status.name] = status
        for path in self._paths:
            with refused(path), path.open("ab") as file:
                file.write(_line(status))

    def _write_whole(self) -> None:
        content = b"".join(_line(one) for one in self._lines.values())
        for path in self._paths:
            write_whole(path, content)


def _line(status: Status) -> bytes:
    told = structs.replace(status, message=readable(status.message))
    return msgspec.json.encode(told) + b"\n"


def _done(path: Path) -> dict[str, Status]:
    """What a status file says is done; a line that a killed program left half is passed over."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError:
        return {}
    found: dict[str, Status] = {}
    for line in lines:
        try:
            status = msgspec.json.decode(line, type=Status)
        except msgspec.DecodeError:
            continue
        found[status.name] = status
    return {name: one for name, one in found.items() if one.status != "failed"}
