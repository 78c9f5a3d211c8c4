"""All that is behind the pages: the library, the worker, and the stories that are open."""

from collections.abc import Iterable
from pathlib import Path
from threading import RLock

from fabula.errors import FabulaError, NotFound
from fabula.library.library import Library
from fabula.library.submission import File, Submission
from fabula.room.hints import Hints
from fabula.room.indexing import Indexing
from fabula.room.story import where
from fabula.room.story.desk import Desk
from fabula.room.story.sheets import sheet_of
from fabula.room.story.view import StoryView
from fabula.room.story.watch import Watch, read_files
from fabula.room.strings import say
from fabula.room.work.jobs import Job
from fabula.room.work.worker import Worker

MOST_OPEN = 8
"""So many stories are kept in memory; the one that was longest not looked at goes first."""


class House:
    """What all rooms share.

    Parameters:
        library: the library, opened.
        model: whether the reader model is asked, or the rules read alone.
    """

    def __init__(self, library: Library, *, model: bool = True) -> None:
        self.library = library
        self.hints = Hints(library.path.parent)
        self.worker = Worker(library.path, model=model)
        self._desks: dict[int, Desk] = {}
        self._opened_from: dict[Path, where.Where] = {}
        self._lock = RLock()
        self._watch = Watch(lambda: tuple(self._desks.values()))
        self._watch.start()
        self.indexing = Indexing(library)
        self.indexing.start()

    def close(self) -> None:
        """Stop watching, indexing and reading."""
        self._watch.close()
        self.indexing.close()
        self.worker.close()

    def desk(self, story: int) -> Desk:
        """A story of the library, opened if it is not yet.

        Raises:
            NotFound: there is no such story, or it has no reading.
        """
        with self._lock:
            desk = self._desks.pop(story, None) or self._opened(story)
            self._desks[story] = desk
            while len(self._desks) > MOST_OPEN:
                del self._desks[next(iter(self._desks))]
        desk.settle()
        return desk

    def open_files(self, paths: Iterable[Path]) -> str:
        """Open a story from its files; gives the address at which it is to be seen.

        Raises:
            InputError: a file cannot be read.
        """
        drafts = tuple(paths)
        at = where.of_drafts(drafts, self.library)
        files = read_files(at.drafts)
        self._opened_from[at.own] = at
        name = Submission(files).name
        before = self.library.story_at(at.own, name)
        if self.library.story_of(Submission(files).sha256) is None and before is not None:
            try:
                desk = self.desk(before)
            except NotFound:
                return self._read(files, at, before)
            desk.draft_is(lambda: files)
            return f"/stories/{before}/text"
        return self._read(files, at)

    def hand_in(self, file: File) -> str:
        """Take a file that came without a path; gives the address at which it is to be seen."""
        at = where.handed_in(file.name, Submission((file,)).sha256, self.library)
        return self._read((file,), at)

    def part(self, story: int) -> str:
        """File what was found in a story's draft as a story of its own; gives its address.

        The draft's file and the sheet beside it are the new story's from here on. The one that was
        there before keeps a copy of the sheet, in the library's folder.
        """
        desk = self.desk(story)
        if desk.asks is None:
            return f"/stories/{story}/text"
        files, at = desk.asks.files, desk.where
        desk.lies_at(where.apart(at, desk.submission, self.library, story))
        job = self.worker.submit(files, sheet=at.sheet, drafts=at.drafts)
        return f"/jobs/{job.number}"

    def left(self, job: Job) -> str:
        """The address of what a job has made."""
        return f"/stories/{job.story}/text"

    def _read(self, files: tuple[File, ...], at: where.Where, before: int | None = None) -> str:
        submission = Submission(files)
        story = self.library.story_of(submission.sha256)
        if story is not None:
            self.library.place_sheet(submission.sha256, at.own)
            newest = self.library.versions(story)[-1]
            if newest.sha256 == submission.sha256 and self.library.reading(newest) is not None:
                return f"/stories/{story}/text"
        job = self.worker.submit(
            files, sheet=at.sheet, drafts=at.drafts, version_of=story or before
        )
        return f"/jobs/{job.number}"

    def _opened(self, story: int) -> Desk:
        versions = self.library.versions(story)
        if not versions:
            raise NotFound(say("library.gone"))
        newest = versions[-1]
        reading = self.library.reading(newest)
        if reading is None:
            raise NotFound(say("library.unread"), say("library.read_again"))
        place = self.library.sheet_place(newest.sha256)
        given = None if place is None else self._opened_from.get(place)
        at = given or where.of_version(newest, self.library)
        submission = self.library.original(newest)
        desk = Desk(story, StoryView(reading), submission, at, self.library, self.worker)
        if at.reachable(self.library) and _sheet_key(at) != (reading.program.sheet or ""):
            desk.read_again()
        return desk


def _sheet_key(at: where.Where) -> str | None:
    """The key of the sheet as it is on the disk; of one that cannot be understood none."""
    try:
        return sheet_of(at.sheet, at.drafts).key
    except FabulaError:
        return None
