"""The draft before this one: a file, a story of the library, or what was read from here last."""

from pathlib import Path
from typing import Final

from fabula.cli.options import open_library
from fabula.cli.request import PASTED, Request
from fabula.cli.sheets import sheet_for, stored_sheet
from fabula.contract import Reading
from fabula.errors import NotFound
from fabula.importers.registry import read_path
from fabula.library.answering import answered
from fabula.library.filenames import readable
from fabula.library.library import Library
from fabula.library.records import Version
from fabula.library.submission import File, Submission
from fabula.reading import Reader
from fabula.sheet.place import beside

LAST: Final = "last"


def earlier(since: str, request: Request) -> Reading:
    """The reading of the draft before, made as the new one will be.

    Parameters:
        since: the path of a file; or a story of the library, of which its newest other text is
            meant; or `last`, the newest other text that was read from this very file.

    Raises:
        NotFound: there is no such draft.
        AmbiguousStory: several stories go by that name.
    """
    if since.casefold() != LAST and Path(since).is_file():
        sheet = sheet_for(_drafts(request), request.place, request.sheet, request.no_sheet)
        path, limits = Path(since), request.settings.limits
        submission = Submission((File(readable(path.name), read_path(path, limits)),))
        return answered(submission, Reader(request.settings, sheet=sheet)).reading
    with open_library(request.place) as library:
        version = _version(library, since, request)
        reader = Reader(request.settings, sheet=stored_sheet(library, version.sha256))
        return answered(library.original(version), reader, library).reading


def _drafts(request: Request) -> tuple[Path, ...]:
    return () if request.files == (PASTED,) else (Path(request.files[0]),)


def _version(library: Library, since: str, request: Request) -> Version:
    now = _sha256(request)
    if since.casefold() == LAST:
        others = [one for one in _read_from(library, request) if one.sha256 != now]
        if not others:
            raise NotFound(
                "no other text was read from this file before",
                "--since takes the file of an older draft too, or a story of the library",
            )
        return max(others, key=lambda one: one.added)
    versions = library.versions(library.find(since).id)
    return next((one for one in reversed(versions) if one.sha256 != now), versions[-1])


def _sha256(request: Request) -> str:
    if request.files == (PASTED,):
        return ""
    path = Path(request.files[0])
    data = read_path(path, request.settings.limits)
    return Submission((File(readable(path.name), data),)).sha256


def _read_from(library: Library, request: Request) -> list[Version]:
    """All texts whose sheet lies, or would lie, where that of this file does."""
    if request.files == (PASTED,):
        return []
    path = Path(request.files[0])
    own = (request.sheet or beside((path,))).absolute()
    return [
        version
        for story in library.stories()
        for version in library.versions(story.id)
        if version.name == readable(path.name) and library.sheet_place(version.sha256) == own
    ]
