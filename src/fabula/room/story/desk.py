"""One story on the desk: what is shown of it, what is changed in its sheet, what follows."""

from collections.abc import Callable
from threading import RLock
from typing import Any

from fabula.core import Document
from fabula.errors import FabulaError, InputError, NotFound
from fabula.library.library import Library
from fabula.library.submission import File, Submission
from fabula.room.story.acts.bench import Bench
from fabula.room.story.draft import Arrived, Kind, arrived, trouble
from fabula.room.story.history import History
from fabula.room.story.looked import Looked
from fabula.room.story.sheets import Texts, read_text, write_text
from fabula.room.story.view import StoryView
from fabula.room.story.where import Where
from fabula.room.strings import say
from fabula.room.work.jobs import Job
from fabula.room.work.worker import Worker
from fabula.sheet.file.editing import Editor


class Desk:
    """An opened story.

    Every change is written to the sheet, whole, before anything else happens; then the worker is
    asked to read again, and the view is the old reading until the new one is there.

    Parameters:
        story: its number in the library.
        view: its reading as it is now.
        submission: the bytes which that was made of.
        where: its draft and its sheet.

    Attributes:
        before: the view before this one, so that a page can find its place again.
        asks: what was found in the draft's file and is not filed before the author has said how.
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
        self.before = view
        self.where = where
        self.asks: Arrived | None = None
        self._troubles: dict[str, str] = {}
        self._texts = Texts(submission)
        self._library = library
        self._worker = worker
        self._job: int | None = None
        self._lock = RLock()
        self._shown: int | None = None
        self.looked = Looked(story, library, view.sha256)
        self.history = History(where.sheet, library.path.parent)
        self._follow_sheet()

    @property
    def submission(self) -> Submission:
        """The bytes that the view was read from."""
        return self._texts.submission

    @property
    def document(self) -> Document:
        """The text of the view as it was imported; anchors are made from it."""
        return self._texts.document

    @property
    def notice(self) -> str:
        """What is wrong with the draft, the sheet or the reading at the moment, in sentences."""
        return " ".join(self._troubles.values())

    @property
    def failed(self) -> bool:
        """Whether the last reading came to nothing, so that it can be asked for again."""
        return "reading" in self._troubles

    def act(self, act: Callable[[Bench], str]) -> None:
        """Change the sheet by an act, and have the story read again.

        Raises:
            InputError: what was asked for is not possible.
            SheetError: the sheet would contradict itself; nothing is written.
            OutputError: it could not be written.
        """
        with self._lock:
            editor = Editor(self.where.sheet)
            self._ready()
            said = act(Bench(self.view, self._texts.page, editor))
            editor.save()
            self.history.record(read_text(self.where.sheet), said)
            self.read_again()

    def undo(self, steps: int = 1) -> None:
        """Give the sheet the text it had before the last changes.

        Raises:
            NotFound: there are not so many.
            OutputError: it could not be written.
        """
        with self._lock:
            self._ready()
            if not 0 < steps <= len(self.history.done):
                raise NotFound(say("act.nothing_to_undo"))
            write_text(self.where.sheet, self.history.before(steps), self.history.now)
            self.history.undo(steps)
            self.read_again()

    def redo(self, steps: int = 1) -> None:
        """Take back an undoing; raises as `undo` does."""
        with self._lock:
            self._ready()
            if not 0 < steps <= len(self.history.undone):
                raise NotFound(say("act.nothing_to_redo"))
            write_text(self.where.sheet, self.history.after(steps), self.history.now)
            self.history.redo(steps)
            self.read_again()

    def _ready(self) -> None:
        """See to it that the sheet can be changed, and know it as it is on the disk."""
        if not self.where.reachable(self._library):
            raise InputError(say("draft.no_sheet_place", folder=self.where.sheet.parent))
        self.history.follow(read_text(self.where.sheet))

    def read_again(self, files: tuple[File, ...] | None = None) -> None:
        """Have the story read under its sheet as it is when its turn comes.

        Parameters:
            files: the new bytes of the draft; those of the view by default.
        """
        with self._lock:
            waiting = self.job
            known = files or (waiting.order.files if waiting else self.submission.files)
            if waiting is not None and waiting.state == "waiting":
                self._worker.cancel(waiting.number)
            self._job = self._order(known, replaces=self.view.replaceable).number

    def warm(self) -> None:
        """Have the story read once before it is changed, so that the first change is quick."""
        self._order(self.submission.files, warms=True)

    def _order(self, files: tuple[File, ...], **wanted: Any) -> Job:
        at = self.where
        return self._worker.submit(
            files, sheet=at.sheet, drafts=at.drafts, version_of=self.story, **wanted
        )

    @property
    def job(self) -> Job | None:
        """The reading that is under way for this story."""
        found = None if self._job is None else self._worker.job(self._job)
        return None if found is None or found.over else found

    def settle(self) -> None:
        """Take up the reading that has been made meanwhile, if one has."""
        with self._lock:
            shown = None if self._shown is None else self._worker.job(self._shown)
            if shown is not None and shown.said:
                self._troubles["library"] = shown.said
            job = None if self._job is None else self._worker.job(self._job)
            if job is None or not job.over:
                return
            self._job = None
            self._troubles.pop("library", None)
            if job.state == "done":
                self._take(job)
            elif job.state != "cancelled":
                self._troubles["reading"] = job.said

    def _take(self, job: Job) -> None:
        submission = Submission(job.order.files)
        reading = self._worker.take(job.number) or self._library.answer(submission, job.key)
        if reading is not None:
            if submission.sha256 != self.submission.sha256:
                self._texts = Texts(submission)
            self.before, self.view = self.view, StoryView(reading)
            self._shown = job.number
            self._troubles.pop("reading", None)
        elif self._library.versions(self.story):
            self.read_again()
        else:
            self._troubles["reading"] = say("work.removed")

    def draft_is(self, read: Callable[[], tuple[File, ...]]) -> bool:
        """The draft has changed on the disk: read it, or say why that is not possible.

        Parameters:
            read: gives the bytes of the draft.

        Returns:
            Whether the bytes were there to be looked at; if not, look again later.
        """
        job = self.job
        latest = Submission(job.order.files) if job else self.submission
        try:
            files = read()
            found = arrived(files, latest, self, self._library)
        except FabulaError as error:
            self._troubles["draft"] = trouble(self.where, error)
            return False
        with self._lock:
            self._troubles.pop("draft", None)
            self.asks = found if found.kind is Kind.ASKS else None
            if found.said:
                self._troubles["draft"] = found.said
            if found.kind is Kind.NEW:
                self.read_again(files)
        return True

    def sheet_is(self) -> None:
        """The sheet has changed on the disk: read the story under it, unless it was ours."""
        with self._lock:
            if not self.where.reachable(self._library):
                return
            if self._follow_sheet():
                self.read_again()

    def _follow_sheet(self) -> bool:
        """Take notice of the sheet as it is on the disk; tells whether that is new."""
        self._troubles.pop("sheet", None)
        try:
            return self.history.follow(read_text(self.where.sheet))
        except FabulaError as error:
            self._troubles["sheet"] = str(error)
            return False

    def is_version(self) -> None:
        """What the draft's file holds now is a version of this story after all."""
        with self._lock:
            asked, self.asks = self.asks, None
            self._troubles.pop("draft", None)
            if asked is not None:
                self.read_again(asked.files)

    def lies_at(self, where: Where) -> None:
        """Draft and sheet are elsewhere from here on."""
        with self._lock:
            self.asks = None
            self._troubles.pop("draft", None)
            self.where = where
            self.history = History(where.sheet, self._library.path.parent)
            self._follow_sheet()
