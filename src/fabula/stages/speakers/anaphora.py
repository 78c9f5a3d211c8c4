"""Whom a pronoun or a description at a quotation may stand for: the people last named before it.

Salience by recency and by place in the sentence (Lappin & Leass 1994, reduced to what tokens show):
a name that heads its sentence, and so is most often its subject, weighs more than another.
"""

from bisect import bisect_right
from typing import Final

from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People, Reference
from fabula.stages.speakers.vocatives import introduced

REACH: Final = 250
HEADS: Final = (2.6, 1.2, 0.6)
OTHERS: Final = (0.9, 0.3, 0.0)
UNSURE: Final = 0.5
_NEW: Final = frozenset({"a", "an", "another"})
_ADJECTIVES: Final = 4
_HEAD: Final = 3
_MOST: Final = 3
_SENTENCES: Final = 3


class Anaphora:
    """Weighs antecedents, once for each reference that asks."""

    def __init__(self, page: Page, people: People) -> None:
        self._page = page
        self._people = people

    def stranger(self, subject: Reference) -> bool:
        """Whether a description nobody's name goes with, as `a boy`, heads the sentences before.

        It must be nearer than any name of the same gender that heads its sentence.
        """
        page = self._page
        heads = page.sentences
        number = bisect_right(heads, subject.first - 1) - 1
        for head in reversed(heads[max(0, number - _SENTENCES) : number + 1]):
            if page.quoted[head] >= 0 or head >= subject.first:
                continue
            one = self._people.at(head)
            if one is None:
                continue
            if one.character is not None and self._people.fits(one.character, subject.gender):
                return False
            if one.how == "nominal" and one.gender == subject.gender:
                return self.brought_in(one)
        return False

    def brought_in(self, one: Reference) -> bool:
        """Whether the noun stood with `a` shortly before."""
        page = self._page
        noun = page.lower[one.after - 1]
        near = range(max(_ADJECTIVES, one.first - REACH), one.after)
        return any(
            page.lower[i] == noun
            and page.quoted[i] < 0
            and not _NEW.isdisjoint(page.lower[i - _ADJECTIVES : i])
            for i in near
        )

    def antecedents(self, subject: Reference) -> dict[str, float]:
        """The characters named last in the narration before `subject` that fit it, weighed."""
        found: dict[str, float] = {}
        for index in range(subject.first - 1, max(-1, subject.first - REACH), -1):
            reference = self._people.named.get(index)
            if reference is None or reference.character is None:
                continue
            if self._page.quoted[index] >= 0 and not introduced(
                self._page, self._people, reference
            ):
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
