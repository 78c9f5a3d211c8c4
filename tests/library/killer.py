"""Starts `fabula read` again and again, kills it, and looks at the library each time.

The program is forked from this process, which has imported everything, so that the moments fall
into the work itself: making the library, reading, storing. Run by `test_killed`.
"""

import json
import os
import random
import select
import signal
import sys
import time
from contextlib import closing
from pathlib import Path

from fabula.cli import main
from fabula.library.library import Library

FRESH = 20
"""Every twentieth program finds no library, so that its making is interrupted too."""


def story(number: int) -> bytes:
    lines = [
        f'"The {n}th tide took letter {number * 1000 + n}," said Nell. "Write it again."\n\n'
        f"He wrote it again, and the {n}th gull of day {number} watched him do it.\n\n"
        for n in range(6)
    ]
    return "".join(lines).encode()


def start(path: Path, library: Path) -> tuple[int, int]:
    """Fork a program; gives its number and a pipe that closes when it ends."""
    ended, held = os.pipe()
    child = os.fork()
    if child:
        os.close(held)
        return child, ended
    os.close(ended)
    code = 99
    try:
        code = main(["read", str(path), "--quiet", "--library", str(library)])
    finally:
        os._exit(code)


def run(path: Path, library: Path, seconds: float | None) -> int | None:
    """The exit code, or `None` if it was killed after so many seconds."""
    child, ended = start(path, library)
    try:
        if seconds is not None and not select.select([ended], [], [], seconds)[0]:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    finally:
        os.close(ended)
    return None if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def check(path: Path) -> tuple[list[str], int]:
    with closing(Library(path)) as library:
        checked = library.check()
    return list(checked.faults), checked.stories


def drive(folder: Path, kills: int) -> dict[str, object]:
    """Start programs until `kills` of them were killed, at most four times as many.

    Moments are drawn up to the shortest whole run so far, so that few programs end before theirs.
    """
    chance = random.Random(20)
    source = folder / "tide.txt"
    source.write_bytes(story(0))
    arguments = ["read", str(source), "--quiet", "--library", str(folder / "warm.db")]
    assert main(arguments) == 0
    shortest = measured(source, folder / "measured.db")
    faults: list[str] = []
    stored: dict[Path, int] = {}
    killed = started = 0
    while killed < kills and started < 4 * kills:
        library = folder / f"library{started // FRESH}.db"
        started += 1
        source.write_bytes(story(started))
        begun = time.perf_counter()
        code = run(source, library, chance.uniform(0, shortest))
        assert code in (None, 0), code
        if code is None:
            killed += 1
        else:
            shortest = min(shortest, time.perf_counter() - begun)
        found, stored[library] = check(library)
        faults += found
    finished, stories = started - killed, sum(stored.values())
    return {"faults": faults, "killed": killed, "finished": finished, "stories": stories}


def measured(source: Path, library: Path) -> float:
    """The seconds that a program takes when nobody kills it."""
    begun = time.perf_counter()
    assert run(source, library, None) == 0
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.stdout.write(json.dumps(drive(Path(sys.argv[1]), int(sys.argv[2]))))
