"""Several models read as one: their scores averaged, to see what a pupil of theirs could reach."""

from collections.abc import Sequence

import numpy as np

from fabula.model.backend import Backend, Floats, MentionScores, Numbers, WordScores


class Ensemble:
    """A `fabula.model.backend.Backend` over others.

    Vectors of words hold, side by side, each member's own, the same times the word's weight within
    mentions, and that weight: so a plain mean over a mention's words gives each member's weighted
    one.
    """

    def __init__(self, members: Sequence[Backend]) -> None:
        self._members = members
        self._widths: list[int] = []

    def words(self, ids: Numbers, casing: Numbers, first: Numbers) -> WordScores:
        """See `Backend.words`."""
        found = [member.words(ids, casing, first) for member in self._members]
        self._widths = [scores.words.shape[1] for scores in found]
        mean = WordScores(*(_mean(columns) for columns in zip(*found, strict=True)))
        vectors = np.concatenate([_packed(scores) for scores in found], axis=1)
        return mean._replace(words=vectors, weight=np.zeros_like(mean.weight))

    def labels(self, dependants: Floats, governors: Floats) -> Floats:
        """See `Backend.labels`."""
        pairs = zip(self._unpacked(dependants), self._unpacked(governors), strict=True)
        rows = zip(self._members, pairs, strict=True)
        return _mean([member.labels(a[0], b[0]) for member, (a, b) in rows])

    def mentions(self, spans: Floats, labels: Numbers) -> MentionScores:
        """See `Backend.mentions`."""
        first, last, mean = (self._unpacked(spans[:, n]) for n in range(3))
        found = [
            member.mentions(np.stack([a[0], b[0], c[1] / c[2]], axis=1), labels)
            for member, a, b, c in zip(self._members, first, last, mean, strict=True)
        ]
        together = MentionScores(
            *(np.stack(columns, axis=1) for columns in zip(*found, strict=True))
        )
        return together._replace(new=together.new.mean(1))

    def pairs(
        self,
        later: MentionScores,
        later_kinds: Numbers,
        earlier: MentionScores,
        earlier_kinds: Numbers,
        features: Numbers,
    ) -> Floats:
        """See `Backend.pairs`."""
        return _mean(
            [
                member.pairs(_own(later, n), later_kinds, _own(earlier, n), earlier_kinds, features)
                for n, member in enumerate(self._members)
            ]
        )

    def _unpacked(self, vectors: Floats) -> list[tuple[Floats, Floats, Floats]]:
        """Of each member: its vectors, the weighted ones, the weights."""
        parts, begin = [], 0
        for width in self._widths:
            own = vectors[:, begin : begin + 2 * width + 1]
            parts.append((own[:, :width], own[:, width:-1], own[:, -1:]))
            begin += 2 * width + 1
        return parts


def _packed(scores: WordScores) -> Floats:
    weights = np.exp(np.clip(scores.weight, -20, 20))[:, None]
    return np.concatenate([scores.words, scores.words * weights, weights], axis=1)


def _own(scores: MentionScores, member: int) -> MentionScores:
    columns = {
        name: column[:, member] for name, column in scores._asdict().items() if name != "new"
    }
    return MentionScores(**columns, new=scores.new)


def _mean(parts: Sequence[Floats]) -> Floats:
    mean: Floats = np.mean(parts, axis=0)
    return mean
