"""Measures how often each habit shows in the 90 novels of LitBank; only numbers are kept.

    python -m benchmarks.yardstick --data DIR > src/fabula/findings/habits/_yardstick.toml

Protocol: each novel whole, read by rules; rates in 100 chances, median and ninth decile over works.
Of the stages only those run that the rules about habits look at.
"""

import argparse
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.corpora import folder
from fabula.core import Layer, Story
from fabula.findings.habit import HabitRule
from fabula.findings.prose import prose
from fabula.findings.registry import rules
from fabula.importers import import_bytes
from fabula.layers import Annotation, Blocks, Cast, Counts, Quotations, Tokens
from fabula.settings import Settings
from fabula.stages import Stage, pipeline

_SEEN: Final[tuple[type[Layer], ...]] = (Annotation, Blocks, Cast, Counts, Quotations, Tokens)


def main() -> None:
    """Reads the novels and prints the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    chosen = parser.parse_args()
    habits = [rule for rule in rules() if isinstance(rule, HabitRule)]
    stages = tuple(_stages(habits))
    rates: dict[str, list[float]] = defaultdict(list)
    for path in sorted((folder(chosen.data, "litbank") / "novels").glob("*.txt")):
        story = Story(import_bytes(path.read_bytes(), path.name))
        for stage in stages:
            story = story.with_layer(stage.read(story, Settings(model=False)))
        story = story.with_layer(prose(story))
        for rule in habits:
            rates[rule.code].append(rule.counted(story).rate)
        print(path.stem, file=sys.stderr)
    print("# Made by benchmarks/yardstick.py: rates in 100 chances over the 90 novels of LitBank.")
    for code, seen in rates.items():
        most = statistics.quantiles(seen, n=10)[-1]
        print(f"{code} = {{ median = {statistics.median(seen):.3f}, most = {most:.3f} }}")


def _stages(habits: list[HabitRule]) -> Iterator[Stage]:
    """The stages, in order, that give what the rules look at and whatever that rests on."""
    wanted = {*_SEEN, *(need for rule in habits for need in rule.needs)}
    kept: list[Stage] = []
    for stage in reversed(tuple(pipeline())):
        if stage.gives in wanted:
            wanted |= set(stage.needs)
            kept.append(stage)
    return reversed(kept)


if __name__ == "__main__":
    main()
