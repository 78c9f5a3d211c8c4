"""Long runs of marks cost no more than their length."""

import sys
from types import FrameType
from typing import Any

from fabula.importers import import_bytes
from fabula.reading import Reader


def steps(text: str) -> int:
    """Lines of Python that a reading executes."""
    document = import_bytes(text.encode(), "marks.txt")
    counted = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal counted
        counted += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        Reader().read(document)
    finally:
        sys.settrace(before)
    return counted


def test_a_run_of_marks_is_read_in_steps_that_grow_with_its_length() -> None:
    assert steps('"' * 4000) < 5 * steps('"' * 1000)
