"""How many slips the review finds that somebody planted by hand, and what else it flags there.

    python -m benchmarks.findings_by_hand --data DIR [--first] [--no-model] [--show missed|flagged]

Protocol: 24 passages of LitBank's novels that no rule and no head was made on, 60,000 words in all,
and in them 360 slips as amateurs make them, planted by hand by somebody who had seen neither the
rules nor the generators (`planted_by_hand_again.json` holds places and changed letters). A slip is
found where a `slip` (or a `question`) of at most 60 characters touches the changed place.
`flagged` are the `slip`s that touch none; some are slips of the printed text. The last line is one
JSON object.

These were scored once (30.6 % found), and developed on since. `--first` takes 338 slips of an
earlier hand in other passages (`planted_by_hand.json`), which were scored once before them (27.8
% found) and developed on since.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from benchmarks.corpora import folder
from fabula.contract import Finding
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings

_FIRST: Final = Path(__file__).with_name("planted_by_hand.json")
_AGAIN: Final = Path(__file__).with_name("planted_by_hand_again.json")
_LONGEST: Final = 60
_BESIDE: Final = 1


class Slip(msgspec.Struct, frozen=True):
    """In the passage, code points `start` to `end` are replaced by `new`."""

    start: int
    end: int
    new: str
    kind: str


class Passage(msgspec.Struct, frozen=True):
    """Where a passage lies in a novel, what it hashes to, and the slips in text order."""

    novel: str
    start: int
    end: int
    sha256: str
    slips: tuple[Slip, ...]

    def text(self, data: Path) -> str:
        """Its clean words; `ValueError` where the novel's text is another."""
        path = folder(data, "litbank") / "novels" / f"{self.novel}.txt"
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()[self.start : self.end]
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != self.sha256:
            raise ValueError(f"{path} is not the text that the slips were planted in")
        return text


class Passages(msgspec.Struct, frozen=True):
    """The file."""

    passages: tuple[Passage, ...]


def planted(text: str, slips: tuple[Slip, ...]) -> tuple[str, list[tuple[int, int, str]]]:
    """The text with the slips in it, and where each one stands there."""
    parts, places, at, size = [], [], 0, 0
    for slip in slips:
        parts += [text[at : slip.start], slip.new]
        size += slip.start - at
        places.append((size, size + len(slip.new), slip.kind))
        size += len(slip.new)
        at = slip.end
    return "".join([*parts, text[at:]]), places


def _touches(finding: Finding, start: int, end: int) -> bool:
    near = finding.start <= end + _BESIDE and finding.end >= start - _BESIDE
    return near and finding.end - finding.start <= _LONGEST


def _shown(text: str, start: int, end: int) -> str:
    around = f"{text[max(0, start - 60) : start]}[[{text[start:end]}]]{text[end : end + 40]}"
    return " ".join(around.split())


class Count:
    """What was found in all passages."""

    def __init__(self) -> None:
        self.words = self.flagged = 0
        self.all: Counter[str] = Counter()
        self.by_slip: Counter[str] = Counter()
        self.by_any: Counter[str] = Counter()

    def add(
        self, text: str, places: list[tuple[int, int, str]], found: list[Finding]
    ) -> Iterator[tuple[str, str]]:
        """Counts one passage; gives what was missed or flagged, to be shown."""
        self.words += len(text.split())
        for start, end, kind in places:
            self.all[kind] += 1
            severities = {one.severity for one in found if _touches(one, start, end)}
            self.by_slip[kind] += "slip" in severities
            self.by_any[kind] += bool(severities & {"slip", "question"})
            if not severities & {"slip", "question"}:
                yield "missed", f"{kind}: {_shown(text, start, end)}"
        for one in found:
            if one.severity == "slip" and not any(_touches(one, s, e) for s, e, _ in places):
                self.flagged += 1
                yield "flagged", f"{one.code}: {_shown(text, one.start, one.end)}"


def main() -> None:
    """Plants, reads, counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--first", action="store_true", help="the slips that were developed on")
    parser.add_argument("--no-model", action="store_true", help="read by rules alone")
    parser.add_argument("--show", choices=("missed", "flagged"))
    chosen = parser.parse_args()
    reader, count = Reader(Settings(model=not chosen.no_model, threads=1)), Count()
    file = _FIRST if chosen.first else _AGAIN
    passages = msgspec.json.decode(file.read_bytes(), type=Passages).passages
    for passage in passages:
        text, places = planted(passage.text(chosen.data), passage.slips)
        reading = reader.read(import_bytes(text.encode("utf-8"), "passage.txt")).reading
        for what, line in count.add(reading.text, places, list(reading.findings)):
            if what == chosen.show:
                print(line)
    for kind, number in count.all.most_common():
        print(
            f"{kind:28s} {count.by_any[kind]:3d} of {number:3d}  ({count.by_slip[kind]} as slips)"
        )
    total = count.all.total()
    result = {
        "words": count.words,
        "planted": total,
        "found": count.by_any.total(),
        "found_as_slip": count.by_slip.total(),
        "recall": round(count.by_any.total() / total, 3),
        "flagged_elsewhere": count.flagged,
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
