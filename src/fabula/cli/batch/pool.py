"""Spreads tasks over processes, and outlives a process that the system ends."""

import multiprocessing
import os
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from fabula.cli.batch.plan import Task
from fabula.cli.batch.status import Status
from fabula.cli.batch.work import Outcome, ignore_interrupts, work
from fabula.cli.request import Request

AHEAD = 2
"""Tasks handed out for each process, so that none waits for the next."""


class Pool:
    """Works on tasks, several at a time.

    Parameters:
        request: what is wanted of each file.
        earlier: what earlier runs had finished, by name.
        processes: how many work at a time; as many as there are cores by default.
    """

    def __init__(
        self, request: Request, earlier: dict[str, Status], processes: int | None = None
    ) -> None:
        self._request = request
        self._earlier = earlier
        self._processes = processes or _cores()

    def outcomes(self, tasks: Sequence[Task]) -> Generator[Outcome]:
        """The outcome of each task, as they come.

        When a process is ended from outside (no memory left, a crash in a library), the tasks
        that were under way are tried once more, each alone, so that only the guilty one fails.
        """
        left = list(reversed(tasks))
        while left:
            suspects: list[Task] = []
            yield from self._together(left, suspects)
            for task in suspects:
                yield self._alone(task)

    def _together(self, left: list[Task], suspects: list[Task]) -> Iterator[Outcome]:
        processes = min(self._processes, len(left))
        running: dict[Future[Outcome], Task] = {}
        with _executor(processes) as executor:
            try:
                while left or running:
                    while left and len(running) < processes * AHEAD:
                        running[self._start(executor, left[-1])] = left[-1]
                        left.pop()
                    for future in wait(running, return_when=FIRST_COMPLETED).done:
                        yield future.result()
                        del running[future]
            except BrokenProcessPool:
                suspects.extend(running.values())
            except BaseException:
                _end(executor)
                raise

    def _alone(self, task: Task) -> Outcome:
        with _executor(1) as executor:
            try:
                return self._start(executor, task).result()
            except BrokenProcessPool:
                message = "the system ended the process that read it; perhaps memory ran out."
                return Outcome(status=Status(name=task.name, status="failed", message=message))
            except BaseException:
                _end(executor)
                raise

    def _start(self, executor: ProcessPoolExecutor, task: Task) -> Future[Outcome]:
        return executor.submit(work, task, self._request, self._earlier.get(task.name))


def _executor(processes: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(processes, mp_context=context, initializer=ignore_interrupts)


def _end(executor: ProcessPoolExecutor) -> None:
    executor.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        process.terminate()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
