"""What is shown of somebody's face, felt in a body, or said of a stranger."""

from collections.abc import Iterator, Mapping
from typing import Final

from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.page import Page
from fabula.stages.eyes.lexicon import (
    INNER_BODY,
    INNER_MOVES,
    OUTER,
    TELLING_NOUNS,
    TOWARDS,
    UNSEEABLE,
)
from fabula.stages.eyes.signs import Cue, Sign

_POSSESSIVE: Final = frozenset({"'s", "’s"})
_BE: Final = frozenset({"was", "is"})
_USED: Final = frozenset({"closed", "shut", "opened"})
"""What one does with one's own eyes: no look that others see."""
_NEAR: Final = 4


class Seen:
    """Reads how people are named and owned.

    Parameters:
        page: the story's tokens.
        clauses: of the whole story, by the token of the predicate.
    """

    def __init__(self, page: Page, clauses: Mapping[int, Clause]) -> None:
        self._page = page
        self._clauses = clauses

    def of(self, referent: Referent) -> Iterator[Cue]:
        """The signs in how the narration means somebody."""
        page, form = self._page, referent.form
        if form == "subject":
            yield self._at(referent, referent.after, Sign.PRONOUN)
        elif referent.character is None:
            return
        elif form == "object" and page.lower[referent.first - 1] in TOWARDS:
            yield self._at(referent, referent.after, Sign.PLACE)
        elif form == "nominal":
            words = page.lower[referent.first : referent.after]
            if words[0] == "the" and words[-1] in TELLING_NOUNS:
                yield self._at(referent, referent.after, Sign.EPITHET)
        elif (owned := self._owned(referent)) >= 0:
            yield from self._owns(referent, owned)
        elif form == "name":
            yield self._at(referent, referent.after, Sign.NAMED)

    def _owns(self, referent: Referent, owned: int) -> Iterator[Cue]:
        page = self._page
        noun, verbs = page.lower[owned], page.lower[owned + 1 : owned + _NEAR]
        near = range(owned + 1, min(owned + _NEAR, len(page)))
        clause = next((self._clauses[i] for i in near if i in self._clauses), None)
        if noun in INNER_BODY and clause is not None and clause.lemma in INNER_MOVES:
            yield self._at(referent, clause.verb + 1, Sign.BODY)
        elif noun in OUTER and (noun in UNSEEABLE or (verbs[:1] and verbs[0] in _BE)):
            inside = page.lower[max(0, referent.first - 2) : referent.first]
            shown = "in" in inside or "on" in inside or (clause is not None and clause.copular)
            if shown and _USED.isdisjoint(verbs):
                yield self._at(referent, owned + 1, Sign.FACE)

    def _owned(self, referent: Referent) -> int:
        """The noun that a possessive owns, -1 for none."""
        lower = self._page.lower
        at = referent.after
        if referent.form == "name":
            if at >= len(lower) or lower[at] not in _POSSESSIVE:
                return -1
            at += 1
        elif referent.form not in ("possessive", "first", "second"):
            return -1
        for place in (at, at + 1):
            if place < len(lower) and lower[place] in INNER_BODY | OUTER:
                return place
        return -1

    def _at(self, referent: Referent, after: int, sign: Sign) -> Cue:
        sure = referent.confidence if referent.character else 1.0
        owns = referent.form in ("subject", "possessive", "object")
        pronoun = self._page.lower[referent.first] if owns else ""
        return Cue(referent.first, after, referent.character, sign, sure, pronoun)
