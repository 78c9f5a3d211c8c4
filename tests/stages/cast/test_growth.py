"""That the work on a cast grows no faster than the cast, also where all names are alike."""

import sys
from itertools import islice, pairwise, product
from types import FrameType
from typing import Any

from fabula.settings import Settings
from tests.stages.cast.stories import read

_SYLLABLES = [a + b for a in "bdfgklmn" for b in "aeio"]


def _story(people: int) -> str:
    names = [f"Mar{''.join(rest)}" for rest in islice(product(_SYLLABLES, repeat=3), people)]
    return "".join(
        f'{one} sat by {other}. {one} sighed.\n\n"I\'m {one}, {other}," said {one}.\n\n'
        for one, other in pairwise(names)
    )


def _steps(people: int) -> int:
    """Lines of Python that the stage executes."""
    reading = read(_story(people), settings=Settings(model=False))
    assert len(reading.characters) == people
    counted = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal counted
        counted += event == "line" and "/cast/" in frame.f_code.co_filename
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        read(_story(people), settings=Settings(model=False))
    finally:
        sys.settrace(before)
    return counted


def test_twice_as_many_people_are_twice_the_work() -> None:
    assert _steps(400) < 2.4 * _steps(200)
