"""Draws findings at random for judges, each with its sentence, into a table.

    python -m benchmarks.findings_draw --data DIR --out FOLDER [--texts PATH ...] [--slips 300]

Read are stretches of novels that neither rules nor the proofreading head were made on (`unseen` in
`training.proofreading.works`; the table of W125 alone was counted on them too, and the yardstick of
the habits), and all files under `--texts`: amateur chapters, or clean ones with slips planted by
somebody else. `FOLDER/findings.tsv` gets up to `--slips` slips and `--questions` questions, drawn
with `--seed`, in an order drawn too; the column `verdict` is empty. `FOLDER/drawn.json` says how
many there were to draw from. Judged are finding and sentence, not the novel they stand in.
"""

import argparse
import csv
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.corpora import folder
from fabula.contract import Finding, Reading
from fabula.core import Document
from fabula.errors import FabulaError
from fabula.importers import import_bytes
from fabula.reading import Reader
from training.corpora.novels import Novel
from training.proofreading.works import works

_AROUND: Final = 250
COLUMNS: Final = ("number", "severity", "rule", "before", "found", "after", "says", "perhaps",
                  "other places", "source", "verdict", "remark")  # fmt: skip


def main() -> None:
    """Reads, draws, and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="*", default=[])
    parser.add_argument("--slips", type=int, default=300)
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--words", type=int, default=10_000, help="of each novel; 0: no novels")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    rng = random.Random(chosen.seed)
    found: dict[str, list[tuple[Reading, Finding]]] = {"slip": [], "question": []}
    documents = [*_novels(chosen.data, chosen.words, rng), *_files(chosen.texts)]
    for reading in _read(documents):
        for one in reading.findings:
            if one.severity in found:
                found[one.severity].append((reading, one))
    drawn = _drawn(found["slip"], chosen.slips, rng)
    drawn += _drawn(found["question"], chosen.questions, rng)
    rng.shuffle(drawn)
    chosen.out.mkdir(parents=True, exist_ok=True)
    with (chosen.out / "findings.tsv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, dialect="excel-tab")
        table.writeheader()
        table.writerows(_row(n, reading, one) for n, (reading, one) in enumerate(drawn, 1))
    told = {severity: len(every) for severity, every in found.items()}
    summary = json.dumps({"drawn": len(drawn), "found": told, "seed": chosen.seed})
    (chosen.out / "drawn.json").write_text(summary + "\n", encoding="utf-8")
    print(summary)


def _drawn(
    found: list[tuple[Reading, Finding]], most: int, rng: random.Random
) -> list[tuple[Reading, Finding]]:
    return rng.sample(found, min(most, len(found)))


def _novels(data: Path, words: int, rng: random.Random) -> Iterator[Document]:
    if not words:
        return
    for novel in works(folder(data, "litbank")).unseen:
        yield import_bytes(_stretch(novel, words, rng).encode(), f"{novel.name}.txt")


def _stretch(novel: Novel, words: int, rng: random.Random) -> str:
    """Whole paragraphs, some `words` words together, from a place drawn by chance."""
    paragraphs = novel.text.replace("\r\n", "\n").split("\n\n")
    lengths = [len(paragraph.split()) for paragraph in paragraphs]
    first = rng.randrange(max(1, len(paragraphs) * 9 // 10))
    after, counted = first, 0
    while after < len(paragraphs) and counted < words:
        counted += lengths[after]
        after += 1
    return "\n\n".join(paragraphs[first:after])


def _files(paths: list[Path]) -> Iterator[Document]:
    for path in paths:
        files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        for file in files:
            try:
                yield import_bytes(file.read_bytes(), file.name)
            except FabulaError as error:
                print(f"{file}: {error}")


def _read(documents: list[Document]) -> Iterator[Reading]:
    reader = Reader()
    return (reader.read(document).reading for document in documents)


def _row(number: int, reading: Reading, one: Finding) -> dict[str, object]:
    text = reading.text
    places = (text[place.start : place.end] for place in one.evidence)
    return {
        "number": number,
        "severity": one.severity,
        "rule": f"{one.code} {one.name}",
        "before": _line(text[max(0, one.start - _AROUND) : one.start]),
        "found": _line(text[one.start : one.end]),
        "after": _line(text[one.end : one.end + _AROUND]),
        "says": one.message,
        "perhaps": " | ".join(one.suggestions),
        "other places": " | ".join(_line(place) for place in places),
        "source": reading.source.name,
        "verdict": "",
        "remark": "",
    }


def _line(words: str) -> str:
    return " ".join(words.split())


if __name__ == "__main__":
    main()
