"""How often the review raises a false alarm: on clean novels every slip it finds is suspect.

    python -m benchmarks.findings --data DIR [--no-model] [--show slip] [--works N]

Protocol: every fourth novel of LitBank (`DIR/litbank/novels`, by name), 20 in all, which no table
of the rules was counted on. From each, whole paragraphs from 30 % of its length on until 5,000
words are reached. The last line printed is one JSON object: findings by severity and rule, and
words to one slip. `--show` lists the findings of a severity with their sentence.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora import folder
from fabula.contract import Reading
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings

WORKS = 20
WORDS = 5_000
BEGIN = 0.3


def excerpts(data: Path, works: int = WORKS) -> Iterator[tuple[str, str]]:
    """The names of the clean novels with 5,000 words of each."""
    paths = sorted((folder(data, "litbank") / "novels").glob("*.txt"))[::4][:works]
    for path in paths:
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        yield path.stem, "\n\n".join(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[str]:
    begin = text.find("\n\n", int(BEGIN * len(text))) + 2
    counted = 0
    for paragraph in text[begin:].split("\n\n"):
        if counted >= WORDS:
            return
        counted += len(paragraph.split())
        yield paragraph


def shown(reading: Reading, start: int, end: int) -> str:
    """A finding's words between brackets, with what stands around them."""
    text = reading.text
    around = f"{text[max(0, start - 70) : start]}[[{text[start:end]}]]{text[end : end + 50]}"
    return " ".join(around.split())


def main() -> None:
    """Reads the excerpts and counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--no-model", action="store_true")
    parser.add_argument("--show", default="")
    parser.add_argument("--works", type=int, default=WORKS)
    chosen = parser.parse_args()
    reader = Reader(Settings(model=not chosen.no_model))
    severities: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    words, seconds = 0, 0.0
    for name, text in excerpts(chosen.data, chosen.works):
        timed = reader.read(import_bytes(text.encode(), f"{name}.txt"))
        words += timed.reading.counts.words
        seconds += timed.seconds.get("review", 0.0)
        for one in timed.reading.findings:
            severities[one.severity] += 1
            rules[f"{one.code} {one.name}"] += 1
            if one.severity in chosen.show.split(","):
                print(f"{one.code} {name[:24]}: {shown(timed.reading, one.start, one.end)}")
    slips = severities["slip"]
    print(
        json.dumps(
            {
                "works": chosen.works,
                "words": words,
                "review_seconds": round(seconds, 2),
                "severities": dict(severities),
                "words_to_one_slip": round(words / slips) if slips else None,
                "rules": dict(rules.most_common()),
            }
        )
    )


if __name__ == "__main__":
    main()
