"""How many of the slips in amateur chapters the review finds, and what else it flags there.

    python -m benchmarks.findings_in_chapters [--half developed|scored]
                                              [--show missed|flagged|traps]

Protocol: twenty-eight chapters, 47,000 words, each in the hand of another amateur, written for
this by two people who knew nothing of the program (`amateur/NN.txt`). `NN.slips` lists what is
wrong in each, the words and why, a view that slides and eyes that change colour among them; and
traps, which look wrong and are meant: dialect, fragments, coinages, stutters. A slip is found
where a `slip` or `question` of fewer than 200 characters touches its words. All are developed on
by now; the even ones of 01 to 16, and then 17 to 28 (`scored`), were scored once before. 01, 02,
13, 15 and 22 hold more small slips than are listed. The last line is one JSON object.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from fabula.contract import Finding, Reading
from fabula.importers import import_path
from fabula.reading import Reader
from fabula.settings import Settings

FOLDER: Final = Path(__file__).with_name("amateur")
_LONGEST: Final = 200
_DEVELOPED: Final = 16
_TRAP: Final = "trap"


class Listed(NamedTuple):
    """Words of a chapter, in code points, and what is said of them."""

    start: int
    end: int
    why: str

    def touched_by(self, finding: Finding) -> bool:
        """Whether a finding is of these words."""
        length = finding.end - finding.start
        return finding.start < self.end and finding.end > self.start and length < _LONGEST


def listed(chapter: Path, text: str) -> tuple[list[Listed], list[Listed]]:
    """The slips and the traps of a chapter; `ValueError` where words do not stand in it."""
    slips: list[Listed] = []
    traps: list[Listed] = []
    for line in chapter.with_suffix(".slips").read_text(encoding="utf-8").splitlines():
        first, _, rest = line.partition("\t")
        words, why = (rest.partition("\t")[0], "") if first == _TRAP else (first, rest)
        start = text.find(words)
        if start < 0:
            raise ValueError(f"{chapter.name} does not hold {words!r}")
        (traps if first == _TRAP else slips).append(Listed(start, start + len(words), why))
    return slips, traps


def told(reading: Reading) -> list[Finding]:
    """What is said to be wrong, or asked."""
    return [one for one in reading.findings if one.severity in ("slip", "question")]


class Count:
    """What was found in all chapters."""

    def __init__(self) -> None:
        self.words = self.listed = self.found = 0
        self.elsewhere: Counter[str] = Counter()
        self.on_traps: Counter[str] = Counter()

    def add(self, chapter: Path, reading: Reading) -> Iterator[tuple[str, str]]:
        """Counts one chapter; gives what was missed or flagged, to be shown."""
        slips, traps = listed(chapter, reading.text)
        findings = told(reading)
        self.words += len(reading.text.split())
        self.listed += len(slips)
        for slip in slips:
            if any(slip.touched_by(one) for one in findings):
                self.found += 1
            else:
                words = reading.text[slip.start : slip.end]
                yield "missed", f"{chapter.stem}: {words} ({slip.why})"
        for one in findings:
            if any(slip.touched_by(one) for slip in slips):
                continue
            trapped = any(trap.touched_by(one) for trap in traps)
            (self.on_traps if trapped else self.elsewhere)[one.severity] += 1
            yield "traps" if trapped else "flagged", f"{chapter.stem} {_shown(reading, one)}"


def _shown(reading: Reading, one: Finding) -> str:
    before, after = reading.text[max(0, one.start - 50) : one.start], one.end
    words = f"{before}[[{reading.text[one.start : after]}]]{reading.text[after : after + 40]}"
    return f"{one.severity} {one.code}: {' '.join(words.split())}"


def main() -> None:
    """Reads and counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--half", choices=("developed", "scored"), default="developed")
    parser.add_argument("--no-model", action="store_true", help="read by rules alone")
    parser.add_argument("--show", choices=("missed", "flagged", "traps"), action="append")
    chosen = parser.parse_args()
    reader, count = Reader(Settings(model=not chosen.no_model)), Count()
    for chapter in sorted(FOLDER.glob("*.txt")):
        if (int(chapter.stem) <= _DEVELOPED) != (chosen.half == "developed"):
            continue
        reading = reader.read(import_path(chapter)).reading
        for what, line in count.add(chapter, reading):
            if what in (chosen.show or ()):
                print(f"{what}: {line}")
    result = {
        "half": chosen.half,
        "words": count.words,
        "listed": count.listed,
        "found": count.found,
        "recall": round(count.found / count.listed, 3),
        "elsewhere": dict(count.elsewhere),
        "on_traps": dict(count.on_traps),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
