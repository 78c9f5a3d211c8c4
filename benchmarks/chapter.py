"""How one real chapter is read, against what a person counted in it.

    python -m benchmarks.chapter STORY.txt --speech 49 --notes 2 --people "Ann,Bob,..."

Protocol: the file is read by rules, nothing given. Printed are the quotations by kind, the author's
notes, which of the named people are in the cast and under what name, characters whose names are not
among them, and the lines by how their speaker is known; one JSON object is the last line.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from fabula.contract import Reading
from fabula.importers import import_path
from fabula.reading import Reader


def runs_of(reading: Reading, kind: str) -> int:
    """How many unbroken runs of blocks of one kind there are: a note may have many paragraphs."""
    kinds = [block.kind for block in reading.blocks]
    return sum(
        one == kind and before != kind for before, one in zip([None, *kinds], kinds, strict=False)
    )


def found(reading: Reading, people: Sequence[str]) -> dict[str, str]:
    """The people who are in the cast, with the name that the cast gives them."""
    cast = {name: one.name for one in reading.characters for name in (one.name, *one.aliases)}
    return {person: cast[person] for person in people if person in cast}


def strangers(reading: Reading, people: Sequence[str]) -> list[str]:
    """Characters none of whose names is a person's that was counted."""
    known = set(people)
    return [c.name for c in reading.characters if not known & {c.name, *c.aliases}]


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the chapter and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("story", type=Path)
    parser.add_argument("--speech", type=int, required=True)
    parser.add_argument("--notes", type=int, required=True)
    parser.add_argument("--people", required=True)
    chosen = parser.parse_args(arguments)
    people = [name.strip() for name in chosen.people.split(",")]
    reading = Reader().read(import_path(chosen.story)).reading
    kinds = Counter(quote.kind for quote in reading.quotes)
    result = {
        "speech": [kinds["speech"], chosen.speech],
        "other": {kind: count for kind, count in kinds.items() if kind != "speech"},
        "notes": [runs_of(reading, "author_note"), chosen.notes],
        "people": [len(found(reading, people)), len(people)],
        "named": found(reading, people),
        "strangers": strangers(reading, people),
        "cues": dict(Counter(quote.cue or "unknown" for quote in reading.quotes)),
    }
    for name, value in result.items():
        print(f"{name:10s} {value}")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
