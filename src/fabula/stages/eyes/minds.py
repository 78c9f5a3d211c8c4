"""Clauses that tell what goes on in their subject, or how the subject looks to others."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from msgspec import structs

from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.page import Page
from fabula.stages.eyes.lexicon import (
    ALSO_SEEN,
    EXPRESSING,
    FEELING,
    KNOWING,
    LOOKING,
    LOOKING_SO,
    PERCEIVING,
    STATES,
)
from fabula.stages.eyes.signs import Cue, Sign

_CAN: Final = 1.4
"""`could hear` is clearer than `heard`."""
_FINDS: Final = 0.6
_UNDER: Final = 0.15
"""Of a mind that is told under another's: `she knew that he was afraid`."""
_GUESSED: Final = 0.3
_AS_IF: Final = 0.15
_WIDE: Final = 12
_VERBS: Final = {
    **dict.fromkeys(LOOKING, Sign.LOOKS),
    **dict.fromkeys(PERCEIVING, Sign.PERCEIVES),
    **dict.fromkeys(FEELING, Sign.FEELS),
    **dict.fromkeys(KNOWING, Sign.KNOWS),
    **dict.fromkeys(EXPRESSING, Sign.SHOWS),
}
_MODALS: Final = frozenset({"must", "might", "may"})
_ABLE: Final = frozenset({"could", "can", "couldn't", "couldn’t", "can't", "can’t", "cannot"})
_ADVERBIAL: Final = frozenset({"like", "as", "at", "into", "up", "down", "back", "for", "to"})


class Minds:
    """Reads the predicates of a sentence.

    Parameters:
        page: the story's tokens.
        clauses: of the whole story, by the token of the predicate.
        referents: of the whole story, by their first tokens.
    """

    def __init__(
        self, page: Page, clauses: Mapping[int, Clause], referents: Mapping[int, Referent]
    ) -> None:
        self._page = page
        self._clauses = clauses
        self._referents = referents

    def of(self, sentence: range, clauses: Sequence[Clause]) -> Iterator[Cue]:
        """The signs of one sentence's clauses."""
        lead = next((one for one in clauses if one.main and one.subject >= 0), None)
        for one in clauses:
            clause = self._hung(one, lead)
            referent = self._referents.get(clause.subject)
            pronoun = self._pronoun(referent)
            if clause.character is None and not pronoun:
                continue
            sign, strength = self._inner(clause)
            if sign is not None:
                yield self._cue(clause, sign, strength * self._distance(clause, sentence), pronoun)

    def _pronoun(self, referent: Referent | None) -> str:
        known = referent is not None and referent.form == "subject"
        return self._page.lower[referent.first] if referent is not None and known else ""

    def _hung(self, clause: Clause, lead: Clause | None) -> Clause:
        """A state after a comma is its sentence's subject's: `Ann found him there, unsure why`."""
        page = self._page
        loose = not clause.finite and not clause.copular and clause.verb > 0
        if lead is None or not loose or page.lower[clause.verb] not in STATES:
            return clause
        if page.lower[clause.verb - 1] != "," and page.lower[clause.verb - 2] != ",":
            return clause
        return structs.replace(
            clause, subject=lead.subject, character=lead.character, confidence=lead.confidence
        )

    def _cue(self, clause: Clause, sign: Sign, strength: float, pronoun: str) -> Cue:
        first = min(clause.subject, clause.verb)
        far = clause.verb - first > _WIDE
        return Cue(
            clause.verb if far else first,
            max(clause.subject, clause.verb) + 1,
            clause.character,
            sign,
            strength * (clause.confidence if clause.character else 1.0),
            pronoun,
        )

    def _inner(self, clause: Clause) -> tuple[Sign | None, float]:
        lemma, page = clause.lemma, self._page
        after = page.lower[clause.verb + 1] if clause.verb + 1 < len(page) else ""
        if lemma == "seem" or (lemma == "appear" and self._describes(clause.verb, after, "to")):
            return Sign.SEEMS, 1.0
        if lemma in LOOKING_SO and self._describes(clause.verb, after):
            return Sign.SEEMS, 1.0
        if lemma == "find" and self._finds_somebody(clause):
            return Sign.PERCEIVES, _FINDS
        if lemma in _VERBS:
            senses = lemma in PERCEIVING or lemma == "feel"
            able = senses and _ABLE & set(page.lower[clause.verb - 3 : clause.verb])
            return _VERBS[lemma], _CAN if able else 1.0
        word = page.lower[clause.verb]
        if word in STATES and (clause.copular or not clause.tense):
            return (Sign.SHOWN_STATE if word in ALSO_SEEN else Sign.STATE), 1.0
        return None, 0.0

    def _finds_somebody(self, clause: Clause) -> bool:
        """`Ruth found her brother asleep`: what she finds is what she sees."""
        near = (self._referents.get(at) for at in range(clause.verb + 1, clause.verb + 4))
        return any(one and one.character not in (None, clause.character) for one in near)

    def _describes(self, verb: int, after: str, also: str = "like") -> bool:
        """`looked tired`, `sounded like`, not `looked at` or `looked up`."""
        if after in {also, "as"}:
            return True
        if not after or after in _ADVERBIAL or not after[0].isalpha():
            return False
        child = self._clauses.get(verb + 1)
        return after in STATES or (child is not None and not child.tense and after[-3:] != "ing")

    def _distance(self, clause: Clause, sentence: range) -> float:
        """How much of a sign is left under `must have`, `as if` or another's thought."""
        lower = self._page.lower
        before = lower[max(sentence.start, clause.verb - 5) : clause.verb]
        if clause.modal and not _MODALS.isdisjoint(before):
            return _GUESSED
        pairs = set(pairwise(before))
        if ("as", "if") in pairs or ("as", "though") in pairs:
            return _AS_IF
        above = self._clauses.get(clause.governor)
        if above is None or above.character in (None, clause.character):
            return 1.0
        return _UNDER if above.lemma in KNOWING | PERCEIVING | FEELING | LOOKING else 1.0
