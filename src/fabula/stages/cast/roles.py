"""People that the story calls by what they are: "the gardener", "my grandmother", when they speak.

A teller's `my` makes a kin word somebody's name; `the` makes an office one.
"""

from collections import Counter
from collections.abc import Container, Iterator
from typing import Final

from msgspec import Struct

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.people import GENERAL, KIN, ROLES
from fabula.stages.cast.lexicon.plurals import PLURALS, TOGETHER
from fabula.stages.cast.lexicon.verbs import AUXILIARIES, SPEECH_VERBS
from fabula.stages.cast.page import Page
from fabula.stages.cast.strangers import strangers

_OWN: Final = ("my ", "your ")
_LONGEST: Final = 4
_LEAST_UNKNOWN: Final = 2
_SURELY: Final = 3
_ENDS: Final = word_set(
    ". , ; : ! ? -- — \" ” ’ ' with in to at as and who from on of by after for looking turning "
    "smiling again quietly slowly"
)
_OFTEN_MANY: Final = word_set("cousin child friend companion partner")


class Role(Struct, frozen=True):
    """What somebody is called, how often given a speech, and where (first token, after)."""

    name: str
    speeches: int
    places: tuple[tuple[int, int], ...]

    @property
    def head(self) -> str:
        """The noun."""
        return self.name.split()[-1]

    @property
    def own(self) -> bool:
        """Whether it is a relative of the teller's."""
        return self.name.startswith(_OWN)

    @property
    def form(self) -> Form:
        """As a name among names."""
        return (
            Form("", tuple(self.name.split()))
            if self.name.startswith(_OWN)
            else Form("", (self.head,))
        )


def roles(
    page: Page, taken: frozenset[str], own: str, seen: Container[int] | None = None
) -> list[Role]:
    """The roles that speak, or speak three times where the noun is not in our list.

    Parameters:
        taken: single names already found, in lower case; a role of the same word is theirs.
        own: the teller's `my` or `your`, whose mother is one person; empty where nobody tells.
        seen: the tokens after which the reader model sees people end, where it has read; a noun
            that is not in our list is somebody only where it does.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    speeches: Counter[str] = Counter()
    for index, word in enumerate(page.lower):
        if word not in {"the", own} or page.quoted[index] >= 0:
            continue
        head = _head(page, index) if word == "the" else _kin(page, index)
        if head <= index or page.words[head][0].isupper():
            continue
        noun = page.lower[head]
        if word == "the" and (noun in GENERAL or noun in KIN or noun in taken):
            continue
        if not noun[0].isalpha() or noun in AUXILIARIES or noun in (PLURALS | TOGETHER):
            continue
        name = f"{word} {noun}"
        places.setdefault(name, []).append((index, head + 1))
        speeches[name] += _said(page, index, head + 1)
    found = (Role(name, count, tuple(places[name])) for name, count in speeches.items())
    described = [r for r in found if _speaks_enough(r) and _is_somebody(r, seen)]
    return [*described, *_brought_in(page, taken)]


def _brought_in(page: Page, taken: frozenset[str]) -> Iterator[Role]:
    """The strangers who speak."""
    for one in strangers(page):
        speeches = sum(_said(page, first, after) for first, after in one.places)
        if speeches and one.noun not in taken:
            yield Role(f"the {one.noun}", speeches, tuple(one.places))


def _is_somebody(role: Role, seen: Container[int] | None) -> bool:
    """Whether it is people that speak, or a ship or a sword that surely does."""
    sure = role.own or role.head in ROLES or role.speeches >= _SURELY
    return sure or seen is None or any(after in seen for _, after in role.places)


def _speaks_enough(role: Role) -> bool:
    return role.speeches >= (1 if role.head in ROLES or role.own else _LEAST_UNKNOWN)


def as_sightings(described: list[Role]) -> list[Sighting]:
    """The places of roles, as names have them."""
    return [
        Sighting(first, after, role.form, False, False)
        for role in described
        for first, after in role.places
    ]


def _kin(page: Page, possessive: int) -> int:
    """The kin word within the two words after `my`, or `my` itself: no phrase for us."""
    for index in range(possessive + 1, min(possessive + 3, len(page))):
        if page.lower[index] in KIN and page.lower[index] not in _OFTEN_MANY:
            follows = page.lower[index + 1] if index + 1 < len(page) else ""
            return possessive if follows in {"'s", "’s"} else index
    return possessive


def _head(page: Page, article: int) -> int:
    """The last word of the phrase that `the` begins, or the article itself: no phrase for us."""
    for index in range(article + 1, min(article + 1 + _LONGEST, len(page))):
        word = page.lower[index]
        if word in SPEECH_VERBS or word in _ENDS or word.endswith("ly"):
            return index - 1
        if word in ROLES or word in GENERAL:
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
