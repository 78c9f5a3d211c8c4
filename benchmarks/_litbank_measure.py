"""Predictions for LitBank's works, and their scores against its annotation."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks._litbank_scores import Clusters, Span, clusters_of, coreference, matches
from fabula.model.labels import KINDS, TYPES
from fabula.model.reader import Read
from fabula.model.spans import FoundSpan
from training.corpora import Document, GoldMention


class Reads(Protocol):
    """A reader, whatever computes its networks."""

    def read(
        self,
        words: Sequence[str],
        sentences: Sequence[int],
        *,
        given: Sequence[FoundSpan] | None = None,
    ) -> Read:
        """See `fabula.model.ReaderModel.read`."""
        ...


Prediction = dict[str, list[list[int | str]] | list[int]]


@dataclass(frozen=True, slots=True)
class Measured:
    """A work, and what was read of it with mentions of our own, and with the gold ones given."""

    gold: Document
    own: Read
    given: Read


def read_tokens(path: Path) -> tuple[list[str], list[int]]:
    """Words, one a line, and where sentences begin, an empty line between."""
    words: list[str] = []
    sentences: list[int] = []
    fresh = True
    for line in path.read_text(encoding="utf-8").split("\n"):
        word = line.strip()
        if word and fresh:
            sentences.append(len(words))
        if word:
            words.append(word)
        fresh = not word
    return words, sentences


def prediction(read: Read, threshold: float) -> Prediction:
    """What `predict` writes of a work: tokens from 0, ends inclusive."""
    mentions: list[list[int | str]] = [
        [m.start, m.end - 1, TYPES[m.type], KINDS[m.kind], m.entity] for m in read.mentions
    ]
    return {"mentions": mentions, "events": events_of(read, threshold)}


def events_of(read: Read, threshold: float) -> list[int]:
    """The words that tell an event as happening."""
    return [number for number, share in enumerate(read.events.tolist()) if share >= threshold]


def measure(reader: Reads, document: Document) -> Measured:
    """Reads `document` twice: by itself, and with its mentions given."""
    bounds = [start for start, _ in document.sentences]
    given = [
        FoundSpan(mention.start, mention.end, mention.type, mention.kind, 1.0)
        for mention in document.mentions or ()
    ]
    own = reader.read(document.words, bounds)
    return Measured(document, own, reader.read(document.words, bounds, given=given))


def scores(works: Sequence[Measured], threshold: float) -> dict[str, float]:
    """The figures of the model, in points of 100, over all `works` together."""
    return {
        **_mention_scores(works),
        **coreference((_gold(work), _found(work.own)) for work in works),
        **_with_prefix("gold_mentions_", works, given=True),
        **_with_prefix("per_", works, per=True),
        **_with_prefix("per_gold_mentions_", works, given=True, per=True),
        "events_f1": matches(
            ((n, event) for n, work in enumerate(works) for event in work.gold.events or ()),
            ((n, e) for n, work in enumerate(works) for e in events_of(work.own, threshold)),
        ).f1,
    }


def _mention_scores(works: Sequence[Measured]) -> dict[str, float]:
    gold = [(n, m) for n, work in enumerate(works) for m in work.gold.mentions or ()]
    own = [(n, m) for n, work in enumerate(works) for m in work.own.mentions]
    typed = matches(
        ((n, m.start, m.end, m.type) for n, m in gold),
        ((n, m.start, m.end, m.type) for n, m in own),
    )
    spans = matches(((n, m.start, m.end) for n, m in gold), ((n, m.start, m.end) for n, m in own))
    people = matches(
        ((n, m.start, m.end) for n, m in gold if not m.type),
        ((n, m.start, m.end) for n, m in own if not m.type),
    )
    return {
        "mentions_f1": typed.f1,
        "mentions_precision": typed.precision,
        "mentions_recall": typed.recall,
        "mention_spans_f1": spans.f1,
        "per_mentions_f1": people.f1,
    }


def _with_prefix(
    prefix: str, works: Sequence[Measured], given: bool = False, per: bool = False
) -> dict[str, float]:
    pairs = ((_gold(work, per), _found(work.given if given else work.own, per)) for work in works)
    return {prefix + name: value for name, value in coreference(pairs).items()}


def _gold(work: Measured, per: bool = False) -> Clusters:
    chosen = [m for m in work.gold.mentions or () if not per or m.type == 0]
    return clusters_of({_span(m): m.cluster for m in chosen})


def _found(read: Read, per: bool = False) -> Clusters:
    chosen = [m for m in read.mentions if not per or m.type == 0]
    return clusters_of({(m.start, m.end): m.entity for m in chosen})


def _span(mention: GoldMention) -> Span:
    return mention.start, mention.end
