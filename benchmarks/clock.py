"""Contradictions of the clock: false alarms on clean novels, and planted ones that are found.

    python -m benchmarks.clock --data DIR [--novels 20] [--show]

Protocol: novels of LitBank (`DIR/litbank/novels`) in an order drawn once (seed 6) are read
whole, by rules; every contradiction counts as an alarm, since the novels are taken to be clean.
The planted texts are the project's own (`tests/clock/planted`): each base text is clean and has one
or more variants in which one phrase is changed so that two explicit statements no longer fit. A
variant is found when a contradiction names the changed phrase.
"""

import argparse
import json
import random
import time
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpora import folder
from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import Clock, Contradiction, Counts, Times
from fabula.settings import Settings
from fabula.stages import pipeline

PLANTED = Path(__file__).resolve().parents[1] / "tests" / "clock" / "planted"
SEED = 6


class Planted(NamedTuple):
    """A text with one changed phrase, which lies from `start` to `end`; none in a base text."""

    name: str
    text: str
    start: int = 0
    end: int = 0


class Clocked(NamedTuple):
    """A story with its clock, and the processor seconds that times and clock took."""

    story: Story
    seconds: float

    @property
    def found(self) -> tuple[Contradiction, ...]:
        """Its contradictions."""
        return self.story[Clock].contradictions


def planted() -> Iterator[Planted]:
    """Each base text, then its variants."""
    for path in sorted(PLANTED.glob("*.toml")):
        story = tomllib.loads(path.read_text(encoding="utf-8"))
        text = story["text"]
        yield Planted(path.stem, text)
        for number, plant in enumerate(story["plants"], 1):
            if text.count(plant["old"]) != 1:
                raise ValueError(f"{path.name}: plant {number} does not stand once in the text")
            start = text.index(plant["old"])
            changed = text.replace(plant["old"], plant["new"])
            yield Planted(f"{path.stem}/{number}", changed, start, start + len(plant["new"]))


def read(text: bytes, name: str) -> Clocked:
    """A story read by rules, as far as its clock."""
    settings, seconds = Settings(model=False), 0.0
    story = Story(import_bytes(text, name))
    for stage in pipeline():
        begun = time.process_time()
        story = story.with_layer(stage.read(story, settings))
        if stage.gives in {Times, Clock}:
            seconds += time.process_time() - begun
        if stage.gives is Clock:
            break
    return Clocked(story, seconds)


def names(found: Contradiction, story: Planted) -> bool:
    """Whether a contradiction has a sentence in which the changed phrase stands."""
    return any(said.start < story.end and story.start < said.end for said in found.statements)


def measure_planted() -> dict[str, Any]:
    """How many variants are found, and how many alarms the base texts give."""
    missed, false, count = [], [], 0
    for story in planted():
        found = read(story.text.encode("utf-8"), "story.txt").found
        if not story.end:
            false += [story.name] * len(found)
            continue
        count += 1
        if not any(names(one, story) for one in found):
            missed.append(story.name)
    return {"planted": count, "found": count - len(missed), "missed": missed, "false": false}


def novels(data: Path, many: int) -> list[Path]:
    """So many novels, in an order drawn once."""
    paths = sorted((folder(data, "litbank") / "novels").glob("*.txt"))
    random.Random(SEED).shuffle(paths)
    return paths[:many]


def measure_novels(paths: Sequence[Path], show: bool) -> dict[str, Any]:
    """The alarms on each novel, and the seconds that times and clock took for 100,000 words."""
    alarms: dict[str, int] = {}
    words, seconds = 0, 0.0
    for path in paths:
        clocked = read(path.read_bytes(), path.name)
        seconds += clocked.seconds
        words += clocked.story[Counts].words
        alarms[path.stem] = len(clocked.found)
        if show:
            _show(path.stem, clocked)
    return {
        "novels": len(alarms),
        "alarms": sum(alarms.values()),
        "most": max(alarms.values(), default=0),
        "alarmed": {name: number for name, number in alarms.items() if number},
        "seconds_per_100k_words": round(seconds * 1e5 / max(1, words), 3),
    }


def _show(name: str, clocked: Clocked) -> None:
    for one in clocked.found:
        for said in one.statements:
            print(f"{name}: {said.says}: {clocked.story.text[said.span]!r}")
        print()


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure both, and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--novels", type=int, default=20)
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args(arguments)
    clean = measure_novels(novels(chosen.data, chosen.novels), chosen.show)
    print(json.dumps({"clean": clean, "planted": measure_planted()}))


if __name__ == "__main__":
    main()
