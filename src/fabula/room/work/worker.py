"""The parent's side of the process that reads: a queue of orders, and how far each has come."""

import multiprocessing
import time
from collections import deque
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from threading import Condition, Thread
from typing import Any, Final

import msgspec

from fabula.contract import Reading
from fabula.core.heap import growing
from fabula.library.submission import File
from fabula.room.strings import say
from fabula.room.work.jobs import Advance, Job, Kept, Order, Outcome
from fabula.room.work.process import run

_KEPT: Final = 50
"""So many orders that are over are still known."""

_SHOWN: Final = 8
"""So many readings wait to be shown; those of other stories are in the library."""

_GRACE_SECONDS: Final = 5.0


class Worker:
    """Reads in a second process, which is started with the first order and stays warm.

    Parameters:
        place: the library's file.
        model: whether the reader model is asked, or the rules read alone.
    """

    def __init__(self, place: Path, *, model: bool = True) -> None:
        self._place = place
        self._model = model
        self._context = multiprocessing.get_context("spawn")
        self._cancel = self._context.Event()
        self._changed = Condition()
        self._numbers = count(1)
        self._jobs: dict[int, Job] = {}
        self._waiting: deque[int] = deque()
        self._current: int | None = None
        self._process: Any = None
        self._pipe: Any = None
        self._made: dict[int, tuple[int, bytes]] = {}
        self._closed = False
        self._thread = Thread(target=self._work, name="reading", daemon=True)
        self._thread.start()

    def submit(self, files: tuple[File, ...], **wanted: Any) -> Job:
        """Put a reading into the queue.

        Parameters:
            wanted: the other fields of an `Order`.
        """
        with self._changed:
            order = Order(number=next(self._numbers), files=files, model=self._model, **wanted)
            job = self._jobs[order.number] = Job(order=order)
            self._give_way(order)
            self._waiting.append(order.number)
            self._forget()
            self._changed.notify_all()
            return msgspec.structs.replace(job)

    def _give_way(self, order: Order) -> None:
        """What is read only to be warm is given up, unless it is this story's and under way."""
        for number in (self._current, *self._waiting):
            job = None if number is None else self._jobs[number]
            if job is None or not job.order.warms:
                continue
            if job.state == "waiting" or job.order.version_of != order.version_of:
                self.cancel(job.number)

    def job(self, number: int) -> Job | None:
        """An order as it stands now."""
        with self._changed:
            found = self._jobs.get(number)
            return None if found is None else msgspec.structs.replace(found)

    def jobs(self) -> tuple[Job, ...]:
        """All orders that are known and whose readings are wanted, the oldest first."""
        with self._changed:
            wanted = (one for one in self._jobs.values() if not one.order.warms)
            return tuple(msgspec.structs.replace(one) for one in wanted)

    def take(self, number: int) -> Reading | None:
        """The reading that an order made, once; `None` where only the library has it."""
        with self._changed:
            found = next((key for key, one in self._made.items() if one[0] == number), None)
            made = None if found is None else self._made.pop(found)[1]
        if made is None:
            return None
        with growing():
            return msgspec.msgpack.decode(made, type=Reading)

    def cancel(self, number: int) -> None:
        """Give up an order; one that is over stays as it is."""
        with self._changed:
            if number in self._waiting:
                self._waiting.remove(number)
                self._end(Outcome(number=number, state="cancelled"))
            elif number == self._current:
                self._cancel.set()

    @property
    def process(self) -> int | None:
        """The id of the process that reads, while there is one."""
        with self._changed:
            return None if self._process is None else self._process.pid

    def wait(self, number: int, seconds: float) -> Job | None:
        """The order when it is over, or as it stands after so many seconds."""
        deadline = time.monotonic() + seconds
        with self._changed:
            while (job := self._jobs.get(number)) is not None and not job.over:
                if not self._changed.wait(deadline - time.monotonic()):
                    break
        return self.job(number)

    def close(self) -> None:
        """Stop; what is being read is given up, what was read is kept."""
        with self._changed:
            self._closed = True
            self._cancel.set()
            self._changed.notify_all()
        self._thread.join(_GRACE_SECONDS)
        process = self._process
        if process is not None:
            if self._thread.is_alive():
                process.terminate()
            process.join(_GRACE_SECONDS)

    def _work(self) -> None:
        while (order := self._next()) is not None:
            outcome = self._have_read(order)
            with self._changed:
                self._current = None
                self._end(outcome)
            if outcome.reading:
                self._wait_until_kept()
        if self._pipe is not None:
            self._pipe.close()

    def _next(self) -> Order | None:
        with self._changed:
            while not self._waiting and not self._closed:
                self._changed.wait()
            if self._closed:
                return None
            self._current = self._waiting.popleft()
            self._cancel.clear()
            job = self._jobs[self._current]
            job.state, job.begun = "reading", time.monotonic()
            return job.order

    def _have_read(self, order: Order) -> Outcome:
        try:
            self._started().send(order)
            while True:
                answer = self._pipe.recv()
                if isinstance(answer, Outcome):
                    return answer
                self._advance(answer)
        except (EOFError, OSError):
            self._process = None
            return Outcome(number=order.number, state="lost", said=say("work.lost"))

    def _wait_until_kept(self) -> None:
        """What is shown is being kept; where that fails, the story's page is to say so."""
        try:
            kept: Kept = self._pipe.recv()
        except (EOFError, OSError):
            self._process = None
            return
        with self._changed:
            job = self._jobs.get(kept.number)
            if job is not None:
                job.said = kept.said

    def _started(self) -> Any:
        if self._process is None or not self._process.is_alive():
            self._pipe, other = self._context.Pipe()
            self._process = self._context.Process(
                target=run, args=(other, self._cancel, self._place), daemon=True
            )
            self._process.start()
            other.close()
        return self._pipe

    def _advance(self, step: Advance) -> None:
        with self._changed:
            job = self._jobs[step.number]
            job.stage, job.share = step.stage, step.share

    def _end(self, outcome: Outcome) -> None:
        job = self._jobs[outcome.number]
        job.state, job.said = outcome.state, outcome.said
        job.story, job.key = outcome.story, outcome.key
        if outcome.reading and outcome.story is not None:
            self._made.pop(outcome.story, None)
            self._made[outcome.story] = outcome.number, outcome.reading
            while len(self._made) > _SHOWN:
                del self._made[next(iter(self._made))]
        self._changed.notify_all()

    def _forget(self) -> None:
        over: Iterable[int] = [number for number, job in self._jobs.items() if job.over]
        for number in list(over)[:-_KEPT]:
            del self._jobs[number]
