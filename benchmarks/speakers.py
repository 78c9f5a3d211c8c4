"""Who says what, on PDNC's novels: nothing of the gold cast reaches the program.

    python -m benchmarks.speakers --data DIR [--only NOVEL ...] [--no-model] [--out READINGS]
                                  [--memory FILE] [--plot docs/pictures/reliability.svg]

Protocol (that of the corpus' authors for predicted casts, made strict): a gold span counts as
detected when one predicted quotation covers half of it or more. `aligned`: predicted characters are
mapped one to one onto gold characters so that the most spans agree (Kuhn 1955), and a span is right
when its speaker maps to its gold speaker; undetected, unattributed and unmapped spans are wrong.
`named`: the predicted character's name, or its first alias that is one, is a name of the gold
speaker and of no other. `addressees`: mean F1 of the mapped sets, over spans with gold addressees.
`macro` is the mean over novels, `clean` that over the seven which no training ever sees. By rule:
how many spans, how many of them right, and the confidence that was claimed. `ece` is the expected
calibration error of all speakers named, `bounds` what stays known, and right, above a bound.

The last line is one JSON object.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from benchmarks._reliability import bounded, expected_calibration_error, plot
from benchmarks._speaker_scores import Scored, score
from benchmarks.corpora import CLEAN_SEVEN, CorpusError, GoldStory, pdnc_novels
from fabula.contract import Reading
from fabula.importers import import_bytes
from fabula.library.memory import DiskMemory
from fabula.reading import Reader
from fabula.settings import Settings

_MOST_REMEMBERED = 10**10
TYPES = ("Explicit", "Anaphoric", "Implicit")


def _none() -> list[float]:
    return [0.0] * 3


@dataclass
class Table:
    """The sums over all novels that were read."""

    macro: dict[str, float] = field(default_factory=dict)
    spans: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    addressees: list[float] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    rules: dict[str, list[float]] = field(default_factory=lambda: defaultdict(_none))

    def add(self, novel: str, scored: Scored) -> None:
        """One novel more."""
        self.macro[novel] = scored.share("right")
        for one in scored.spans:
            kind = one.gold.type or "none"
            self.spans[kind] += 1
            self.right[kind] += one.right
            self.named[kind] += one.named
            if one.rule:
                rule = self.rules[one.rule]
                rule[0] += 1
                rule[1] += one.right
                rule[2] += one.confidence
                if one.confidence:
                    self.judged.append((one.confidence, one.right))
        self.addressees.extend(scored.addressees)


def main(arguments: list[str] | None = None) -> int:
    """Read and score; 2 where the corpus is missing."""
    options = _parser().parse_args(arguments)
    table = Table()
    reader = Reader(Settings(model=options.model))
    memory = DiskMemory(options.memory, _MOST_REMEMBERED) if options.memory else None
    try:
        for novel in pdnc_novels(options.data):
            if not options.only or novel.name in options.only:
                table.add(novel.name, _novel(novel, options.out, reader, memory))
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        if memory:
            memory.close()
    if options.plot:
        plot(table.judged, options.plot)
    _print(table)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speakers", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds pdnc/")
    parser.add_argument("--only", nargs="+", default=[], help="names of novels")
    parser.add_argument("--no-model", dest="model", action="store_false", help="by rules alone")
    parser.add_argument("--plot", type=Path, help="draw how reliable the confidences are")
    parser.add_argument("--out", type=Path, help="folder to write the readings to")
    parser.add_argument("--memory", type=Path, help="where to keep what the model saw, for a rerun")
    return parser


def _novel(novel: GoldStory, out: Path | None, reader: Reader, memory: DiskMemory | None) -> Scored:
    document = import_bytes(novel.content.encode("utf-8"), "novel_text.txt")
    reading = reader.read(document, memory=memory).reading
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / f"{novel.name}.json").write_bytes(msgspec.json.encode(reading))
    scored = score(novel, reading)
    print(_line(novel.name, scored, reading))
    return scored


def _line(name: str, scored: Scored, reading: Reading) -> str:
    by_type = " ".join(f"{kind[:3].lower()} {scored.share('right', kind):.3f}" for kind in TYPES)
    return (
        f"{name:28s} spans {len(scored.spans):5d} detected {scored.share('detected'):.3f} "
        f"aligned {scored.share('right'):.3f} named {scored.share('named'):.3f} "
        f"addressees {scored.mean_addressees:.3f} {by_type} cast {len(reading.characters)}"
    )


def _print(table: Table) -> None:
    for kind, spans in sorted(table.spans.items()):
        print(f"  {kind:10s} {spans:6d} aligned {table.right[kind] / spans:.3f}")
    print(f"  {'rule':22s} {'spans':>6s} {'right':>6s} {'claimed':>7s}")
    for rule, (count, right, claimed) in sorted(table.rules.items(), key=lambda item: -item[1][0]):
        print(f"  {rule:22s} {count:6.0f} {right / count:6.3f} {claimed / count:7.3f}")
    print(json.dumps(_figures(table)))


def _figures(table: Table) -> dict[str, object]:
    spans = table.spans.total()
    clean = [value for name, value in table.macro.items() if name in CLEAN_SEVEN]
    return {
        "novels": len(table.macro),
        "spans": spans,
        "micro": _share(table.right.total(), spans),
        "macro": _share(sum(table.macro.values()), len(table.macro)),
        "clean": _share(sum(clean), len(clean)),
        "named": _share(table.named.total(), spans),
        "addressees": _share(sum(table.addressees), len(table.addressees)),
        "explicit": _share(table.right["Explicit"], table.spans["Explicit"]),
        "anaphoric": _share(table.right["Anaphoric"], table.spans["Anaphoric"]),
        "implicit": _share(table.right["Implicit"], table.spans["Implicit"]),
        "calibration_error": _calibration(table),
        "ece": round(expected_calibration_error(table.judged), 4),
        "bounds": bounded(table.judged, spans),
    }


def _share(part: float, whole: float) -> float | None:
    return round(part / whole, 4) if whole else None


def _calibration(table: Table) -> float | None:
    """Mean distance between what a rule claims and how often it is right, weighed by its spans."""
    gaps = [abs(right - claimed) for _, right, claimed in table.rules.values()]
    return _share(sum(gaps), sum(count for count, _, _ in table.rules.values()))


if __name__ == "__main__":
    sys.exit(main())
