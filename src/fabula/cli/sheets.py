"""Which story sheet goes with the files of a command, or with a story of the library."""

import os
from collections.abc import Sequence
from pathlib import Path

from fabula.library.library import Library
from fabula.library.place import library_path
from fabula.library.submission import Submission
from fabula.sheet import Sheet, load
from fabula.sheet.folder import find, under
from fabula.sheet.place import beside, found


def sheet_for(files: Sequence[Path], place: Path | None, given: Path | None, none: bool) -> Sheet:
    """The sheet to read the files with, as one story, and the settings of their folder under it.

    Parameters:
        place: the library, in whose folder a sheet may lie.
        given: the sheet that was named.
        none: whether none is wanted.

    Raises:
        SheetError: it, or the settings, cannot be understood.
        NotFound: the one that was named is not there.
    """
    if not files:
        return Sheet() if none or given is None else load(given)
    own = beside(tuple(files))
    if none:
        return in_folder(Sheet(), own.parent)
    if given is not None:
        return in_folder(load(given), own.parent)
    return _sheet_at(own, place)


def in_folder(sheet: Sheet, folder: Path) -> Sheet:
    """A sheet with the settings that hold in a folder under it.

    Raises:
        SheetError: the settings cannot be understood.
    """
    from fabula.findings.vocabulary import vocabulary

    return under(sheet, folder, vocabulary()) if find(folder) else sheet


def _sheet_at(own: Path, place: Path | None) -> Sheet:
    path = found(own, library_path(place).parent)
    return in_folder(Sheet() if path is None else load(path), own.parent)


def stored_sheet(library: Library, sha256: str) -> Sheet | None:
    """The sheet of a version as it is on the disk now; `None` where nothing is known of its place.

    Raises:
        SheetError: it cannot be understood.
    """
    own = library.sheet_place(sha256)
    return None if own is None else _sheet_at(own, library.path)


def remember(
    library: Library, submission: Submission, files: Sequence[Path], given: Path | None
) -> None:
    """Let the library know where the sheet of a version is to be looked for."""
    if files:
        own = given or beside(tuple(files))
        library.place_sheet(submission.sha256, Path(os.path.abspath(own)))  # noqa: PTH100
