"""Whom a pronoun or a description at a quotation may stand for: the people last named before it.

Salience by recency and by place in the sentence (Lappin & Leass 1994, reduced to what tokens show):
a name that heads its sentence, and so is most often its subject, weighs more than another.
"""

from typing import Final

from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People, Reference

REACH: Final = 250
HEADS: Final = (2.6, 1.2, 0.6)
OTHERS: Final = (0.9, 0.3, 0.0)
UNSURE: Final = 0.5
_HEAD: Final = 3
_MOST: Final = 3


class Anaphora:
    """Weighs antecedents, once for each reference that asks."""

    def __init__(self, page: Page, people: People) -> None:
        self._page = page
        self._people = people

    def antecedents(self, subject: Reference) -> dict[str, float]:
        """The characters named last in the narration before `subject` that fit it, weighed."""
        found: dict[str, float] = {}
        for index in range(subject.first - 1, max(-1, subject.first - REACH), -1):
            reference = self._people.named.get(index)
            if reference is None or self._page.quoted[index] >= 0 or reference.character is None:
                continue
            who = reference.character
            fits = self._people.fits(who, subject.gender)
            if who in found or fits is False:
                continue
            heads = index - self._page.sentence_of(index)[0] <= _HEAD
            weight = (HEADS if heads else OTHERS)[len(found)]
            found[who] = weight if fits or not subject.gender else UNSURE * weight
            if len(found) == _MOST:
                break
        return found
