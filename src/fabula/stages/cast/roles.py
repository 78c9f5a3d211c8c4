"""People that the story calls by what they are: "the gardener", when they speak repeatedly."""

from collections import Counter
from typing import Final

from msgspec import Struct

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.people import GENERAL, KIN, ROLES
from fabula.stages.cast.lexicon.verbs import SPEECH_VERBS
from fabula.stages.cast.page import Page

_LONGEST: Final = 4
_LEAST_UNKNOWN: Final = 3
_LEAST: Final = 2
_ENDS: Final = word_set(
    ". , ; : ! ? -- — \" ” ’ ' with in to at as and who from on of by after for looking turning "
    "smiling again quietly slowly"
)


class Role(Struct, frozen=True):
    """A head noun, how often it is given a speech, and where it stands (first token, after)."""

    head: str
    speeches: int
    places: tuple[tuple[int, int], ...]


def roles(page: Page, taken: frozenset[str]) -> list[Role]:
    """The roles that speak at least twice, or three times where the noun is not in our list.

    Parameters:
        taken: single names already found, in lower case; a role of the same word is theirs.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    speeches: Counter[str] = Counter()
    for index, word in enumerate(page.lower):
        if word != "the" or page.quoted[index] >= 0:
            continue
        head = _head(page, index)
        if head <= index or page.words[head][0].isupper():
            continue
        noun = page.lower[head]
        if noun in GENERAL or noun in KIN or noun in taken or not noun[0].isalpha():
            continue
        places.setdefault(noun, []).append((index, head + 1))
        speeches[noun] += _said(page, index, head + 1)
    return [
        Role(noun, count, tuple(places[noun]))
        for noun, count in speeches.items()
        if count >= (_LEAST if noun in ROLES else _LEAST_UNKNOWN)
    ]


def _head(page: Page, article: int) -> int:
    """The last word of the phrase that `the` begins, or the article itself: no phrase for us."""
    for index in range(article + 1, min(article + 1 + _LONGEST, len(page))):
        word = page.lower[index]
        if word in SPEECH_VERBS or word in _ENDS or word.endswith("ly"):
            return index - 1
        if word in ROLES:
            return index
    return article


def _said(page: Page, first: int, after: int) -> bool:
    """Whether the phrase has a verb of speech beside it, and a quotation beside that."""
    if first >= 2 and page.lower[first - 1] in SPEECH_VERBS and page.quoted[first - 2] >= 0:
        return True
    if after + 1 >= len(page) or page.lower[after] not in SPEECH_VERBS:
        return False
    behind = range(after + 1, min(after + 5, len(page)))
    return page.quoted[first - 1] >= 0 or any(page.quoted[i] >= 0 for i in behind)
