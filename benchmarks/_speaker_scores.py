"""Scores the speakers of one reading against a novel's gold quotations."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks.corpora import CorpusError, GoldQuotation, GoldStory, squeezed
from fabula.contract import Character, Quote, Reading

NEAR = 6
HALF = 0.5
_SHOWN = 200


@dataclass(frozen=True)
class ScoredSpan:
    """One gold span: whether it was found, attributed rightly, and under the right name."""

    gold: GoldQuotation
    detected: bool
    right: bool = False
    named: bool = False
    rule: str = ""
    confidence: float = 0.0


@dataclass(frozen=True)
class Scored:
    """All spans of a novel, and the F1 of each set of gold addressees."""

    spans: tuple[ScoredSpan, ...]
    addressees: tuple[float, ...]

    def share(self, what: str, kind: str = "") -> float:
        """The share of spans (of one quote type, if given) that are `what`."""
        spans = [one for one in self.spans if not kind or one.gold.type == kind]
        return sum(bool(getattr(one, what)) for one in spans) / max(1, len(spans))

    @property
    def mean_addressees(self) -> float:
        """0 where no span has gold addressees."""
        return sum(self.addressees) / max(1, len(self.addressees))


@dataclass(frozen=True)
class _Placed:
    start: int
    end: int
    quote: Quote


def alignment(novel: GoldStory, reading: Reading) -> dict[str, str]:
    """From the reading's characters to the novel's, so that the most speakers agree.

    Whoever shares no line with anybody is aligned by name, if that is one nobody else is aligned
    with.

    Raises:
        CorpusError: the reading is not of this novel.
    """
    pairs = _pairs(novel, reading)
    mapped = _alignment(pairs)
    agreed = {
        quote.speaker
        for gold, quote in pairs
        if quote is not None and quote.speaker and mapped.get(quote.speaker) == gold.speaker
    }
    by_lines = {key: name for key, name in mapped.items() if key in agreed}
    taken = set(by_lines.values())
    own = _own_names(novel, reading.characters)
    return {key: name for key, name in own.items() if name not in taken} | by_lines


def score(novel: GoldStory, reading: Reading) -> Scored:
    """The reading's speakers under the best one-to-one mapping of casts.

    Raises:
        CorpusError: the reading is not of this novel.
    """
    pairs = _pairs(novel, reading)
    mapped = _alignment(pairs)
    own = _own_names(novel, reading.characters)
    spans = tuple(_scored(gold, quote, mapped, own) for gold, quote in pairs)
    return Scored(
        spans, tuple(_f1(gold, quote, mapped) for gold, quote in pairs if gold.addressees)
    )


def _pairs(novel: GoldStory, reading: Reading) -> list[tuple[GoldQuotation, Quote | None]]:
    """Each gold span with the quotation that covers it, if one does."""
    placed = _placed(novel.content, reading)
    starts = [one.start for one in placed]
    return [(gold, _covering(gold, placed, starts)) for gold in novel.quotations]


def _placed(content: str, reading: Reading) -> list[_Placed]:
    """The quotations in offsets of the novel, which are found by letters and digits."""
    gold, gold_at = squeezed(content)
    mine, mine_at = squeezed(reading.text)
    shift = 0 if mine == gold else gold.find(mine[:_SHOWN])
    if shift < 0:
        raise CorpusError("the reading's text is not this novel's")
    found = []
    for quote in reading.quotes:
        first = bisect_left(mine_at, quote.start) + shift
        last = bisect_left(mine_at, quote.end) - 1 + shift
        if 0 <= first <= last < len(gold_at):
            found.append(_Placed(gold_at[first], gold_at[last] + 1, quote))
    return sorted(found, key=lambda one: one.start)


def _covering(gold: GoldQuotation, placed: list[_Placed], starts: list[int]) -> Quote | None:
    """The quotation that covers most of the gold span, if that is half of it or more."""
    after = bisect_right(starts, gold.end)
    best, size = None, 0
    for one in reversed(placed[max(0, after - NEAR) : after]):
        common = min(gold.end, one.end) - max(gold.start, one.start)
        if common > size:
            best, size = one.quote, common
    return best if size >= HALF * (gold.end - gold.start) else None


def _alignment(pairs: list[tuple[GoldQuotation, Quote | None]]) -> dict[str, str]:
    """From predicted characters to gold ones, so that the most spans agree."""
    golds = sorted({name for gold, _ in pairs for name in (gold.speaker or "", *gold.addressees)})
    found = [quote for _, quote in pairs if quote is not None]
    ids = sorted({key for q in found for key in (q.speaker, *q.addressees) if key is not None})
    table = np.zeros((len(golds), max(1, len(ids))))
    row = {name: number for number, name in enumerate(golds)}
    column = {key: number for number, key in enumerate(ids)}
    for gold, quote in pairs:
        if quote is not None and quote.speaker is not None:
            table[row[gold.speaker or ""], column[quote.speaker]] += 1
    rows, columns = linear_sum_assignment(-table)
    return {ids[c]: golds[r] for r, c in zip(rows, columns, strict=True) if c < len(ids)}


def _own_names(novel: GoldStory, characters: tuple[Character, ...]) -> dict[str, str]:
    """The gold character whose name, and nobody else's, each predicted one bears."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, aliases in novel.names.items():
        for alias in aliases:
            owners[squeezed(alias)[0]].add(name)
    own = {}
    for character in characters:
        for name in (character.name, *character.aliases):
            found = owners.get(squeezed(name)[0], set())
            if len(found) == 1:
                own[character.id] = next(iter(found))
                break
    return own


def _scored(
    gold: GoldQuotation, quote: Quote | None, mapped: dict[str, str], own: dict[str, str]
) -> ScoredSpan:
    if quote is None:
        return ScoredSpan(gold, detected=False)
    speaker = quote.speaker or ""
    return ScoredSpan(
        gold,
        detected=True,
        right=mapped.get(speaker, "?") == gold.speaker,
        named=own.get(speaker, "?") == gold.speaker,
        rule=quote.by,
        confidence=quote.confidence,
    )


def _f1(gold: GoldQuotation, quote: Quote | None, mapped: dict[str, str]) -> float:
    if quote is None:
        return 0.0
    wanted = set(gold.addressees)
    guessed = {mapped.get(one, f"?{one}") for one in quote.addressees}
    hits = len(wanted & guessed)
    return 2 * hits / (len(wanted) + len(guessed)) if hits else 0.0
