"""Reads a submission, or answers from the library where it was read before."""

from msgspec import Struct, field

from fabula.contract import Reading
from fabula.core import Memory, Recent
from fabula.importers import import_files
from fabula.library.library import Library
from fabula.library.records import Likely, Stored
from fabula.library.submission import Submission
from fabula.reading import Progress, Reader, silent


class Answer(Struct, frozen=True, kw_only=True):
    """A reading and how it came about.

    `seconds` are those of each stage, and empty where the library answered. `likely` are the
    stories of which a new text may be a version.
    """

    reading: Reading
    seconds: dict[str, float] = field(default_factory=dict)
    stored: Stored | None = None
    likely: tuple[Likely, ...] = ()

    @property
    def from_library(self) -> bool:
        """Whether nothing had to be read."""
        return not self.seconds


def answered(
    submission: Submission,
    reader: Reader,
    library: Library | None = None,
    *,
    anew: bool = False,
    version_of: str | None = None,
    progress: Progress = silent,
    remember: bool = True,
    recent: Recent | None = None,
) -> Answer:
    """The reading of a submission.

    Parameters:
        library: where to look first, and to keep what is read; nothing is kept if `None`.
        anew: read even what the library holds.
        version_of: the story of which this is a version, by number or name.
        remember: keep what was seen in the text, so that after an edit only what changed is read.
        recent: what this process keeps of its last reading (see `Reader.read`).

    Raises:
        InputError: the submission cannot be read.
        LibraryError: the library cannot be used, or another program kept it busy for too long.
    """
    if library is None:
        return _read(submission, reader, progress, None, recent)
    if version_of is not None:
        library.find(version_of)
    known = None if anew else library.answer(submission, reader.key)
    if known is not None and version_of is None:
        return Answer(reading=known)
    memory = library.memory if remember else None
    answer = Answer(reading=known) if known else _read(submission, reader, progress, memory, recent)
    stored = library.store(submission, answer.reading, version_of)
    return Answer(
        reading=answer.reading,
        seconds=answer.seconds,
        stored=stored,
        likely=_likely(library, stored, submission, answer.reading) if version_of is None else (),
    )


def _read(
    submission: Submission,
    reader: Reader,
    progress: Progress,
    memory: Memory | None,
    recent: Recent | None,
) -> Answer:
    document = import_files(submission.files, reader.settings.limits)
    timed = reader.read(document, progress, memory, recent)
    return Answer(reading=timed.reading, seconds=timed.seconds)


def _likely(
    library: Library, stored: Stored, submission: Submission, reading: Reading
) -> tuple[Likely, ...]:
    if not stored.new:
        return ()
    return library.likely(stored, submission.name, reading.text)
