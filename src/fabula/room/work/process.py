"""The inside of the process that reads: it keeps the model loaded from one order to the next."""

from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Final

import msgspec

from fabula.contract import Reading
from fabula.errors import FabulaError
from fabula.library.library import Library
from fabula.library.submission import Submission
from fabula.reading import Progress, Reader, Step
from fabula.room.story.sheets import sheet_of
from fabula.room.strings import say
from fabula.room.work.jobs import Advance, Kept, Order, Outcome
from fabula.room.work.warm import Warm
from fabula.settings import Settings
from fabula.sheet.place import beside

_PATIENCE_SECONDS: Final = 10.0
"""So long another program may write before the page says that it is waited for in vain."""


class Cancelled(Exception):
    """Nobody wants this reading any more."""


def run(pipe: Connection, cancel: Event, place: Path) -> None:
    """Read what comes through `pipe`, one order at a time, until it is closed.

    Parameters:
        cancel: set when the order at work is no longer wanted.
        place: the library's file.
    """
    _leave_interrupts()
    with Library(place, patience=_PATIENCE_SECONDS) as library:
        reading = OrderReader(pipe, cancel, library)
        while True:
            try:
                reading.have_read(pipe.recv())
            except (EOFError, OSError):
                return


def _leave_interrupts() -> None:
    """Ctrl+C is for the parent, which closes the pipe."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


class OrderReader:
    """Reads orders; what the library knows as a text of its story is shown before it is kept."""

    def __init__(self, pipe: Connection, cancel: Event, library: Library) -> None:
        self._pipe = pipe
        self._cancel = cancel
        self._library = library
        self._warm = Warm()

    def have_read(self, order: Order) -> None:
        """Read one order and answer it.

        Raises:
            OSError: nobody is there to be answered.
        """
        number = order.number
        submission = Submission(order.files)
        try:
            reading = self._read(order, submission)
            if order.warms:
                self._pipe.send(Outcome(number=number, state="done"))
                return
            story = self._library.story_of(submission.sha256)
            if story is None or order.version_of not in (None, story):
                self._pipe.send(self._keep(order, submission, reading))
                return
        except Cancelled:
            self._pipe.send(Outcome(number=number, state="cancelled"))
            return
        except (FabulaError, OSError, MemoryError) as error:
            self._pipe.send(Outcome(number=number, state="failed", said=_said(error)))
            return
        key, data = reading.program.settings, msgspec.msgpack.encode(reading)
        self._pipe.send(Outcome(number=number, state="done", story=story, key=key, reading=data))
        try:
            kept = self._keep(order, submission, reading)
            said = "" if kept.state == "done" else kept.said
        except (FabulaError, OSError, MemoryError) as error:
            said = say("work.not_kept", why=_said(error))
        self._pipe.send(Kept(number=number, said=said))

    def _read(self, order: Order, submission: Submission) -> Reading:
        sheet = sheet_of(order.sheet, order.drafts)
        reader = Reader(Settings(model=order.model), sheet=sheet)
        known = self._library.answer(submission, reader.key)
        if known is not None and not order.warms:
            return known
        document, recent = self._warm.of(submission, order.version_of)
        return reader.read(document, self._progress(order), self._library.memory, recent).reading

    def _progress(self, order: Order) -> Progress:
        def progress(step: Step) -> None:
            if self._cancel.is_set():
                raise Cancelled
            self._pipe.send(Advance(number=order.number, stage=step.stage, share=step.share))

        return progress

    def _keep(self, order: Order, submission: Submission, reading: Reading) -> Outcome:
        version_of = None if order.version_of is None else str(order.version_of)
        if version_of is not None:
            self._library.find(version_of)
        place = beside(order.drafts) if order.drafts else order.sheet
        self._library.store(submission, reading, version_of, sheet=place, replaces=order.replaces)
        story = self._library.story_of(submission.sha256)
        if story is None:
            return Outcome(number=order.number, state="failed", said=say("work.removed"))
        self._library.search.put(story, reading)
        key = reading.program.settings
        return Outcome(number=order.number, state="done", story=story, key=key)


def _said(error: BaseException) -> str:
    return say("work.memory") if isinstance(error, MemoryError) else str(error)
