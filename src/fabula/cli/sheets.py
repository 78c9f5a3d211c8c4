"""Which story sheet goes with the files of a command."""

from collections.abc import Sequence
from pathlib import Path

from fabula.library.place import library_path
from fabula.sheet import Sheet, load
from fabula.sheet.place import found


def sheet_path(files: Sequence[Path], place: Path | None) -> Path | None:
    """The sheet that the files have as one story, if they have one.

    Parameters:
        place: the library, in whose folder a sheet may lie.
    """
    return found(tuple(files), library_path(place).parent) if files else None


def sheet_for(files: Sequence[Path], place: Path | None, given: Path | None, none: bool) -> Sheet:
    """The sheet to read the files with.

    Parameters:
        given: the sheet that was named.
        none: whether none is wanted.

    Raises:
        SheetError: it cannot be understood.
        NotFound: the one that was named is not there.
    """
    path = None if none else given or sheet_path(files, place)
    return Sheet() if path is None else load(path)
