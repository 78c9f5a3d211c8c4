"""Hears what the words of a scene do with each character.

Who says a line or does a deed that is told as happening is there. A deed told in the pluperfect,
under another's thought or in a paragraph of recollection is another time's.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fabula.core import Span
from fabula.layers import Attribution, Cue, Quotation, QuotationKind
from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.evidence import is_vocative
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.people import BODY
from fabula.stages.cast.lexicon.verbs import SPEECH_BASES
from fabula.stages.cast.page import Page
from fabula.stages.presence.lexicon import FROM_AFAR, MIND, STATES, UNSEEN
from fabula.stages.presence.posture import is_placed
from fabula.stages.presence.recall import Recall
from fabula.stages.presence.signs import Sign, Standing
from fabula.stages.presence.written import Written

_VISIBLE: Final = BODY - UNSEEN
_TAGGED: Final = frozenset({Cue.EXPLICIT, Cue.ANAPHORIC})
_SEEING: Final = frozenset({"see", "notice", "watch", "hear", "find", "spot", "feel", "observe"})
_JOINTS: Final = frozenset({",", "and", "the", "—", "--"})
_JOINT: Final = 3
_TOWARDS: Final = word_set("""
to at with after behind beside past toward towards into on over by from the a down up
""")
_REACH: Final = 4
_POSSESSIVE: Final = frozenset({"'s", "’s"})

Said = Sequence[tuple[Quotation, Attribution]]


class Witness:
    """Counts what the words of a scene do with each character.

    Parameters:
        page: the story's tokens.
        happenings: the tokens that tell events as happening; empty where nobody has told them.
    """

    def __init__(self, page: Page, happenings: frozenset[int]) -> None:
        self._page = page
        self._happenings = happenings
        self._recall = Recall(page)
        self.clause_at: dict[int, Clause] = {}

    def standings(
        self,
        clauses: Sequence[Clause],
        referents: Sequence[Referent],
        said: Said,
        teller: str | None,
    ) -> dict[str, Standing]:
        """Every character of the scene with what is told of them, those spoken of among them."""
        table: dict[str, Standing] = defaultdict(Standing)
        self._hear(said, table)
        self.clause_at = {clause.verb: clause for clause in clauses}
        for clause in clauses:
            if clause.character is not None and clause.tense:
                self._watch(clause, table[clause.character])
        does = {clause.subject: clause for clause in clauses}
        for referent in referents:
            if referent.character is not None:
                self._notice(referent, does, teller, table[referent.character])
        self._join(referents, does, table)
        return table

    def _join(
        self,
        referents: Sequence[Referent],
        does: Mapping[int, Clause],
        table: dict[str, Standing],
    ) -> None:
        """Who is named in one breath with a subject does the same: `Odile, Marc and I went`."""
        for run in _lists(self._page, referents):
            found = (does[at] for one in run for at in range(one.first, one.after) if at in does)
            clause = next((one for one in found if one.tense), None)
            if clause is None:
                continue
            for one in run:
                if one.character not in (None, clause.character):
                    span = self._page.span(one.first, one.after)
                    table[one.character].add(self.sign(clause), one.confidence, span)

    def _hear(self, said: Said, table: dict[str, Standing]) -> None:
        for quotation, attribution in said:
            who, sure = attribution.speaker, attribution.confidence
            span = (attribution.evidence or (quotation.span,))[0]
            if quotation.kind is QuotationKind.THOUGHT and who is not None:
                table[who].add(Sign.THINKS, sure, span)
            if quotation.kind is not QuotationKind.SPEECH:
                continue
            if who is not None:
                tagged = attribution.cue in _TAGGED
                table[who].add(Sign.SPEAKS if tagged else Sign.TURN, sure, span)
            for other in attribution.addressees:
                table[other].add(Sign.HEARS, attribution.addressees_confidence, quotation.span)

    def _watch(self, clause: Clause, standing: Standing) -> None:
        first = min(clause.subject, clause.verb)
        span = self._page.span(first, max(clause.subject, clause.verb) + 1)
        standing.add(self.sign(clause), clause.confidence, span)

    def sign(self, clause: Clause) -> Sign:
        """What a clause tells of its subject."""
        if self._recall.holds(clause.verb):
            return Sign.RECALLED
        if clause.modal or clause.perfect:
            return Sign.PAST
        above = self.clause_at.get(clause.governor)
        if above is not None and above.character != clause.character:
            reports = above.lemma in MIND | SPEECH_BASES or above.perfect or above.modal
            if reports and above.lemma not in _SEEING:
                return Sign.REPORTED
        return self._deed(clause)

    def _deed(self, clause: Clause) -> Sign:
        if clause.copular or clause.lemma in STATES:
            return Sign.STATE
        if clause.lemma in MIND:
            now = clause.main and self._page.lower[clause.verb].endswith("ing")
            return Sign.DEED if now else Sign.MIND
        if clause.lemma in SPEECH_BASES:
            return Sign.SAYS
        if self._happenings and clause.verb not in self._happenings:
            return Sign.UNDONE
        return Sign.DEED

    def _notice(
        self, referent: Referent, does: Mapping[int, Clause], teller: str | None, standing: Standing
    ) -> None:
        span = self._page.span(referent.first, referent.after)
        if referent.character == teller and referent.form in ("first", "second"):
            standing.add(Sign.TELLS, 1.0, span)
        elif not any(at in does for at in range(referent.first, referent.after)):
            standing.add(self._named(referent), referent.confidence, span)

    def _named(self, referent: Referent) -> Sign:
        if self._recall.holds(referent.first):
            return Sign.RECALLED
        if is_placed(self._page, referent):
            return Sign.PLACED
        owned = self._owned(referent)
        if not owned:
            return Sign.MET if self._is_met(referent) else Sign.NAMED
        if not _VISIBLE.isdisjoint(owned):
            return Sign.BODY
        return Sign.KIN if not UNSEEN.isdisjoint(owned) else Sign.NAMED

    def _is_met(self, referent: Referent) -> bool:
        """`kissed Odile`, `looked at her`: what is done now is done where they are."""
        first, lower = referent.first, self._page.lower
        for at in range(first - 1, max(first - _REACH, -1), -1):
            clause = self.clause_at.get(at)
            if clause is not None:
                done = bool(clause.tense) and self.sign(clause) is Sign.DEED
                return done and clause.lemma not in FROM_AFAR
            if lower[at] not in _TOWARDS:
                return False
        return False

    def _owned(self, referent: Referent) -> list[str]:
        """The words after a possessive: `shoulder` in `Lexie's shoulder` and `his shoulder`."""
        after = self._page.lower[referent.after : referent.after + 3]
        if after[:1] and after[0] in _POSSESSIVE:
            return after[1:]
        return after[:2] if referent.form == "possessive" else []


def _lists(page: Page, referents: Sequence[Referent]) -> Iterator[list[Referent]]:
    """Runs of two or more who are joined by commas and `and`; no possessive among them."""
    run: list[Referent] = []
    for one in referents:
        between = page.lower[run[-1].after : one.first] if run else [""]
        joined = len(between) <= _JOINT and not set(between) - _JOINTS and between
        if not joined:
            if len(run) > 1:
                yield run
            run = []
        if one.form not in ("possessive", "object"):
            run.append(one)
    if len(run) > 1:
        yield run


Name = tuple[int, int, str]
"""First token, token after the last, and character of a name."""


def talked_of(
    page: Page, names: Sequence[Name], written: Written
) -> Iterator[tuple[str, Sign, Span]]:
    """Who is named in speech or in a letter, called or spoken of, with the words.

    Parameters:
        names: of a scene.
        written: the letters of the story.
    """
    for first, after, who in names:
        quoted = page.quoted[first] >= 0
        if quoted or written.at(first) is not None:
            called = quoted and is_vocative(page, first, after)
            yield who, Sign.CALLED if called else Sign.TALKED_OF, page.span(first, after)
