"""Whom `he` and `she` mean in the narration: a share for each character.

Read from left to right. Whoever is mentioned becomes salient, a subject more than others; salience
fades with sentences and paragraphs (Lappin & Leass 1994). A pronoun means whoever of its gender is
salient, or, where the reader model has read, is in one chain with it; and it keeps salient whom it
means. What is said in quotations adds little, and its pronouns are left alone.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from fabula.layers import Annotation
from fabula.stages.cast.chains.votes import Somebody
from fabula.stages.cast.evidence import speaks
from fabula.stages.cast.page import Page

GENDERS: Final = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_SUBJECTS: Final = frozenset({"he", "she"})
_SENTENCE: Final = 0.5
_PARAGRAPH: Final = 0.3
_SUBJECT: Final = 2.0
_OTHER: Final = 1.0
_QUOTED: Final = 0.15
_HEAD: Final = 3
_WRONG: Final = 0.003
_UNKNOWN: Final = 0.35
_CHAIN: Final = 1.0
_BY_PRONOUN: Final = 0.7
_OLDER: Final = 0.7
_NOBODY: Final = 0.01
_LEAST: Final = 0.02
_FAINT: Final = 1e-4
_MOST: Final = 24

Shares = dict[str, float]


class Pronouns:
    """Reads the pronouns of a story once.

    Parameters:
        page: the story's tokens.
        named: names and roles by their first token.
        genders: "m", "f" or "n" by character; one that is left out may be either.
        teller: who is `I`, and so neither he nor she.
        annotation: what the reader model says, or nothing.

    Attributes:
        meant: by token, the shares of those whom the pronoun may mean; they add up to less than 1
            where it may well be nobody of the cast.
    """

    def __init__(
        self,
        page: Page,
        named: Mapping[int, Somebody],
        genders: Mapping[str, str],
        teller: str | None,
        annotation: Annotation,
    ) -> None:
        self._page = page
        self._genders = genders
        self._teller = teller
        self._labels: Sequence[str] = annotation.labels
        self._chain = {(m.first, m.after): m.chain for m in annotation.markables}
        self._salient: dict[str, tuple[float, float]] = {}
        self._chains: dict[int, Shares] = {}
        self._clock = 0.0
        self.meant: dict[int, Shares] = {}
        self._read(named)

    def _read(self, named: Mapping[int, Somebody]) -> None:
        page = self._page
        heads = frozenset(page.sentences)
        head = passed = 0
        for index, word in enumerate(page.lower):
            if index in heads:
                new = not index or page.paragraph[index] != page.paragraph[index - 1]
                self._clock += _SENTENCE + _PARAGRAPH * new
                head = index
            if index < passed:
                continue
            somebody = named.get(index)
            if somebody is not None:
                self._name(index, somebody, head)
                passed = somebody.after
            elif word in GENDERS and page.quoted[index] < 0:
                self._pronoun(index, word)

    def _name(self, first: int, somebody: Somebody, head: int) -> None:
        if self._page.quoted[first] >= 0:
            weight = _QUOTED
        else:
            weight = _SUBJECT if self._acts(first, somebody.after, head) else _OTHER
        shares = {somebody.who: 1.0}
        self._note(shares, weight)
        self._link(self._chain.get((first, somebody.after)), shares, 1.0)

    def _acts(self, first: int, after: int, head: int) -> bool:
        """Whether the name is a subject, by the model's syntax or by its place."""
        if self._labels:
            return any(self._labels[at].startswith("nsubj") for at in (first, after - 1))
        return first - head <= _HEAD or speaks(self._page, first, after)

    def _pronoun(self, index: int, word: str) -> None:
        chain = self._chain.get((index, index + 1))
        weights = self._weights(GENDERS[word], self._chains.get(chain or -1, {}))
        if not weights:
            return
        whole = sum(weights.values()) + _NOBODY * max(weights.values())
        shares = {who: w / whole for who, w in weights.items() if w > _LEAST * whole}
        self.meant[index] = shares
        self._note(shares, _SUBJECT if word in _SUBJECTS else _OTHER)
        self._link(chain, shares, _BY_PRONOUN)

    def _weights(self, gender: str, chained: Shares) -> Shares:
        whole = sum(chained.values())
        weights = {}
        for who, (salience, at) in self._salient.items():
            weight = salience * math.exp(at - self._clock)
            if who == self._teller or weight < _FAINT:
                continue
            own = self._genders.get(who, "")
            weight *= _UNKNOWN if not own else 1.0 if own == gender else _WRONG
            if whole:
                weight *= math.exp(_CHAIN * chained.get(who, 0.0) / whole)
            weights[who] = weight
        return weights

    def _note(self, shares: Shares, weight: float) -> None:
        for who, share in shares.items():
            salience, at = self._salient.get(who, (0.0, self._clock))
            faded = salience * math.exp(at - self._clock)
            self._salient[who] = (faded + weight * share, self._clock)
        if len(self._salient) > _MOST:
            kept = sorted(self._salient.items(), key=lambda one: -self._now(one[1]))[: _MOST // 2]
            self._salient = dict(kept)

    def _now(self, salience: tuple[float, float]) -> float:
        return salience[0] * math.exp(salience[1] - self._clock)

    def _link(self, chain: int | None, shares: Shares, weight: float) -> None:
        """Tell the chain whom its latest mention means; earlier ones count less and less."""
        if chain is None:
            return
        known = {
            who: share * _OLDER
            for who, share in self._chains.get(chain, {}).items()
            if share > _LEAST
        }
        for who, share in shares.items():
            known[who] = known.get(who, 0.0) + weight * share
        self._chains[chain] = known
