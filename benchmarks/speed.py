"""How fast a story is read, and how the time grows with its length.

    python -m benchmarks.speed --data DIR [--no-model] [--plot docs/pictures/growth.svg]

Protocol: the novels of LitBank (`DIR/litbank/novels`) joined in the order of their names and cut to
each length at a paragraph. Every length is read in a fresh process, with the reader model on one
thread or by rules alone, without the library, and the process reports the processor seconds of
import and stages and its highest resident memory. Starting Python is not counted. Seconds are of
one machine; the growth is what carries over.
"""

import argparse
import json
import multiprocessing
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks._growth import plot_growth

LENGTHS = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)


def shelf(data: Path) -> str:
    """All the novels as one text."""
    files = sorted((data / "litbank" / "novels").glob("*.txt"))
    return "\n\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)


def cut(text: str, words: int) -> str:
    """The beginning of `text`, about `words` words long, cut at a paragraph."""
    at, counted = 0, 0
    for paragraph in text.split("\n\n"):
        if counted >= words:
            break
        counted += len(paragraph.split())
        at += len(paragraph) + 2
    return text[:at]


def measure(content: bytes, model: bool) -> dict[str, Any]:
    """Read in this process: seconds by stage, all seconds, and the highest memory in MiB."""
    from fabula.importers import import_bytes
    from fabula.reading import Reader
    from fabula.settings import Settings

    reader = Reader(Settings(model=model, threads=1))
    reader.read(import_bytes(b'"Well," said Ann.\n', "warm.txt"))
    begun = time.process_time()
    document = import_bytes(content, "shelf.txt")
    imported = time.process_time() - begun
    timed = reader.read(document)
    return {
        "words": timed.reading.counts.words,
        "quotes": len(timed.reading.quotes),
        "seconds": round(time.process_time() - begun, 3),
        "stages": {"import": round(imported, 3)}
        | {name: round(spent, 3) for name, spent in timed.seconds.items()},
        "mib": round(_highest_memory(), 1),
    }


def _highest_memory() -> float:
    """MiB; on Linux from the process itself, since `ru_maxrss` outlives `exec`."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 2**10
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def measured_apart(content: bytes, model: bool) -> dict[str, Any]:
    """`measure` in a process of its own, so that memory is that of one reading."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(measure, (content, model))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each length, print a table, and one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--no-model", action="store_true", help="read by rules alone")
    parser.add_argument("--longest", type=int, default=LENGTHS[-1])
    chosen = parser.parse_args(arguments)
    text = shelf(chosen.data)
    rows = []
    for length in (one for one in LENGTHS if one <= chosen.longest):
        row = measured_apart(cut(text, length).encode("utf-8"), not chosen.no_model)
        rows.append(row)
        words, seconds = row["words"], row["seconds"]
        pace = words / seconds
        print(f"{words:>9,} words {seconds:8.2f} s {pace:9,.0f} words/s {row['mib']:7.0f} MiB")
    if chosen.plot:
        sizes = [row["words"] for row in rows]
        plot_growth(sizes, [row["seconds"] for row in rows], "words", chosen.plot)
    print(json.dumps({"rows": rows}))


if __name__ == "__main__":
    main()
