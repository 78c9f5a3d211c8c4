"""Long runs: `python -m tests.fuzz [NUMBER] [FIRST]` asks about that many spoiled files.

Prints each seed that gets a wrong answer; the exit status is 1 if any does.
"""

import sys
import traceback

from tests.fuzz.harness import ask
from tests.fuzz.mutations import spoiled


def main(arguments: list[str]) -> int:
    """Run the seeds from FIRST on; 10,000 from 0 if nothing is said."""
    number = int(arguments[0]) if arguments else 10_000
    first = int(arguments[1]) if len(arguments) > 1 else 0
    wrong = 0
    for seed in range(first, first + number):
        name, data = spoiled(seed)
        try:
            ask(data, name)
        except Exception:  # a fuzzer reports whatever escapes
            wrong += 1
            sys.stdout.write(f"seed {seed} ({name}, {len(data)} bytes)\n{traceback.format_exc()}\n")
    sys.stdout.write(f"{number} files, {wrong} wrong answers\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
