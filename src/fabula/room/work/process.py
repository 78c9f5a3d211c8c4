"""The inside of the process that reads: it keeps the model loaded from one order to the next."""

from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path

from fabula.errors import FabulaError
from fabula.library.answering import answered
from fabula.library.library import Library
from fabula.library.submission import Submission
from fabula.reading import Progress, Reader, Step
from fabula.room.strings import say
from fabula.room.work.jobs import Advance, Order, Outcome
from fabula.settings import Settings
from fabula.sheet import Sheet, load
from fabula.sheet.place import beside


class Cancelled(Exception):
    """Nobody wants this reading any more."""


def run(pipe: Connection, cancel: Event, place: Path) -> None:
    """Read what comes through `pipe`, one order at a time, until it is closed.

    Parameters:
        cancel: set when the order at work is no longer wanted.
        place: the library's file.
    """
    _leave_interrupts()
    with Library(place) as library:
        while True:
            try:
                order = pipe.recv()
            except (EOFError, OSError):
                return
            try:
                pipe.send(_outcome(order, pipe, cancel, library))
            except OSError:
                return


def _leave_interrupts() -> None:
    """Ctrl+C is for the parent, which closes the pipe."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _outcome(order: Order, pipe: Connection, cancel: Event, library: Library) -> Outcome:
    def progress(step: Step) -> None:
        if cancel.is_set():
            raise Cancelled
        pipe.send(Advance(number=order.number, stage=step.stage, share=step.share))

    try:
        return _read(order, progress, library)
    except Cancelled:
        return Outcome(number=order.number, state="cancelled")
    except (FabulaError, OSError) as error:
        return Outcome(number=order.number, state="failed", said=str(error))
    except MemoryError:
        return Outcome(number=order.number, state="failed", said=say("work.memory"))


def _read(order: Order, progress: Progress, library: Library) -> Outcome:
    sheet = load(order.sheet) if order.sheet and order.sheet.is_file() else Sheet()
    submission = Submission(order.files)
    reader = Reader(Settings(model=order.model), sheet=sheet)
    version_of = None if order.version_of is None else str(order.version_of)
    reading = answered(
        submission, reader, library, version_of=version_of, progress=progress
    ).reading
    place = beside(order.drafts) if order.drafts else order.sheet
    if place is not None:
        library.place_sheet(submission.sha256, place)
    story = library.story_of(submission.sha256)
    if story is None:
        return Outcome(number=order.number, state="failed", said=say("work.removed"))
    library.search.put(story, reading)
    key = reading.program.settings
    return Outcome(number=order.number, state="done", story=story, key=key)
