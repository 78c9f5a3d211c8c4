"""Scene breaks with their marks taken away, in works kept apart from what was learnt.

    python -m benchmarks.scenes --data DIR

Protocol: the works are read, and their chapter headings and marks forgotten; a break is the first
paragraph of what was a chapter or stood after a mark. Places with only more room than usual between
paragraphs count neither for nor against. *Whole*: each work is one section. *Pieces*: the last 450
words before and the first 450 after each break, as dense as the scenes of amateur chapters.
*Glued*: the same, but what follows is the beginning of another section of the work, drawn by a
fixed seed. A break is found where one is given at the paragraph (±0) or beside it (±1), one for
one. Pk (Beeferman et al. 1999) and WindowDiff (Pevzner and Hearst 2002) have windows of half the
mean section; 0 is best. The last line is one JSON object.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks._reliability import expected_calibration_error
from benchmarks._scene_pieces import Piece, glued, pieces, whole
from benchmarks._scene_scores import matched, pk, window_difference
from benchmarks._scene_works import held_out
from benchmarks.corpora import CorpusError
from fabula.stages.scenes.breaks import Cut, Search, breaks, search
from fabula.stages.scenes.change import rarity


@dataclass
class Tally:
    """Counts under one protocol."""

    found: dict[int, int] = field(default_factory=lambda: {0: 0, 1: 0})
    given: int = 0
    wanted: int = 0
    pk: list[float] = field(default_factory=list)
    difference: list[float] = field(default_factory=list)
    claims: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, piece: Piece, cuts: Sequence[Cut]) -> None:
        """Count the cuts of a piece."""
        kept = [cut for cut in cuts if cut.at not in piece.open]
        at = [cut.at for cut in kept]
        self.given += len(at)
        self.wanted += len(piece.gold)
        for tolerance in self.found:
            self.found[tolerance] += matched(at, piece.gold, tolerance)
        near = {gold + step for gold in piece.gold for step in (-1, 0, 1)}
        self.claims += [(cut.confidence, cut.at in near) for cut in kept]
        many = len(piece.paragraphs)
        self.pk.append(pk(at, piece.gold, many))
        self.difference.append(window_difference(at, piece.gold, many))

    def figures(self) -> dict[str, float]:
        """Shares, rounded."""
        figures = {"given": self.given, "wanted": self.wanted}
        shares = {
            f"f1_{tolerance}": 2 * found / max(1, self.given + self.wanted)
            for tolerance, found in self.found.items()
        }
        shares["precision_1"] = self.found[1] / max(1, self.given)
        shares["recall_1"] = self.found[1] / max(1, self.wanted)
        shares["pk"] = sum(self.pk) / max(1, len(self.pk))
        shares["window_difference"] = sum(self.difference) / max(1, len(self.difference))
        shares["claimed"] = sum(c for c, _ in self.claims) / max(1, len(self.claims))
        shares["ece"] = expected_calibration_error(self.claims)
        return figures | {name: round(share, 4) for name, share in shares.items()}


PROTOCOLS = {"whole": whole, "pieces": pieces, "glued": glued}


def found(piece: Piece, told: dict[str, float], how: Search) -> list[Cut]:
    """The breaks in a piece, as if it stood in a story without marks."""
    return breaks(piece.paragraphs, told, set(), how)


def measure(data: Path) -> dict[str, Tally]:
    """All works under all protocols."""
    tallies = {name: Tally() for name in PROTOCOLS}
    for work in held_out(data):
        told = rarity(work.paragraphs)
        words = sum(len(paragraph.words) for paragraph in work.paragraphs)
        for name, protocol in PROTOCOLS.items():
            how = search(words, dense=name != "whole")
            for piece in protocol(work):
                tallies[name].add(piece, found(piece, told, how))
        print(f"{work.name[:44]:44s} {len(work.marked()):4d} breaks", file=sys.stderr)
    return tallies


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="the unpacked corpora")
    chosen = parser.parse_args(arguments)
    try:
        tallies = measure(chosen.data)
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    result = {name: tally.figures() for name, tally in tallies.items()}
    for name, figures in result.items():
        print(f"{name:8s}", *(f"{key} {value}" for key, value in figures.items()))
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
