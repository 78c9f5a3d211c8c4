"""How long a person waits: whole programs, from the key to the last line.

    python -m benchmarks.commands STORY... [--times 7]

Protocol: for each story a fresh library; `fabula read` once, again (answered by the library), then
`fabula show`, and `fabula --help`; each as a program of its own, output to a pipe. Printed are the
median wall and processor seconds over the repetitions (the first reading is taken once). The last
line is one JSON object.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

Seconds = tuple[float, float]


def timed(arguments: Sequence[str], library: Path) -> Seconds:
    """Wall and processor seconds of one run of the program."""
    command = [sys.executable, "-m", "fabula", *arguments]
    variables = {**os.environ, "FABULA_LIBRARY": str(library)}
    before, begun = os.times(), time.perf_counter()
    subprocess.run(command, env=variables, stdout=subprocess.PIPE, check=True)
    wall, after = time.perf_counter() - begun, os.times()
    spent = after.children_user + after.children_system
    return wall, spent - before.children_user - before.children_system


def median(arguments: Sequence[str], library: Path, times: int) -> Seconds:
    """The medians over `times` runs."""
    runs = [timed(arguments, library) for _ in range(times)]
    return statistics.median(r[0] for r in runs), statistics.median(r[1] for r in runs)


def measure(story: Path, times: int) -> dict[str, Seconds]:
    """Every command on one story."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        return {
            "first read": timed(["read", str(story), "--quiet"], library),
            "second read": median(["read", str(story), "--quiet"], library, times),
            "show": median(["show", "1"], library, times),
            "help": median(["--help"], library, times),
        }


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each story and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("stories", type=Path, nargs="+")
    parser.add_argument("--times", type=int, default=7)
    chosen = parser.parse_args(arguments)
    result = {story.name: measure(story, chosen.times) for story in chosen.stories}
    for name, rows in result.items():
        for command, (wall, spent) in rows.items():
            print(f"{name[:40]:40s} {command:12s} {wall:6.2f} s wall {spent:6.2f} s processor")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
