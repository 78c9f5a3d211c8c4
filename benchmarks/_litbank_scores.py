"""Scores of mentions, events and coreference, as the published scorers count them.

Coreference: MUC (Vilain et al. 1995), B-cubed (Bagga & Baldwin 1998) and CEAF-e (Luo 2005) in the
form of the CoNLL reference scorer (Pradhan et al. 2014): each is summed over the documents,
mentions match by exact span, mentions that only one side has stay in, and singletons count.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks._litbank_matching import best_matching

Span = tuple[int, int]
Clusters = Sequence[frozenset[Span]]


@dataclass(slots=True)
class Tally:
    """Sums that precision and recall are made of, over any number of documents."""

    recalled: float = 0.0
    gold: float = 0.0
    precise: float = 0.0
    predicted: float = 0.0

    def __iadd__(self, other: "Tally") -> "Tally":
        self.recalled += other.recalled
        self.gold += other.gold
        self.precise += other.precise
        self.predicted += other.predicted
        return self

    @property
    def recall(self) -> float:
        """In points of 100."""
        return 100 * self.recalled / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """In points of 100."""
        return 100 * self.precise / self.predicted if self.predicted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both, in points of 100."""
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


def matches(gold: Iterable[object], predicted: Iterable[object]) -> Tally:
    """Items on both sides, each side's items counted as often as they stand there."""
    right, found = Counter(gold), Counter(predicted)
    both = float(sum((right & found).values()))
    return Tally(both, float(right.total()), both, float(found.total()))


def muc(gold: Clusters, predicted: Clusters) -> Tally:
    """Links: how many of the fewest links that make the one partition the other has too."""
    recalled, of_gold = _links(gold, predicted)
    precise, of_predicted = _links(predicted, gold)
    return Tally(recalled, of_gold, precise, of_predicted)


def _links(clusters: Clusters, others: Clusters) -> tuple[float, float]:
    where = _where(others)
    kept = total = 0
    for cluster in clusters:
        parts = {where[span] for span in cluster if span in where}
        alone = sum(span not in where for span in cluster)
        kept += len(cluster) - len(parts) - alone
        total += len(cluster) - 1
    return float(kept), float(total)


def b_cubed(gold: Clusters, predicted: Clusters) -> Tally:
    """Mentions: the share of each one's cluster that the other side puts with it."""
    recalled, of_gold = _shares(gold, predicted)
    precise, of_predicted = _shares(predicted, gold)
    return Tally(recalled, of_gold, precise, of_predicted)


def _shares(clusters: Clusters, others: Clusters) -> tuple[float, float]:
    where = _where(others)
    total = 0.0
    for cluster in clusters:
        meeting = Counter(where[span] for span in cluster if span in where)
        total += sum(count * count for count in meeting.values()) / len(cluster)
    return total, float(sum(len(cluster) for cluster in clusters))


def ceaf_e(gold: Clusters, predicted: Clusters) -> Tally:
    """Entities: the best one-to-one matching by twice the shared over all mentions (phi 4)."""
    where = _where(predicted)
    table = [[0.0] * len(predicted) for _ in gold]
    for row, cluster in enumerate(gold):
        meeting = Counter(where[span] for span in cluster if span in where)
        for column, count in meeting.items():
            table[row][column] = 2 * count / (len(cluster) + len(predicted[column]))
    matched = best_matching(table)
    return Tally(matched, float(len(gold)), matched, float(len(predicted)))


def _where(clusters: Clusters) -> dict[Span, int]:
    return {span: number for number, cluster in enumerate(clusters) for span in cluster}


def coreference(pairs: Iterable[tuple[Clusters, Clusters]]) -> dict[str, float]:
    """The three scores over documents (gold, predicted), and their mean, in points of 100."""
    sums = {"muc": Tally(), "b3": Tally(), "ceaf_e": Tally()}
    scorers = {"muc": muc, "b3": b_cubed, "ceaf_e": ceaf_e}
    for gold, predicted in pairs:
        for name, scorer in scorers.items():
            sums[name] += scorer(gold, predicted)
    scores = {name: tally.f1 for name, tally in sums.items()}
    return {"coref_conll": sum(scores.values()) / len(scores), **scores}


def clusters_of(entities: Mapping[Span, int]) -> Clusters:
    """The clusters of mentions that mean the same entity."""
    members: dict[int, set[Span]] = {}
    for span, entity in entities.items():
        members.setdefault(entity, set()).add(span)
    return [frozenset(spans) for spans in members.values()]
