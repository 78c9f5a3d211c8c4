"""Puts a sheet on the disk so that it is the old one or the new one, whatever happens."""

import os
import tempfile
from pathlib import Path

from fabula.errors import OutputError

_MARK = b"\xef\xbb\xbf"


def save(path: Path, text: str, before: bytes | None) -> None:
    """Write a sheet in place of what was there; byte-order mark and line ends are kept.

    Parameters:
        text: with line ends as `\\n`.
        before: what the file held when it was read, `None` if there was none.

    Raises:
        OutputError: the system refuses, or the file was changed meanwhile; it is then as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if (target.read_bytes() if target.exists() else None) != before:
            raise OutputError(
                f"{path} was changed by another program meanwhile", "look at it and try again"
            )
        _replace(target, _encoded(text, before or b""))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(
            f"{path} could not be written: {reason}", "make room or choose another place"
        ) from error


def _encoded(text: str, before: bytes) -> bytes:
    if b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    return (_MARK if before.startswith(_MARK) else b"") + text.encode("utf-8")


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        made.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        made.replace(target)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
