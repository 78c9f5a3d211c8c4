"""Who is about: the characters that were lately named, or soon will be, near a turn."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from fabula.stages.cast.evidence import is_vocative
from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People
from fabula.stages.speakers.vocatives import introduced

_BEFORE: Final = 1500
_AFTER: Final = 600
_FADE: Final = 600.0
_AT_HAND: Final = 1.0
_BRIEF: Final = 60.0
_TOLD: Final = 1.0
_CALLED: Final = 0.8
_SPOKEN_OF: Final = 0.03
_LEAD_IN: Final = 60
_EARLIER: Final = 0.5
_ELSEWHERE: Final = 0.5
_PAIR: Final = 2
_MOST: Final = 8
_NARRATOR: Final = 0.7
_PRONOUN: Final = 0.5
_BY_PRONOUN: Final = 200


class Presence:
    """The names of the story as events that fade with distance, in tokens.

    Parameters:
        page: the story's tokens.
        people: who is named where.
        breaks: the tokens at which a new stretch of the story begins, where all may have left.
    """

    def __init__(self, page: Page, people: People, breaks: Sequence[int] = ()) -> None:
        self._breaks = breaks
        self._at = sorted(people.named)
        self._who = [people.named[index].character or "" for index in self._at]
        self._weight = [_weight(page, people, index) for index in self._at]
        self._narrator = people.narrator
        self._places: dict[str, list[int]] = {}
        for index, who in zip(self._at, self._who, strict=True):
            if page.quoted[index] < 0:
                self._places.setdefault(who, []).append(index)
        self._told = people.told
        self._pronouns = [at for at, _ in people.pronouns]
        self._meant = [who for _, who in people.pronouns]

    def about(self, who: str, index: int) -> bool:
        """Whether the telling names somebody near token `index`, or never does by any name."""
        places = self._places.get(who)
        if not places or who == self._narrator:
            return True
        last = bisect_left(places, index + _AFTER) - 1
        return last >= 0 and places[last] >= index - _BEFORE

    def near(self, index: int, begun: int) -> dict[str, float]:
        """The characters about token `index`, with the sum of their faded mentions, most first.

        Whoever was named before the conversation (at token `begun`) may have stayed behind.
        """
        present: dict[str, float] = {}
        first = bisect_left(self._at, index - _BEFORE)
        after = bisect_left(self._at, index + _AFTER)
        here = bisect_right(self._breaks, index)
        parted = self._is_peopled(here, index)
        for number in range(first, after):
            far = abs(self._at[number] - index)
            fade = math.exp(-far / _FADE) + _AT_HAND * math.exp(-far / _BRIEF)
            if self._at[number] < begun - _LEAD_IN:
                fade *= _EARLIER
            if parted and bisect_right(self._breaks, self._at[number]) != here:
                fade *= _ELSEWHERE
            who = self._who[number]
            present[who] = present.get(who, 0.0) + self._weight[number] * fade
        if self._narrator is not None:
            own = sum(_brief(self._told[n], index) for n in _near(self._told, index))
            present[self._narrator] = present.get(self._narrator, 0.0) + _NARRATOR + own
        for number in _near(self._pronouns, index):
            who = self._meant[number]
            present[who] = present.get(who, 0.0) + _PRONOUN * _brief(self._pronouns[number], index)
        most = sorted(present.items(), key=lambda item: -item[1])[:_MOST]
        return dict(most)

    def _is_peopled(self, stretch: int, index: int) -> bool:
        """Whether the stretch of a token has told of two people before it: then these are there."""
        begins = self._breaks[stretch - 1] if stretch else 0
        if begins < index - _BEFORE:
            return False
        inside = range(bisect_left(self._at, begins), bisect_left(self._at, index))
        told = {self._who[number] for number in inside if self._weight[number] == _TOLD}
        return len(told | ({self._narrator} if self._narrator else set())) >= _PAIR


def _brief(at: int, index: int) -> float:
    return math.exp(-abs(at - index) / _BRIEF)


def _near(places: Sequence[int], index: int) -> range:
    """The numbers of the places that lie near token `index`."""
    first = bisect_left(places, index - _BY_PRONOUN)
    return range(first, bisect_left(places, index + _BY_PRONOUN))


def _weight(page: Page, people: People, index: int) -> float:
    if page.quoted[index] < 0:
        return _TOLD
    reference = people.named[index]
    if introduced(page, people, reference):
        return _TOLD
    return _CALLED if is_vocative(page, index, reference.after) else _SPOKEN_OF
