"""Who is meant by the words of the narration: names, pronouns, descriptions."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.layers import Cast, MentionKind
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.people import GENDERED
from fabula.stages.cast.page import Page

_SUBJECTS: Final = {"he": "m", "she": "f", "they": "n"}
_DETERMINERS: Final = word_set("the a an his her my their our this that one another")
_GROUPS: Final = word_set("they we all both everybody everyone")
_NOUN_WITHIN: Final = 4


class Reference(Struct, frozen=True, gc=False):
    """Tokens `first` to `after` that stand for somebody.

    `how` is "name", "role", "pronoun", "nominal" or "narrator"; `character` an id where the words
    themselves say who; `gender` "m", "f", "n" or "" what they tell besides.
    """

    first: int
    after: int
    how: str
    character: str | None = None
    gender: str = ""


class People:
    """The characters at the places where they are named.

    Parameters:
        page: the story's tokens.
        cast: the characters and their mentions.
    """

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        ids = {character.id for character in cast.characters}
        number = {start: index for index, start in enumerate(page.starts)}
        close = {end: index + 1 for index, end in enumerate(page.ends)}
        self.named: dict[int, Reference] = {}
        for mention in cast.mentions:
            if mention.entity in ids:
                how = "name" if mention.kind is MentionKind.NAME else "role"
                first, after = number[mention.start], close[mention.end]
                self.named[first] = Reference(first, after, how, mention.entity)
        self.gender = {c.id: _gender(c.pronouns) for c in cast.characters}
        teller = next((c for c in cast.characters if c.narrator), None)
        self.narrator = teller.id if teller else None
        self._told_as = teller.pronouns[0] if teller and teller.pronouns else ""

    def at(self, index: int) -> Reference | None:
        """The reference that begins with this token, as a subject would stand."""
        page = self._page
        if index >= len(page):
            return None
        named = self.named.get(index)
        if named is not None:
            return named
        word = page.lower[index]
        if word in _SUBJECTS:
            return Reference(index, index + 1, "pronoun", None, _SUBJECTS[word])
        if page.words[index] == "I" or word == "you":
            return self._narrator(index)
        if word in _DETERMINERS:
            return self._described(index)
        return None

    def _narrator(self, index: int) -> Reference | None:
        if self.narrator is None or self._page.lower[index] != self._told_as.lower():
            return None
        return Reference(index, index + 1, "narrator", self.narrator)

    def _described(self, index: int) -> Reference | None:
        """`the old man`, `his mother`: the first noun for a person within a few words."""
        page = self._page
        for at in range(index + 1, min(index + 1 + _NOUN_WITHIN, len(page))):
            if page.quoted[at] >= 0 or not page.lower[at][0].isalpha():
                return None
            named = self.named.get(at)
            if named is not None:
                return Reference(index, named.after, "name", named.character)
            noun = page.lower[at]
            if noun in GENDERED:
                if page.lower[min(at + 1, len(page) - 1)] in GENDERED and noun in {"old", "young"}:
                    continue
                return Reference(index, at + 1, "nominal", None, GENDERED[noun] or "")
        return None

    def within(self, first: int, after: int) -> Iterator[Reference]:
        """The references of a stretch of narration, in order; quotations are passed over."""
        index = first
        while index < after:
            reference = None if self._page.quoted[index] >= 0 else self.at(index)
            if reference is None:
                index += 1
            else:
                yield reference
                index = reference.after

    def fits(self, character: str, gender: str) -> bool | None:
        """Whether the character can be meant by a pronoun; `None` where nothing is known."""
        own = self.gender.get(character, "")
        if not own or not gender:
            return None
        return own == gender


def _gender(pronouns: tuple[str, ...]) -> str:
    for word, gender in _SUBJECTS.items():
        if word in pronouns:
            return gender
    return ""
