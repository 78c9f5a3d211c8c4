"""How fast a story is read again: after an edit, and after a correction in its sheet.

    python -m benchmarks.again STORY... [--no-model]

Protocol: each story is read for the first time, then with one sentence added in its middle, once in
a process of its own that knows only what is on disk, and once in a process that has just read the
story; then, in that process, with a sheet that gives one line another speaker, and with one that
makes two people one. Processor seconds of import, stages, review and assembly, with one thread;
starting Python and keeping the reading in a library are not counted. Seconds are of one machine;
what carries over is how they compare.
"""

import argparse
import json
import multiprocessing
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fabula.contract import Reading
from fabula.core import Recent
from fabula.importers import import_bytes
from fabula.layers.told import ToldPerson
from fabula.library.memory import DiskMemory
from fabula.reading import Reader
from fabula.settings import Settings
from fabula.sheet.values import Line, Sheet

_SHORT = 200
ADDED = " Nobody had thought of that before."


class Desk:
    """One process that reads versions of a story, with a memory on disk."""

    def __init__(self, name: str, memory: Path, model: bool) -> None:
        self._name = name
        self._settings = Settings(model=model, threads=1)
        self._memory = DiskMemory(memory)
        self._recent = Recent()

    def read(self, content: bytes, sheet: Sheet | None = None) -> tuple[Reading, float]:
        """The reading of a version, and the processor seconds that it took."""
        begun = time.process_time()
        document = import_bytes(content, self._name)
        reader = Reader(self._settings, sheet=sheet)
        timed = reader.read(document, memory=self._memory, recent=self._recent)
        return timed.reading, time.process_time() - begun

    def close(self) -> None:
        """Leaves what was remembered to other processes."""
        self._memory.close()


def edited(content: bytes) -> bytes:
    """The story with one sentence more in its middle."""
    at = content.index(b"\n\n", len(content) // 2)
    return content[:at] + ADDED.encode() + content[at:]


def first(name: str, content: bytes, memory: Path, model: bool) -> dict[str, float]:
    """The first reading of a story, and the next ones in the same process."""
    desk = Desk(name, memory, model)
    reading, seconds = desk.read(content)
    spent = {"words": float(reading.counts.words), "first": seconds}
    desk.close()
    spent["edit, same process"] = desk.read(edited(content))[1]
    reading, _ = desk.read(content)
    for what, sheet in corrections(reading).items():
        spent[what] = desk.read(content, sheet)[1]
    desk.close()
    return spent


def corrections(reading: Reading) -> dict[str, Sheet]:
    """A sheet that gives one line another speaker, and one that makes two people one."""
    names = [one.name for one in reading.characters]
    lines = [one for one in reading.quotes if one.speaker and one.end - one.start < _SHORT]
    if len(names) < 2 or not lines:
        return {}
    words = reading.words(lines[len(lines) // 2].span)
    return {
        "speaker corrected": Sheet(lines=(Line(words=words, speaker=names[1]),)),
        "two people joined": Sheet(people=(ToldPerson(names=(names[0], names[-1])),)),
    }


def again(name: str, content: bytes, memory: Path, model: bool) -> dict[str, float]:
    """The story with one sentence more, read by a process that has read nothing yet."""
    desk = Desk(name, memory, model)
    seconds = desk.read(edited(content))[1]
    desk.close()
    return {"edit, new process": seconds}


def measured(path: Path, model: bool) -> dict[str, float]:
    """What each reading of a story took."""
    content = path.read_bytes()
    with TemporaryDirectory() as folder:
        memory = Path(folder) / "story.memory"
        given = (path.name, content, memory, model)
        _apart(only, *given)
        after = _apart(again, *given)
        memory.unlink()
        return _apart(first, *given) | after


def only(name: str, content: bytes, memory: Path, model: bool) -> dict[str, float]:
    """The first reading alone, for what it leaves on disk."""
    desk = Desk(name, memory, model)
    desk.read(content)
    desk.close()
    return {}


def _apart(work: Callable[..., dict[str, float]], *given: Any) -> dict[str, float]:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, given)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each story, print a table, and one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--no-model", action="store_true", help="read by rules alone")
    chosen = parser.parse_args(arguments)
    rows = {}
    for path in chosen.stories:
        rows[path.name] = spent = measured(path, not chosen.no_model)
        print(path.name)
        for what, number in spent.items():
            print(f"  {number:10.2f}  {what}")
    print(json.dumps({"rows": rows}))


if __name__ == "__main__":
    main()
