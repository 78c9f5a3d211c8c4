"""Writes down what is needed to find a mistake of our own; no word of a story is in it."""

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from fabula._version import __version__
from fabula.library.place import data_folder


def write_report(error: BaseException) -> Path | None:
    """Write a report of `error` into the data folder.

    Returns:
        Where it lies; `None` if it could not be written.
    """
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    path = data_folder() / "reports" / f"mistake-{moment}.txt"
    lines = [
        f"Fabula {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"command: {' '.join(sys.argv[1:2])}",
        "",
        *_places(error),
    ]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return path


def _places(error: BaseException) -> list[str]:
    """Types and places of the error and what led to it; messages may quote a story."""
    lines: list[str] = []
    current: BaseException | None = error
    while current is not None:
        frames = traceback.extract_tb(current.__traceback__)
        lines += [type(current).__name__]
        lines += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        current = current.__cause__ or current.__context__
    return lines
