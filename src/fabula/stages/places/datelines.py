"""Lines that say where and when: `Harn Bridge, the 2nd of May`, over a letter or a scene."""

import re
from typing import Final

from fabula.stages.places.narration import Sentence
from fabula.stages.times.lexicon import MONTHS, WEEKDAYS

_LONGEST: Final = 14
_DATED: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[.:h]\d{2}")
_SMALL: Final = frozenset({"the", "of", "on", "in", "near", "and", "at", "'s"})


def dateline(sentence: Sentence) -> tuple[int, int] | None:
    """The words of the place in a line that gives place and date, as numbers in the sentence.

    The place stands before the first comma, in capitals; after it stands a date or a clock time.
    """
    words, shown = sentence.words, sentence.shown
    if not 3 <= len(words) <= _LONGEST or "," not in words:
        return None
    end = words.index(",")
    place, date = words[:end], words[end + 1 :]
    if not place or any(word in MONTHS or word in WEEKDAYS for word in place):
        return None
    capital = all(
        shown[at][0].isupper() or shown[at].isdecimal() or word in _SMALL
        for at, word in enumerate(place)
    )
    dated = any(word in MONTHS or word in WEEKDAYS or _DATED.fullmatch(word) for word in date)
    verbal = words[-1] in {".", "?", "!", '"'} and len(words) > _LONGEST // 2
    return (0, end) if capital and shown[0][0].isupper() and dated and not verbal else None
