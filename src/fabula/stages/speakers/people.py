"""Who is meant by the words of the narration: names, pronouns, descriptions."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.layers import Annotation, Cast, MentionKind
from fabula.stages.cast.bands import BY as BAND
from fabula.stages.cast.candidates import SELVES
from fabula.stages.cast.chains import Referents, Somebody
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.people import ANIMALS, GENDERED
from fabula.stages.cast.page import Page

THING: Final = "it"
"""The gender of what is spoken of as `it`."""
_SUBJECTS: Final = {"he": "m", "she": "f", "they": "n"}
_DETERMINERS: Final = word_set("the a an his her my their our this that one another")
_NEW: Final = word_set("a an another one")
_OWN: Final = {"i": word_set("i me my"), "you": word_set("you your")}
_NOUN_WITHIN: Final = 4
_BEAST_NEAR: Final = 4


class Reference(Struct, frozen=True, gc=False):
    """Tokens `first` to `after` that stand for somebody.

    `how` is "name", "role", "pronoun", "nominal", "narrator" or "sender" (of a message);
    `character` an id where the words themselves say who; `gender` "m", "f", "n" or "" what they
    tell besides; `new` marks somebody who is only now brought in (`a woman`), so nobody of whom
    the text has told.
    """

    first: int
    after: int
    how: str
    character: str | None = None
    gender: str = ""
    new: bool = False


class People:
    """The characters at the places where they are named.

    Parameters:
        page: the story's tokens.
        cast: the characters and their mentions.
        annotation: what the reader model says, or nothing.

    Attributes:
        named: names and roles by their first token.
        narrated: characters that the telling itself names.
        pronouns: the tokens that the cast has for pronouns of somebody, in order, with whose.
        animals, groups: characters that are beasts, or several people.
        unlikely: both, who speak and are spoken to where the words say so.
        own: the words by which the teller tells of himself or herself.
        told: the tokens of the narration that mean its teller, in order.
        referents: whom the model's mentions mean.
    """

    def __init__(self, page: Page, cast: Cast, annotation: Annotation) -> None:
        self._page = page
        ids = {character.id for character in cast.characters}
        number, close = page.begun, page.ended
        self.named: dict[int, Reference] = {}
        self.pronouns: list[tuple[int, str]] = []
        for mention in cast.mentions:
            if mention.entity in ids and mention.kind is MentionKind.PRONOUN:
                self.pronouns.append((number[mention.start], mention.entity))
            elif mention.entity in ids:
                how = "name" if mention.kind is MentionKind.NAME else "role"
                first, after = number[mention.start], close[mention.end]
                self.named[first] = Reference(first, after, how, mention.entity)
        self.narrated = frozenset(
            one.character for first, one in self.named.items() if page.quoted[first] < 0
        )
        self.gender = {c.id: _SUBJECTS.get(c.expected, "") for c in cast.characters}
        self.animals = frozenset(self._animals())
        self.groups = frozenset(c.id for c in cast.characters if c.by == BAND)
        self.unlikely = self.animals | self.groups
        self._things = self.animals | {
            c.id for c in cast.characters if c.by == "speaking-role" and not c.expected
        }
        teller = next((c for c in cast.characters if c.narrator), None)
        self.narrator = teller.id if teller else None
        self._told_as = teller.pronouns[0] if teller and teller.pronouns else ""
        self.own = _OWN.get(self._told_as.lower(), frozenset())
        self.told = [
            at for at, word in enumerate(page.lower) if word in self.own and page.quoted[at] < 0
        ]
        somebody = {
            first: Somebody(one.after, one.character)
            for first, one in self.named.items()
            if one.character is not None
        }
        self.referents = Referents(annotation.markables, somebody)

    def _animals(self) -> Iterator[str]:
        """The characters that the text calls a beast: `his dog Bishop`, `a mule called Job`."""
        for index, reference in self.named.items():
            before = self._page.lower[max(0, index - _BEAST_NEAR) : index]
            called = before[-1:] in (["called"], ["named"]) and not ANIMALS.isdisjoint(before)
            if reference.character and (called or not ANIMALS.isdisjoint(before[-1:])):
                yield reference.character

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

    def sender(self, index: int) -> str | None:
        """Who sends the line of a chat that begins with this token; `you` or `me` is the teller."""
        named = self.named.get(index)
        if named is not None:
            return named.character
        return self.narrator if self._page.lower[index] in SELVES else None

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
                after = self._past_voice(at + 1)
                new = page.lower[index] in _NEW
                return Reference(index, after, "nominal", None, GENDERED[noun] or "", new)
        return None

    def _past_voice(self, index: int) -> int:
        """`a woman's voice`: the token after the voice, or `index` where none follows."""
        page = self._page
        if index + 1 < len(page) and page.lower[index] in {"'s", "’s"}:
            return index + 2 if page.lower[index + 1] == "voice" else index
        return index

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
        if gender == THING:
            return character in self._things
        own = self.gender.get(character, "")
        if not own or not gender:
            return None
        return own == gender
