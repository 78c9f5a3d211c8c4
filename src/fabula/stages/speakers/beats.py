"""Beats: what somebody does in the paragraph of a quotation, without a verb of speech.

`Mark took a bite of his apple. "…"`: the subject of the sentence beside it is most often the
speaker. Source: He, Barbosa & Kondrak (2013), their "neighbouring utterances" features.
"""

from typing import Final

from msgspec import Struct

from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People, Reference
from fabula.stages.speakers.turns import Turn

_HEAD: Final = 3
_SOON: Final = 2
_HEARS: Final = frozenset({"hear", "hears", "heard", "overheard"})
_OWNERS: Final = {"his": "m", "her": "f"}


class Beat(Struct, frozen=True):
    """The subject, whether it heads its sentence (`sure`), and whether it only listens."""

    subject: Reference
    rule: str
    sure: bool
    hears: bool = False


class Beats:
    """Finds the beats of a turn, the nearest to its quotations first."""

    def __init__(self, page: Page, people: People) -> None:
        self._page = page
        self._people = people

    def of(self, turn: Turn) -> list[Beat]:
        """The subjects of the sentences before, within and after the turn's quotations."""
        page = self._page
        insides = [page.inside(page.quotations[number]) for number in turn.quotes]
        first = page.bounds[turn.paragraphs[0]][0]
        after = page.bounds[turn.paragraphs[1]][1]
        beats = []
        before = self._subject(self._last_sentence(first, insides[0].start), insides[0].start)
        if before is not None:
            beats.append(Beat(before[0], "beat-before", before[1], self._hears(before[0])))
        for inside, end in zip(insides, [*(i.start for i in insides[1:]), after], strict=True):
            behind = self._subject(inside.stop, end)
            if behind is not None:
                beats.append(Beat(behind[0], "beat-after", behind[1], self._hears(behind[0])))
        return beats

    def _last_sentence(self, first: int, quote: int) -> int:
        if quote <= first or self._page.quoted[quote - 1] >= 0:
            return quote
        start = max(first, self._page.sentence_of(quote - 1)[0])
        while start < quote and self._page.quoted[start] >= 0:
            start += 1
        return start

    def _subject(self, first: int, after: int) -> tuple[Reference, bool] | None:
        found = next(self._people.within(first, after), None)
        owner = self._owner(first, after)
        if owner is not None and (found is None or found.first > first or not _telling(found)):
            return owner, True
        return (found, found.first - first <= _HEAD) if found else None

    def _hears(self, one: Reference) -> bool:
        """`I could hear a voice`: who hears what is said is not who says it."""
        return not _HEARS.isdisjoint(self._page.lower[one.after : one.after + _SOON])

    def _owner(self, first: int, after: int) -> Reference | None:
        """`Her eyes widened.`: whose eyes they are."""
        page = self._page
        if first + 1 >= after or page.quoted[first] >= 0:
            return None
        gender = _OWNERS.get(page.lower[first])
        return Reference(first, first + 1, "pronoun", None, gender) if gender else None

    def leading(self, turn: Turn) -> Beat | None:
        """The subject of the last sentence of a paragraph of narration right before the turn."""
        page = self._page
        number = turn.paragraphs[0] - 1
        if number < 0:
            return None
        first, after = page.bounds[number]
        if page.quoted[after - 1] >= 0:
            return None
        start = max(first, page.sentence_of(after - 1)[0])
        found = self._subject(start, after)
        return Beat(found[0], "lead", found[1]) if found else None


def _telling(one: Reference) -> bool:
    """Not so `his voice`, which stands for whoever it is."""
    return one.character is not None or bool(one.gender)
