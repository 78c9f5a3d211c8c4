"""Counts the lines of Fabula's own code that run, so that a hang is a number and not a wait."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, TypeVar

import fabula

HOME = str(Path(fabula.__file__).parent)

Answer = TypeVar("Answer")


class TooManySteps(AssertionError):
    """The work took more steps than its input may cost."""


class Steps:
    """Counts steps up to a limit.

    Parameters:
        most: where to stop.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.taken = 0
        self._ours: dict[CodeType, bool] = {}

    def run(self, work: Callable[[], Answer]) -> Answer:
        """What `work` gives.

        Raises:
            TooManySteps: it took more steps than the limit.
        """
        before = sys.gettrace()
        sys.settrace(self._call)
        try:
            return work()
        finally:
            sys.settrace(before)

    def _call(self, frame: FrameType, event: str, argument: Any) -> Any:
        code = frame.f_code
        if code not in self._ours:
            self._ours[code] = code.co_filename.startswith(HOME)
        self._count()
        return self._line if self._ours[code] else None

    def _line(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            self._count()
        return self._line

    def _count(self) -> None:
        self.taken += 1
        if self.taken > self.most:
            raise TooManySteps(f"more than {self.most:,} steps")
