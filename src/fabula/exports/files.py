"""Writes results so that a file is either whole or not there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fabula.errors import OutputError


@contextmanager
def refused(path: Path) -> Iterator[None]:
    """Turns the system's refusal to write `path` into a sentence.

    Raises:
        OutputError: the disk is full or read-only, a folder is missing or in the way.
    """
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"{path} could not be written: {reason}", "choose another place") from (
            error
        )


def write_whole(path: Path, content: bytes) -> None:
    """Puts `content` at `path`; what was there before stays until all of it is written.

    A device or a pipe is written to directly, and a link is followed.

    Raises:
        OutputError: the system refuses.
    """
    with refused(path):
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)
            return
        _replace(Path(os.path.realpath(path)), content)


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        _as_if_new(Path(name), path)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _as_if_new(made: Path, path: Path) -> None:
    """Gives a temporary file the rights of the one it replaces, or those of any new file."""
    if path.exists():
        made.chmod(path.stat().st_mode & 0o777)
        return
    mask = os.umask(0)
    os.umask(mask)
    made.chmod(0o666 & ~mask)
