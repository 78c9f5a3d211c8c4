"""How sure the head must be of each label before it speaks.

On clean novels every repair is a false alarm. How many there will be of a label above some odds is
told from its surest alarms, whose odds are taken to fall off exponentially (what is not seen among
half a million words may yet be seen). The cuts are those under which most planted slips are found,
while all labels together are expected to raise no more alarms than are allowed.

Source: an exponential tail above a high threshold, as in Pickands 1975; one price of an alarm for
all labels is the multiplier of Lagrange.
"""

import logging
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from fabula.model.proofreading import Proofreader
from training.proofreading.planting import Planted
from training.proofreading.slips import DELETE, KEEP
from training.proofreading.works import Words

log = logging.getLogger(__name__)

SURE: Final = 100_000
"""Clean words to one alarm, as expected on the words that the cuts are set on; elsewhere there are
several times as many alarms."""
LIKELY: Final = 20_000
"""The same for what is told only of a writer who makes such slips."""
_GRID: Final = tuple(0.85 + 0.15 * step for step in range(70))
"""Odds, as logarithms, that are tried: probabilities from 0.7 on."""
_TAIL: Final = 8
_BELIEVED, _FALL = 3, 1.0
"""How strongly it is believed beforehand that alarms fall off by e with each unit of log odds."""
_UNSEEN: Final = 0.5
"""Alarms at even odds that are reckoned with where none was seen."""
_LEAST_FOUND: Final = 3
_HEARD: Final = 2.0
"""What a slip is worth that stands in speech too, beside one that is looked for in narration."""
_MISTAKEN: Final = 0.2
"""A label is left out where it would mend so many slips wrongly."""
_UNTOLD: Final = frozenset({"peaked>piqued", DELETE, KEEP})
"""Labels that mend too little: eleven words do not tell that a small word is lost or too many."""
_LEAST_SEEN: Final = 50
"""A word that stands right seldomer than this in the clean words says too little of its alarms."""
_ROUNDS: Final = 40


def told(labels: Iterable[str], clean: Iterable[Words]) -> list[str]:
    """The labels that may be told at all: whose words stand often enough where they are right."""
    seen: Counter[str] = Counter()
    for text in clean:
        lower = [word.lower().replace("’", "'") for word in text.words]
        seen.update(lower)
        seen.update(" ".join(pair) for pair in pairwise(lower))
    able = (one for one in labels if one not in _UNTOLD and not one.startswith("+"))
    return [n for n in able if n.startswith("@") or seen[n.partition(">")[0]] >= _LEAST_SEEN]


class Found(NamedTuple):
    """A repair: its label, its log odds, and whether it would mend a slip that is there."""

    label: str
    odds: float
    right: bool


def cuts(
    alarms: Sequence[Found], found: Sequence[Found], words: int, words_to_alarm: int
) -> dict[str, float]:
    """The least probability of each label that is worth asking.

    Parameters:
        alarms: all repairs in `words` clean words.
        found: the repairs at planted slips.
    """
    expected = _expected(alarms)
    right = _by_label(one for one in found if one.right)
    wrong = _by_label(one for one in found if not one.right)
    rows = {
        label: _choices(label, odds, expected)
        for label, odds in right.items()
        if len(wrong.get(label, ())) <= _MISTAKEN * (len(odds) + len(wrong.get(label, ())))
    }
    low, high = 1e-3, 1e4
    chosen: dict[str, float] = {}
    for _ in range(_ROUNDS):
        price = math.sqrt(low * high)
        chosen, raised = _best(rows, price)
        low, high = (price, high) if raised > words / words_to_alarm else (low, price)
    log.info("%d labels, an alarm costs %.1f slips, %.1f expected", len(chosen), price, raised)
    return {label: round(1 / (1 + math.exp(-odds)), 5) for label, odds in chosen.items()}


class _Choice(NamedTuple):
    """A cut, what is found above it, and the alarms that are expected."""

    odds: float
    worth: float
    alarms: float


def _choices(label: str, odds: Sequence[float], expected: Mapping[str, "_Tail"]) -> list[_Choice]:
    worth = _HEARD if kind_of(label) == "swapped" else 1.0
    tail = expected.get(label, _Tail(()))
    counts = ((cut, sum(one >= cut for one in odds)) for cut in _GRID)
    return [_Choice(cut, worth * n, tail.above(cut)) for cut, n in counts if n >= _LEAST_FOUND]


def _best(rows: Mapping[str, Sequence[_Choice]], price: float) -> tuple[dict[str, float], float]:
    """Of each label the choice that gains most, if any does; and the alarms of all of them."""
    chosen, raised = {}, 0.0
    for label, choices in rows.items():
        best = max(choices, key=lambda one: one.worth - price * one.alarms, default=None)
        if best is not None and best.worth > price * best.alarms:
            chosen[label] = best.odds
            raised += best.alarms
    return chosen, raised


class _Tail:
    """The alarms of one label, surest first."""

    def __init__(self, odds: Iterable[float]) -> None:
        self._odds = sorted(odds, reverse=True)
        top = self._odds[:_TAIL]
        self._foot = top[-1] if top else 0.0
        excess = sum(one - self._foot for one in top)
        self._fall = (excess + _BELIEVED * _FALL) / (len(top) + _BELIEVED)
        self._top = len(top)

    def above(self, cut: float) -> float:
        """As many alarms as are to be expected above some odds, never fewer than were seen."""
        seen = sum(one >= cut for one in self._odds)
        unseen = _UNSEEN * math.exp(-cut)
        if cut < self._foot:
            return max(seen, unseen)
        return max(seen, unseen, self._top * math.exp(-(cut - self._foot) / self._fall))


def _expected(alarms: Iterable[Found]) -> dict[str, _Tail]:
    return {label: _Tail(odds) for label, odds in _by_label(alarms).items()}


def _by_label(repairs: Iterable[Found]) -> dict[str, list[float]]:
    by: dict[str, list[float]] = defaultdict(list)
    for one in repairs:
        by[one.label].append(one.odds)
    return by


def raised(proofreader: Proofreader, texts: Iterable[Words]) -> Iterator[Found]:
    """What the head would mend in texts without slips, but for what the rules leave alone."""
    for text in texts:
        for one in proofreader.repairs(text.words):
            kind = proofreader.mended(one, text.words).kind
            heard = kind == "alike" or one.at not in text.spoken
            if heard and not _is_named(text.words, one.at):
                yield Found(one.label, _odds(one.probability), right=False)


def _is_named(words: Sequence[str], at: int) -> bool:
    """Whether a word is capitalised within a sentence."""
    return (
        words[at][0].isupper() and at > 0 and (words[at - 1][0].isalnum() or words[at - 1] == ",")
    )


def mended(proofreader: Proofreader, texts: Iterable[Planted]) -> Iterator[Found]:
    """What the head would mend at planted slips."""
    for text in texts:
        for one in proofreader.repairs(text.words):
            truth = text.repairs[one.at]
            if truth:
                yield Found(one.label, _odds(one.probability), right=truth == one.label)


def _odds(probability: float) -> float:
    bounded = min(probability, 1 - 1e-6)
    return math.log(bounded / (1 - bounded))


def recall(
    found: Iterable[Found], texts: Iterable[Planted], kept: Mapping[str, float]
) -> dict[str, float]:
    """Of planted slips, by kind and in all, the share that is found and rightly mended; 0 to 1."""
    counts = Counter(kind_of(one) for text in texts for one in text.repairs if one)
    least = {label: _odds(cut) for label, cut in kept.items()}
    sure = (one for one in found if one.right and one.odds >= least.get(one.label, math.inf))
    hits = Counter(kind_of(one.label) for one in sure)
    shares = {kind: round(hits[kind] / count, 3) for kind, count in counts.items()}
    return shares | {"all": round(hits.total() / max(1, counts.total()), 3)}


def kind_of(label: str) -> str:
    """Whether a label mends a word for another, a lost one, one too many, or a lost -ed."""
    if label.startswith("+"):
        return "lost"
    if label == "-":
        return "extra"
    return "ending" if label.startswith("@") else "swapped"
