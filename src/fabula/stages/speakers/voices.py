"""Subjects of verbs of speech that are no one known person: somebody, several at once, a thing.

`a voice said`, `the boys chorused`, `they said together`, `said the ship`, `it said`.
"""

from typing import Final

from msgspec import structs

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.people import GENDERED
from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import THING, People, Reference

_SOMEBODY: Final = word_set("somebody someone")
_EVERYBODY: Final = word_set("everyone everybody both all several others we")
_TOGETHER: Final = word_set("together unison chorus chorused once both all")
_DETERMINERS: Final = word_set("the his her my our their your these those two three four five some")
_IRREGULAR: Final = word_set("men women children people folk crowd twins others crew audience")
_ENDS: Final = word_set(". , ; : ! ? — – -- in from with at to as and again then")
_NOT_NOUNS: Final = word_set("same other rest first last next words question")
_FOND: Final = word_set("old young little poor dear good big")
_LONGEST: Final = 4
_SOON: Final = 5


class Voices:
    """Reads the subject of a verb of speech.

    Parameters:
        page: the story's tokens.
        people: who is named where.
    """

    def __init__(self, page: Page, people: People) -> None:
        self._page = page
        self._people = people

    def at(self, index: int) -> Reference | None:
        """The subject that begins with this token, or `None`."""
        if index >= len(self._page):
            return None
        word = self._page.lower[index]
        if word in _SOMEBODY or (word in _EVERYBODY and index not in self._people.named):
            return Reference(index, index + 1, "nominal", new=True)
        if word == "it":
            return Reference(index, index + 1, "pronoun", None, THING)
        if word == "they" and self._together(index):
            return Reference(index, index + 1, "nominal", new=True)
        known = self._several(index) or self._people.at(index) or self._fond(index)
        return known or self._thing(index)

    def _fond(self, index: int) -> Reference | None:
        """`old Hal Finney`, `poor little Ann`: a name after words for how one is thought of."""
        at = index
        while at < len(self._page) and self._page.lower[at] in _FOND:
            at += 1
        named = self._people.named.get(at) if at > index else None
        return structs.replace(named, first=index) if named else None

    def _together(self, index: int) -> bool:
        near = range(index + 1, min(index + 1 + _SOON, len(self._page)))
        return any(self._page.lower[at] in _TOGETHER for at in near if self._page.quoted[at] < 0)

    def _several(self, index: int) -> Reference | None:
        """`the boys from the galley`, `her two sisters`: a noun for more than one person."""
        page, known = self._page, self._people.named.get(index)
        if known is not None and known.character in self._people.groups:
            return known
        if page.lower[index] not in _DETERMINERS:
            return None
        for at in range(index + 1, min(index + 1 + _LONGEST, len(page))):
            word = page.lower[at]
            if page.quoted[at] >= 0 or at in self._people.named or not word[0].isalpha():
                return None
            if word in _IRREGULAR or (word.endswith("s") and _singular(word) in GENDERED):
                owns = page.lower[at + 1] in {"'", "’"} if at + 1 < len(page) else False
                return None if owns else Reference(index, at + 1, "nominal", new=True)
            if word in GENDERED:
                return None
        return None

    def _thing(self, index: int) -> Reference | None:
        """`the ship` before a mark: a noun that tells nothing of whoever it means."""
        page, noun = self._page, index + 1
        if page.lower[index] != "the" or noun + 1 >= len(page) or page.quoted[noun] >= 0:
            return None
        word = page.lower[noun]
        if not word.isalpha() or page.words[noun][0].isupper() or word in _NOT_NOUNS:
            return None
        if page.lower[noun + 1] in _ENDS or page.quoted[noun + 1] >= 0:
            return Reference(index, noun + 1, "nominal", new=True)
        return None


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]
