"""Measures how often each habit shows in the 89 novels of LitBank; only numbers are kept.

    python -m benchmarks.yardstick --data DIR > src/fabula/findings/habits/_yardstick.toml

Protocol: each novel whole, read by rules; rates in 100 chances, median and ninth decile over works.
"""

import argparse
import statistics
from collections import defaultdict
from pathlib import Path

from benchmarks.corpora import folder
from fabula.core import Story
from fabula.findings.habit import HabitRule
from fabula.findings.prose import prose
from fabula.findings.registry import rules
from fabula.importers import import_bytes
from fabula.settings import Settings
from fabula.stages import pipeline


def main() -> None:
    """Reads the novels and prints the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    chosen = parser.parse_args()
    habits = [rule for rule in rules() if isinstance(rule, HabitRule)]
    rates: dict[str, list[float]] = defaultdict(list)
    for path in sorted((folder(chosen.data, "litbank") / "novels").glob("*.txt")):
        story = Story(import_bytes(path.read_bytes(), path.name))
        for stage in pipeline():
            story = story.with_layer(stage.read(story, Settings(model=False)))
        story = story.with_layer(prose(story))
        for rule in habits:
            rates[rule.code].append(rule.counted(story).rate)
    print("# Made by benchmarks/yardstick.py: rates in 100 chances over the 89 novels of LitBank.")
    for code, seen in rates.items():
        most = statistics.quantiles(seen, n=10)[-1]
        print(f"{code} = {{ median = {statistics.median(seen):.3f}, most = {most:.3f} }}")


if __name__ == "__main__":
    main()
