"""How often the review raises a false alarm on clean novels, and how many planted slips it finds.

    python -m benchmarks.findings --data DIR [--planted] [--harper] [--no-model] [--show slip]

Protocol: every fourth novel of LitBank (`DIR/litbank/novels`, by name), 20 in all, which no table
of the rules was counted on. From each, whole paragraphs from 30 % of its length on until `--words`
words (5,000) are reached. As they stand every slip that is found is suspect; with `--planted` a
slip is put into one paragraph of three first (`_planted_slips`, seed 3), and a planted slip is
found where a finding touches it. `--harper` lets Harper's own rules read the same, a paragraph at a
time. The last line printed is one JSON object. `--show` lists the findings of a severity.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks._harper import lints
from benchmarks._planted_slips import Slip, planted
from benchmarks.corpora import folder
from fabula.contract import Reading
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings

WORKS = 20
WORDS = 5_000
BEGIN = 0.3
SHARE = 1 / 3
SEED = 3


def excerpts(data: Path, works: int = WORKS, words: int = WORDS) -> Iterator[tuple[str, list[str]]]:
    """The names of the clean novels with the paragraphs of each."""
    paths = sorted((folder(data, "litbank") / "novels").glob("*.txt"))[::4][:works]
    for path in paths:
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        yield path.stem, list(_paragraphs(text, words))


def _paragraphs(text: str, words: int) -> Iterator[str]:
    begin = text.find("\n\n", int(BEGIN * len(text))) + 2
    counted = 0
    for paragraph in text[begin:].split("\n\n"):
        if counted >= words:
            return
        counted += len(paragraph.split())
        yield paragraph


def shown(reading: Reading, start: int, end: int) -> str:
    """A finding's words between brackets, with what stands around them."""
    text = reading.text
    around = f"{text[max(0, start - 70) : start]}[[{text[start:end]}]]{text[end : end + 50]}"
    return " ".join(around.split())


class Count:
    """What was found in all works."""

    def __init__(self) -> None:
        self.words, self.seconds = 0, 0.0
        self.severities: Counter[str] = Counter()
        self.rules: Counter[str] = Counter()
        self.planted: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.harper: Counter[str] = Counter()

    def add(self, text: str, reading: Reading, slips: list[Slip], *, harper: bool) -> None:
        """Counts one work."""
        self.words += reading.counts.words
        places = []
        for one in reading.findings:
            self.severities[one.severity] += 1
            self.rules[f"{one.code} {one.name}"] += 1
            if one.severity != "habit":
                places.append((one.start, one.end))
        self.planted.update(slip.kind for slip in slips)
        self.found.update(slip.kind for slip in slips if _touched(slip, places))
        if harper:
            seen = list(lints(text))
            self.harper["alarms"] += len(seen)
            self.harper["planted found"] += sum(_touched(slip, seen) for slip in slips)

    def summary(self) -> dict[str, object]:
        """The figures."""
        slips = self.severities["slip"]
        total = self.planted.total()
        return {
            "words": self.words,
            "review_seconds": round(self.seconds, 2),
            "severities": dict(self.severities),
            "words_to_one_slip": round(self.words / slips) if slips else None,
            "rules": dict(self.rules.most_common()),
            "planted": total,
            "recall": round(self.found.total() / total, 3) if total else None,
            "kinds": {kind: f"{self.found[kind]}/{n}" for kind, n in self.planted.most_common()},
            "harper": dict(self.harper),
        }


def _touched(slip: Slip, places: list[tuple[int, int]]) -> bool:
    return any(start <= slip.end and slip.start <= end for start, end in places)


def main() -> None:
    """Reads the excerpts and counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--planted", action="store_true")
    parser.add_argument("--harper", action="store_true")
    parser.add_argument("--no-model", action="store_true")
    parser.add_argument("--show", default="")
    parser.add_argument("--works", type=int, default=WORKS)
    parser.add_argument("--words", type=int, default=WORDS)
    chosen = parser.parse_args()
    reader = Reader(Settings(model=not chosen.no_model))
    count = Count()
    for name, paragraphs in excerpts(chosen.data, chosen.works, chosen.words):
        text, slips = planted(paragraphs, SEED, SHARE if chosen.planted else 0.0)
        timed = reader.read(import_bytes(text.encode(), f"{name}.txt"))
        count.seconds += timed.seconds.get("review", 0.0)
        count.add(text, timed.reading, slips, harper=chosen.harper)
        for one in timed.reading.findings:
            if one.severity in chosen.show.split(","):
                print(f"{one.code} {name[:24]}: {shown(timed.reading, one.start, one.end)}")
    print(json.dumps(count.summary()))


if __name__ == "__main__":
    main()
