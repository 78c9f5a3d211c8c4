"""What was found in the file of a draft: the draft, a new one, or something else altogether."""

from enum import Enum
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from fabula.errors import FabulaError, LockedFile, NoPermission, NotFound
from fabula.importers import import_files
from fabula.library.library import Library
from fabula.library.likeness import shared, sketch
from fabula.library.submission import File, Submission
from fabula.room.story.where import Where
from fabula.room.strings import say

if TYPE_CHECKING:
    from fabula.room.story.desk import Desk

_LEAST_SHARED: Final = 0.05
_FEWEST: Final = 3
"""With fewer sentences on one side, nothing is concluded from how few are shared."""


class Kind(Enum):
    """What is to be done with what was found."""

    SAME = "nothing"
    NEW = "read it"
    ASKS = "ask the author first"
    STRANGE = "leave it alone"


class Arrived(Struct, frozen=True, kw_only=True):
    """The bytes that were found, what is to be done with them, and a sentence on them."""

    kind: Kind
    files: tuple[File, ...]
    said: str = ""


def arrived(files: tuple[File, ...], latest: Submission, desk: "Desk", library: Library) -> Arrived:
    """Looks at what was found in the file of a story's draft.

    Parameters:
        latest: the draft as it was last read or is being read.
        desk: the story.
    """
    found = Submission(files)
    if found.sha256 == latest.sha256:
        return Arrived(kind=Kind.SAME, files=files)
    owner = library.story_of(found.sha256)
    if owner == desk.story:
        return Arrived(kind=Kind.NEW, files=files)
    if owner is not None:
        title = library.find(str(owner)).title
        said = say("draft.of_other", file=found.name, title=title)
        return Arrived(kind=Kind.STRANGE, files=files, said=said)
    try:
        text = import_files(files).text.content
    except FabulaError as error:
        said = say("draft.unreadable", why=str(error))
        return Arrived(kind=Kind.STRANGE, files=files, said=said)
    if _another(text, desk.view.reading.text):
        said = say("draft.asks", file=found.name)
        return Arrived(kind=Kind.ASKS, files=files, said=said)
    return Arrived(kind=Kind.NEW, files=files)


def trouble(where: Where, error: FabulaError) -> str:
    """Why the draft cannot be read, as its author needs to hear it."""
    gone = next((one for one in where.drafts if not one.exists()), where.drafts[0])
    if isinstance(error, NoPermission | LockedFile):
        return say("draft.locked", file=gone)
    if not isinstance(error, NotFound):
        return say("draft.unreadable", why=str(error))
    if not gone.parent.is_dir():
        return say("draft.no_folder", folder=gone.parent)
    return say("draft.gone", file=gone)


def _another(text: str, before: str) -> bool:
    """Whether a text is clearly not a draft of the one before."""
    one, other = sketch(text), sketch(before)
    if min(one.sentences, other.sentences) < _FEWEST:
        return False
    return shared(one, other) < _LEAST_SHARED
