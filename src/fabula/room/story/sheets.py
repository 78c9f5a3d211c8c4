"""The text of a sheet's file, read and put back whole."""

import os
from pathlib import Path

from fabula.errors import OutputError
from fabula.sheet.file.saving import save
from fabula.sheet.file.toml import decoded


def read_text(path: Path) -> str | None:
    """The text of a sheet; `None` where there is no file.

    Raises:
        SheetError: it is no text.
        OutputError: it cannot be read.
    """
    before = _bytes(path)
    return None if before is None else decoded(path, before)


def write_text(path: Path, text: str | None) -> None:
    """Give a sheet a text that it had before; `None` takes the file away.

    Raises:
        OutputError: the system refuses.
    """
    if text is not None:
        save(path, text, _bytes(path))
        return
    try:
        Path(os.path.realpath(path)).unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path} could not be removed: {error.strerror}") from error


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OutputError(f"the sheet {path} cannot be read: {error.strerror}") from error
