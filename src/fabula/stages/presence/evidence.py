"""What speaks for somebody's being on stage, in each scene.

Who says a line or does a deed that is told as happening is there. A deed told in the pluperfect,
under another's thought or in a paragraph of recollection is another time's. Weights were set by
hand on stories of the project's own.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from fabula.core import Span
from fabula.layers import Attribution, Cue, Quotation, QuotationKind
from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.evidence import is_vocative
from fabula.stages.cast.lexicon.people import BODY
from fabula.stages.cast.lexicon.verbs import SPEECH_BASES
from fabula.stages.cast.page import Page
from fabula.stages.presence.lexicon import MIND, RECALL, STATES, UNSEEN, YESTERDAY
from fabula.stages.presence.posture import is_placed

_SPEAKS: Final = 2.4
_SPEAKS_AGAIN: Final = 0.6
_THINKS: Final = 1.5
_HEARS: Final = 0.6
_HEARS_AGAIN: Final = 0.1
_UNSEEN: Final = 0.3
"""Of what speech alone says of somebody whom the scene's narration never tags or shows."""
_CALLED: Final = 0.7
_CALLED_AGAIN: Final = 0.2
_DEED: Final = 1.0
_STATE_OF_MIND: Final = 0.6
_STATE: Final = 0.35
_NOT_HAPPENING: Final = 0.6
_ELSEWHERE: Final = 0.2
_PLACED: Final = 1.2
_TOUCHED: Final = 0.45
_NAMED: Final = 0.12
_TELLER: Final = 4.0
_CEILING: Final = 0.97
_SLOPE, _MIDDLE = 1.7, 1.0
_SPANS: Final = 4
_VISIBLE: Final = BODY - UNSEEN
_LEAST: Final = 0.2
_TAGGED: Final = frozenset({Cue.EXPLICIT, Cue.ANAPHORIC})
_SEEING: Final = frozenset({"see", "notice", "watch", "hear", "find", "spot", "feel", "observe"})
_SUBORDINATE: Final = _ELSEWHERE


class Standing:
    """What is known of one character in one scene; weights in units of one clear deed."""

    __slots__ = ("called", "deeds", "firsts", "shown", "spans", "speech", "weight")

    def __init__(self) -> None:
        self.weight = self.deeds = self.speech = 0.0
        self.spans: list[tuple[float, Span]] = []
        self.firsts: list[int] = []
        self.called = self.shown = False

    def add(self, weight: float, span: Span) -> None:
        """One piece of evidence and its words."""
        self.weight += weight
        self.spans.append((weight, span))

    def call(self, span: Span) -> None:
        """Somebody calls them by name; whom the narration does not show may be far away."""
        weight = _CALLED_AGAIN if self.called else _CALLED
        self.add(weight * (1.0 if self.firsts and self.shown else _UNSEEN), span)
        self.called = True

    @property
    def confidence(self) -> float:
        """How likely they are on stage."""
        odds = 1 / (1 + math.exp(-_SLOPE * (self.weight - _MIDDLE)))
        return round(min(_CEILING, odds), 3)

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The words that speak most for it, in text order."""
        strongest = sorted(self.spans, key=lambda item: -item[0])[:_SPANS]
        return tuple(sorted({span for _, span in strongest}))


Said = Sequence[tuple[Quotation, Attribution]]


class Witness:
    """Weighs what the words of a scene say of each character.

    Parameters:
        page: the story's tokens.
        happenings: the tokens that tell events as happening; empty where nobody has told them.
    """

    def __init__(self, page: Page, happenings: frozenset[int]) -> None:
        self._page = page
        self._happenings = happenings
        self._recalling: dict[int, bool] = {}
        self.clause_at: dict[int, Clause] = {}

    def standings(
        self,
        clauses: Sequence[Clause],
        referents: Sequence[Referent],
        said: Said,
        teller: str | None,
    ) -> dict[str, Standing]:
        """Every character of the scene with what speaks for it, those spoken of among them."""
        table: dict[str, Standing] = defaultdict(Standing)
        self._hear(said, table)
        self._watch(clauses, table)
        subjects = {clause.subject for clause in clauses}
        for referent in referents:
            self._notice(referent, subjects, teller, table)
        for standing in table.values():
            standing.weight *= 1.0 if standing.firsts and standing.shown else _UNSEEN
        return table

    def _hear(self, said: Said, table: dict[str, Standing]) -> None:
        spoken: set[str] = set()
        heard: set[str] = set()
        for quotation, attribution in said:
            who, sure = attribution.speaker, attribution.confidence
            span = (attribution.evidence or (quotation.span,))[0]
            if quotation.kind is QuotationKind.THOUGHT and who is not None:
                table[who].add(_THINKS * sure, span)
            if quotation.kind is not QuotationKind.SPEECH:
                continue
            if who is not None:
                weight = (_SPEAKS_AGAIN if who in spoken else _SPEAKS) * sure
                table[who].add(weight, span)
                table[who].speech += weight
                table[who].shown |= attribution.cue in _TAGGED
                spoken.add(who)
            for other in attribution.addressees:
                weight = _HEARS_AGAIN if other in heard else _HEARS
                table[other].add(weight * attribution.addressees_confidence, quotation.span)
                heard.add(other)

    def _watch(self, clauses: Sequence[Clause], table: dict[str, Standing]) -> None:
        self.clause_at = {clause.verb: clause for clause in clauses}
        for clause in clauses:
            if clause.character is None or not clause.tense or clause.modal or clause.perfect:
                continue
            weight = self.weight(clause) * clause.confidence
            first = min(clause.subject, clause.verb)
            span = self._page.span(first, max(clause.subject, clause.verb) + 1)
            table[clause.character].add(weight, span)
            table[clause.character].shown |= weight >= _LEAST
            if weight > _STATE_OF_MIND and clause.lemma not in SPEECH_BASES:
                table[clause.character].deeds += weight

    def weight(self, clause: Clause) -> float:
        """How much a clause speaks for its subject's being there."""
        weight = _DEED
        if clause.copular or clause.lemma in STATES:
            weight = _STATE
        elif clause.lemma in MIND:
            now = clause.main and self._page.lower[clause.verb].endswith("ing")
            weight = _DEED if now else _STATE_OF_MIND
        elif self._happenings and clause.verb not in self._happenings:
            weight = _NOT_HAPPENING
        above = self.clause_at.get(clause.governor)
        if above is not None and above.character != clause.character:
            reports = above.lemma in MIND or above.perfect or above.modal
            weight *= _SUBORDINATE if reports and above.lemma not in _SEEING else 1.0
        return weight * (_ELSEWHERE if self.recalls(self._page.paragraph[clause.verb]) else 1.0)

    def recalls(self, paragraph: int) -> bool:
        """Whether a paragraph tells of another time than the scene's."""
        known = self._recalling.get(paragraph)
        if known is None:
            known = self._recalling[paragraph] = self._reads_as_recall(paragraph)
        return known

    def _reads_as_recall(self, paragraph: int) -> bool:
        first, after = self._page.bounds[paragraph]
        told = [i for i in range(first, after) if self._page.quoted[i] < 0]
        words = [self._page.lower[i] for i in told]
        if not words:
            return False
        joined = " ".join(words)
        marks = sum(f" {' '.join(phrase)} " in f" {joined} " for phrase in RECALL)
        marks += sum(word in YESTERDAY for word in words)
        had = sum(word in {"had", "'d", "’d", "hadn't"} for word in words)
        return (marks > 0 and had > 0) or marks >= 2 or had >= max(3, len(words) // 25)

    def _notice(
        self,
        referent: Referent,
        subjects: set[int],
        teller: str | None,
        table: dict[str, Standing],
    ) -> None:
        who = referent.character
        if who is None:
            return
        standing = table[who]
        standing.firsts.append(referent.first)
        span = self._page.span(referent.first, referent.after)
        if who == teller and referent.form in ("first", "second"):
            standing.add(_TELLER, span)
            standing.shown = True
            return
        if any(at in subjects for at in range(referent.first, referent.after)):
            return
        placed = is_placed(self._page, referent)
        body = not placed and self._has_body(referent)
        weight = _PLACED if placed else _TOUCHED if body else _NAMED
        if self.recalls(self._page.paragraph[referent.first]):
            weight *= _ELSEWHERE
        standing.shown |= weight >= _LEAST
        standing.add(weight * referent.confidence, span)

    def _has_body(self, referent: Referent) -> bool:
        """`Lexie's shoulder`, `his face`: near enough to be seen or touched."""
        lower = self._page.lower
        after = lower[referent.after : referent.after + 3]
        if after[:1] in (["'s"], ["’s"]):
            after = after[1:]
        elif referent.form != "possessive":
            return False
        return not _VISIBLE.isdisjoint(after[:2])


def called(page: Page, mentions: Sequence[tuple[int, int, str]]) -> Iterator[tuple[str, Span]]:
    """Who is called by name in speech, with the call.

    Parameters:
        mentions: first token, token after the last, and character of the names in a scene.
    """
    for first, after, who in mentions:
        if page.quoted[first] >= 0 and is_vocative(page, first, after):
            yield who, page.span(first, after)
