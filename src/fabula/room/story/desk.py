"""One story on the desk: what is shown of it, what is changed in its sheet, what follows."""

from collections.abc import Callable
from functools import cached_property
from threading import RLock

from fabula.core import Document
from fabula.errors import FabulaError, NotFound
from fabula.importers import import_files
from fabula.library.library import Library
from fabula.library.submission import File, Submission
from fabula.room.story.history import History
from fabula.room.story.sheets import read_text, write_text
from fabula.room.story.view import StoryView
from fabula.room.story.where import Where
from fabula.room.strings import say
from fabula.room.work.jobs import Job
from fabula.room.work.worker import Worker
from fabula.sheet.file.editing import Editor

Change = Callable[[Editor], None]


class Desk:
    """An opened story.

    Every change is written to the sheet, whole, before anything else happens; then the worker is
    asked to read again, and the view is the old reading until the new one is there.

    Parameters:
        story: its number in the library.
        view: its reading as it is now.
        submission: the bytes which that was made of.
        where: its draft and its sheet.
    """

    def __init__(
        self,
        story: int,
        view: StoryView,
        submission: Submission,
        where: Where,
        library: Library,
        worker: Worker,
    ) -> None:
        self.story = story
        self.view = view
        self.where = where
        self.notice = ""
        """What is wrong with the draft or the sheet at the moment, in a sentence."""

        self._submission = submission
        self._library = library
        self._worker = worker
        self._job: int | None = None
        self._lock = RLock()
        self.history = History(where.sheet, library.path.parent)
        self.history.follow(read_text(where.sheet))

    @property
    def submission(self) -> Submission:
        """The bytes that the view was read from."""
        return self._submission

    @property
    def document(self) -> Document:
        """The text of the view as it was imported; anchors are made from it."""
        with self._lock:
            return self._document

    @cached_property
    def _document(self) -> Document:
        return import_files(self._submission.files)

    def change(self, change: Change) -> None:
        """Change the sheet, and have the story read again.

        Raises:
            SheetError: the sheet would contradict itself; nothing is written.
            OutputError: it could not be written.
        """
        with self._lock:
            editor = Editor(self.where.sheet)
            self.history.follow(read_text(self.where.sheet))
            change(editor)
            editor.save()
            self.history.record(read_text(self.where.sheet))
            self.read_again()

    def undo(self) -> None:
        """Give the sheet the text it had before the last change."""
        with self._lock:
            self.history.follow(read_text(self.where.sheet))
            if not self.history.can_undo:
                raise NotFound(say("act.nothing_to_undo"))
            write_text(self.where.sheet, self.history.before)
            self.history.undone()
            self.read_again()

    def redo(self) -> None:
        """Take back an undoing."""
        with self._lock:
            self.history.follow(read_text(self.where.sheet))
            if not self.history.can_redo:
                raise NotFound(say("act.nothing_to_redo"))
            write_text(self.where.sheet, self.history.after)
            self.history.redone()
            self.read_again()

    def read_again(self, files: tuple[File, ...] | None = None) -> None:
        """Have the story read under its sheet as it is when its turn comes.

        Parameters:
            files: the new bytes of the draft; those of the view by default.
        """
        with self._lock:
            waiting = self.job
            known = files or (waiting.order.files if waiting else self._submission.files)
            if waiting is not None and waiting.state == "waiting":
                self._worker.cancel(waiting.number)
            job = self._worker.submit(
                known, sheet=self.where.sheet, drafts=self.where.drafts, version_of=self.story
            )
            self._job = job.number

    @property
    def job(self) -> Job | None:
        """The reading that is under way for this story."""
        found = None if self._job is None else self._worker.job(self._job)
        return None if found is None or found.over else found

    def settle(self) -> None:
        """Take up the reading that has been made meanwhile, if one has."""
        with self._lock:
            job = None if self._job is None else self._worker.job(self._job)
            if job is None or not job.over:
                return
            self._job = None
            if job.state == "done":
                self._take(Submission(job.order.files), job.key)
            elif job.state != "cancelled":
                self.notice = job.said

    def draft_is(self, read: Callable[[], tuple[File, ...]]) -> None:
        """The draft has changed on the disk: read it, or say why that is not possible.

        Parameters:
            read: gives the bytes of the draft.
        """
        try:
            files = read()
        except FabulaError as error:
            self.notice = str(error)
            return
        self.notice = ""
        with self._lock:
            job = self.job
            latest = Submission(job.order.files) if job else self._submission
            if Submission(files).sha256 != latest.sha256:
                self.read_again(files)

    def _take(self, submission: Submission, key: str) -> None:
        reading = self._library.answer(submission, key)
        if reading is None:
            self.notice = say("work.removed")
            return
        self.__dict__.pop("_document", None)
        self._submission = submission
        self.view = StoryView(reading)
        self.notice = ""
