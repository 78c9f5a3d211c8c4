"""A progress bar with the time left, for whatever takes longer than a second."""

import sys
from threading import Timer
from types import TracebackType
from typing import TYPE_CHECKING, Self

from fabula.reading import Step

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE_SECONDS = 1.0


class Bar:
    """Shown on standard error, if that is a terminal, once a second has passed.

    Parameters:
        what: what is under way.
        total: of how many parts, if that is known before the first step.
        shown: `False` for a bar that is never shown.
    """

    def __init__(self, what: str, *, total: int | None = None, shown: bool = True) -> None:
        self._shown = shown and sys.stderr.isatty()
        self._what = what
        self._total = total
        self._done = 0.0
        self._bar: Progress | None = None
        self._timer = Timer(PATIENCE_SECONDS, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if self._shown:
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        if self._timer.is_alive():
            self._timer.join()
        if self._bar is not None:
            self._bar.stop()

    def step(self, step: Step) -> None:
        """A reading has come a step further."""
        self._total = 1
        self.done(step.share, f"{self._what}: {step.stage}")

    def done(self, parts: float, what: str | None = None) -> None:
        """So many parts are done by now."""
        self._done = parts
        self._what = what or self._what
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=parts, total=self._total)

    def _show(self) -> None:
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        from fabula.cli.streams import messages

        bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TimeRemainingColumn(),
            console=messages(),
            transient=True,
            redirect_stdout=sys.stdout is not None and sys.stdout.isatty(),
        )
        task = bar.add_task(self._what, total=self._total)
        bar.update(task, completed=self._done)
        bar.start()
        self._bar = bar
