"""Where the sheet of a story lies: beside the draft, or in the library's folder."""

import hashlib
import os
from pathlib import Path
from typing import Final

ENDING: Final = ".story.toml"
OF_MANY: Final = "whole"
"""Stands for the draft's name where several files make one story."""

_FOLDER: Final = "sheets"


def beside(files: tuple[Path, ...]) -> Path:
    """The sheet beside a draft: `ward.docx` has `ward.story.toml`.

    Parameters:
        files: the draft, or the chapters that make one story together.
    """
    first = files[0]
    return first.with_name(f"{first.stem if len(files) == 1 else OF_MANY}{ENDING}")


def kept(own: Path, folder: Path) -> Path:
    """The sheet in a library's folder; its name tells the draft's place from any other.

    Parameters:
        own: where it would lie beside the draft.
        folder: in which the library's file lies.
    """
    place = hashlib.sha256(os.fsencode(Path(os.path.realpath(own)))).hexdigest()[:12]
    return folder / _FOLDER / f"{own.name.removesuffix(ENDING)[:80]}-{place}{ENDING}"


def found(own: Path, folder: Path) -> Path | None:
    """The sheet that a draft has; the one beside it (`own`) wins."""
    return next((one for one in (own, kept(own, folder)) if one.is_file()), None)


def home(files: tuple[Path, ...], folder: Path, *, in_library: bool = False) -> Path:
    """The sheet that a draft has, or where a new one is to be made.

    Parameters:
        in_library: keep a new one out of the draft's folder; it is also kept out of one that may
            not be written to.
    """
    own = beside(files)
    there = found(own, folder)
    if there is not None:
        return there
    if in_library or not os.access(own.parent, os.W_OK):
        return kept(own, folder)
    return own
