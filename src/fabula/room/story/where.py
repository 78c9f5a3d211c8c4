"""Where the draft and the sheet of a kept story lie."""

import os
from pathlib import Path

from msgspec import Struct

from fabula.library.filenames import safe
from fabula.library.library import Library
from fabula.library.records import Version
from fabula.sheet.place import ENDING, beside, found, home


class Where(Struct, frozen=True, kw_only=True):
    """The paths of the drafts, none where the story was handed in, and that of the sheet."""

    drafts: tuple[Path, ...]
    sheet: Path

    @property
    def own(self) -> Path:
        """What the library remembers, from which the draft is found again."""
        return beside(self.drafts) if self.drafts else self.sheet


def of_drafts(drafts: tuple[Path, ...], library: Library) -> Where:
    """Of a story that is opened from its files."""
    whole = tuple(Path(os.path.abspath(one)) for one in drafts)  # noqa: PTH100 - links are kept
    return Where(drafts=whole, sheet=home(whole, library.path.parent))


def handed_in(name: str, sha256: str, library: Library) -> Where:
    """Of a story whose bytes came without a path."""
    sheet = library.path.parent / "sheets" / f"{safe(name)[:80]}-{sha256[:12]}{ENDING}"
    return Where(drafts=(), sheet=sheet)


def of_version(version: Version, library: Library) -> Where:
    """Of a version that the library holds; its draft is where its sheet would lie beside it."""
    place = library.sheet_place(version.sha256)
    if place is None:
        return handed_in(version.name, version.sha256, library)
    draft = place.with_name(version.name)
    if beside((draft,)) == place and draft.is_file():
        return of_drafts((draft,), library)
    return Where(drafts=(), sheet=found(place, library.path.parent) or place)
