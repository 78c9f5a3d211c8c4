"""How well quotations are found: LitBank's excerpts and PDNC's novels.

    python -m benchmarks.quotations --data DIR [--misses]

Protocol for LitBank: each of the 90 excerpts is cut out of the raw novel, read as a plain-text file
through the whole importer, and what is read as speech is compared with the annotated quotations. A
span is right when it holds exactly the same letters and digits; `overlap` asks only that two spans
share some. LitBank marks about half of the quoted thoughts and leaves the other half out; the
figure `thoughts aside` therefore counts neither side's spans that are read as thought, and
`bounds` asks only whether an annotated span was found as a quotation of any kind. Nothing else is
forgiven: titles, scare quotes and quoted writing that are read as speech are errors.

Protocol for PDNC: each novel is read whole; an annotated span is found when one quotation of any
kind covers at least half of it. `utterances`: of neighbouring spans found, how often both sides
agree whether they are one speech; and of those that are joined, how often the speaker is the same.
"""

import argparse
import json
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.corpora import (
    CLEAN_SEVEN,
    GoldQuotation,
    GoldStory,
    letters_of,
    litbank_quotations,
    pdnc_novels,
    squeezed,
)
from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import Quotation, QuotationKind, Quotations
from fabula.settings import Settings
from fabula.stages import pipeline

Letters = tuple[int, int]


def read(content: str, name: str) -> Sequence[Quotation]:
    """The quotations of a text, read as a plain-text file."""
    story = Story(import_bytes(content.encode(), f"{name}.txt"))
    for stage in pipeline():
        story = story.with_layer(stage.read(story, Settings()))
        if Quotations in story:
            break
    return story[Quotations].items


def figures(found: int, extra: int, missed: int) -> dict[str, float]:
    """Precision, recall and F1 in per cent."""
    precision = found / (found + extra) if found else 0.0
    recall = found / (found + missed) if found else 0.0
    f1 = 2 * precision * recall / (precision + recall) if found else 0.0
    return {
        "precision": round(100 * precision, 2),
        "recall": round(100 * recall, 2),
        "f1": round(100 * f1, 2),
    }


def _touching(spans: Iterable[Letters], others: Sequence[Letters]) -> int:
    starts = [start for start, _ in others]
    return sum(
        any(
            others[at][1] > start
            for at in range(max(0, bisect_left(starts, end) - 3), bisect_left(starts, end))
        )
        for start, end in spans
    )


class LitBank:
    """Counts over the excerpts of LitBank."""

    def __init__(self, misses: bool) -> None:
        self._counts: Counter[str] = Counter()
        self._misses = misses

    def add(self, story: GoldStory) -> None:
        """Read one excerpt and count."""
        _, offsets = squeezed(story.content)
        found = read(story.content, story.name)
        gold = {letters_of(one.start, one.end, offsets) for one in story.quotations}
        kinds = {letters_of(one.start, one.end, offsets): one.kind for one in found}
        speech = {span for span, kind in kinds.items() if kind is QuotationKind.SPEECH}
        thought = {span for span, kind in kinds.items() if kind is QuotationKind.THOUGHT}
        self._counts["right"] += len(speech & gold)
        self._counts["extra"] += len(speech - gold)
        self._counts["missed"] += len(gold - speech)
        self._counts["missed aside"] += len(gold - speech - thought)
        self._counts["bounds"] += len(gold & kinds.keys())
        self._counts["unbounded"] += len(gold - kinds.keys())
        self._counts["quotations"] += len(kinds)
        self._counts["found overlap"] += _touching(speech, sorted(gold))
        self._counts["speech"] += len(speech)
        self._counts["gold overlap"] += _touching(gold, sorted(speech))
        self._counts["gold"] += len(gold)
        if self._misses:
            _print_misses(story, offsets, speech, gold)

    def result(self) -> dict[str, dict[str, float]]:
        """Precision, recall and F1 under each way of counting."""
        counts = self._counts
        precision = counts["found overlap"] / counts["speech"]
        recall = counts["gold overlap"] / counts["gold"]
        return {
            "exact": figures(counts["right"], counts["extra"], counts["missed"]),
            "exact, thoughts aside": figures(
                counts["right"], counts["extra"], counts["missed aside"]
            ),
            "exact, of any kind": figures(
                counts["bounds"], counts["quotations"] - counts["bounds"], counts["unbounded"]
            ),
            "bounds, of any kind": {"recall": round(100 * counts["bounds"] / counts["gold"], 2)},
            "overlap": {
                "precision": round(100 * precision, 2),
                "recall": round(100 * recall, 2),
                "f1": round(200 * precision * recall / (precision + recall), 2),
            },
        }


def _print_misses(
    story: GoldStory, offsets: Sequence[int], speech: set[Letters], gold: set[Letters]
) -> None:
    for start, end in sorted(speech ^ gold):
        begin, after = offsets[start], offsets[end - 1] + 1
        words = " ".join(story.content[begin:after].split())
        side = "extra " if (start, end) in speech else "missed"
        print(f"{story.name[:24]:24s} {side} {words[:90]}")


class Pdnc:
    """Counts over the novels of PDNC."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self.novels: dict[str, float] = {}

    def add(self, story: GoldStory) -> None:
        """Read one novel and count."""
        found = read(story.content, story.name)
        covering = list(_covering(story.quotations, found))
        hits = sum(one is not None for one in covering)
        self.novels[story.name] = round(100 * hits / len(covering), 2)
        self._counts["spans"] += len(covering)
        self._counts["found"] += hits
        if story.name in CLEAN_SEVEN:
            self._counts["clean spans"] += len(covering)
            self._counts["clean found"] += hits
        self._count_utterances(story.quotations, covering, found)

    def _count_utterances(
        self,
        gold: Sequence[GoldQuotation],
        covering: Sequence[int | None],
        found: Sequence[Quotation],
    ) -> None:
        for (first, one), (second, two) in pairwise(zip(gold, covering, strict=True)):
            if one is None or two != one + 1:
                continue
            joined = found[one].utterance == found[two].utterance
            self._counts["pairs"] += 1
            self._counts["pairs agreeing"] += joined == (first.speech == second.speech)
            if joined:
                self._counts["joined"] += 1
                self._counts["joined, one speaker"] += first.speaker == second.speaker

    def result(self) -> dict[str, float]:
        """Shares in per cent."""
        counts = self._counts
        return {
            "spans": counts["spans"],
            "found": round(100 * counts["found"] / counts["spans"], 2),
            "found, clean seven": round(100 * counts["clean found"] / counts["clean spans"], 2),
            "utterances agreeing": round(100 * counts["pairs agreeing"] / counts["pairs"], 2),
            "joined, one speaker": round(100 * counts["joined, one speaker"] / counts["joined"], 2),
        }


def _covering(gold: Sequence[GoldQuotation], found: Sequence[Quotation]) -> Iterator[int | None]:
    """For each gold span the number of the quotation that covers at least half of it."""
    starts = [one.start for one in found]
    for span in gold:
        after = bisect_right(starts, span.end)
        near = range(max(0, after - 6), after)
        shared = {
            at: min(span.end, found[at].end) - max(span.start, found[at].start) for at in near
        }
        best = max(shared, key=lambda at: shared[at], default=None)
        enough = best is not None and 2 * shared[best] >= span.end - span.start
        yield best if enough else None


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--misses", action="store_true", help="print every span that differs")
    chosen = parser.parse_args(arguments)
    litbank, pdnc = LitBank(chosen.misses), Pdnc()
    for story in litbank_quotations(chosen.data):
        litbank.add(story)
    for story in pdnc_novels(chosen.data):
        pdnc.add(story)
    for name, row in litbank.result().items():
        print(
            f"LitBank {name:24s}" + "".join(f"  {key} {value:6.2f}" for key, value in row.items())
        )
    for name, share in pdnc.novels.items():
        print(f"PDNC {name:32s} found {share:6.2f}")
    for name, value in pdnc.result().items():
        print(f"PDNC {name:32s} {value:8.2f}")
    print(json.dumps({"litbank": litbank.result(), "pdnc": pdnc.result()}))


if __name__ == "__main__":
    main()
