"""Where the draft and the sheet of a kept story lie."""

import os
from pathlib import Path

from msgspec import Struct

from fabula.exports.files import write_whole
from fabula.library.filenames import safe
from fabula.library.library import Library
from fabula.library.records import Version
from fabula.library.submission import Submission
from fabula.sheet.place import ENDING, beside, found, home


class Where(Struct, frozen=True, kw_only=True):
    """The paths of the drafts, none where the story was handed in, and that of the sheet."""

    drafts: tuple[Path, ...]
    sheet: Path

    @property
    def own(self) -> Path:
        """What the library remembers, from which the draft is found again."""
        return beside(self.drafts) if self.drafts else self.sheet

    def reachable(self, library: Library) -> bool:
        """Whether the sheet's folder is there; it is not where a network share has gone away.

        A folder beside the library is made when it is needed.
        """
        return self.sheet.parent in (folder(library), library.path.parent) or (
            self.sheet.parent.is_dir()
        )


def folder(library: Library) -> Path:
    """Where the sheets lie that the library keeps."""
    return library.path.parent / "sheets"


def of_drafts(drafts: tuple[Path, ...], library: Library) -> Where:
    """Of a story that is opened from its files."""
    whole = tuple(Path(os.path.abspath(one)) for one in drafts)  # noqa: PTH100 - links are kept
    return Where(drafts=whole, sheet=home(whole, library.path.parent))


def handed_in(name: str, sha256: str, library: Library) -> Where:
    """Of a story whose bytes came without a path."""
    sheet = folder(library) / f"{safe(name)[:80]}-{sha256[:12]}{ENDING}"
    return Where(drafts=(), sheet=sheet)


def of_version(version: Version, library: Library) -> Where:
    """Of a version that the library holds; its draft is where its sheet would lie beside it."""
    place = library.sheet_place(version.sha256)
    if place is None:
        return handed_in(version.name, version.sha256, library)
    draft = place.with_name(version.name)
    if beside((draft,)) != place:
        return Where(drafts=(), sheet=found(place, library.path.parent) or place)
    if draft.is_file():
        return of_drafts((draft,), library)
    return Where(drafts=(draft,), sheet=found(place, library.path.parent) or place)


def apart(at: Where, submission: Submission, library: Library, story: int) -> Where:
    """Of a story whose draft's file was given to another: it keeps a copy of the sheet.

    Raises:
        OutputError: the copy cannot be written.
    """
    own = handed_in(submission.name, submission.sha256, library)
    if at.sheet.is_file() and not own.sheet.exists():
        own.sheet.parent.mkdir(parents=True, exist_ok=True)
        write_whole(own.sheet, at.sheet.read_bytes())
    for version in library.versions(story):
        library.place_sheet(version.sha256, own.sheet)
    return own
