"""Whom forms of address and words for kin mean in what somebody says.

`Yes, sir`, `my dear`, `Mamma!` mean whoever alone is spoken to. `My mother` and `your father` mean
somebody's kin, which is told once and holds in the whole story: who is called `Mamma` is the
mother of whoever calls, `my sister Jane` is a sister; two of one mother are siblings.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fabula.layers import Attribution
from fabula.stages.cast.evidence import is_vocative
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People

CONFIDENCE: Final = 0.7
_LEAST: Final = 0.5
_TOLD: Final = 0.8
_SHARE: Final = 0.7
_FOND: Final = word_set("my dear dearest good old poor young little sweet darling your")
_ADDRESS: Final = {
    **dict.fromkeys(word_set("sir monsieur signorino mister lordship boy lad fellow"), "m"),
    **dict.fromkeys(
        word_set(
            "ma'am ma’am madam madame mademoiselle signora signorina miss ladyship girl lassie"
        ),
        "f",
    ),
    **dict.fromkeys(
        word_set("""
majesty highness excellency honour honor dear dearest darling child friend love honey sweetheart
"""),
        "",
    ),
}
_KIN: Final = {
    **dict.fromkeys(word_set("mother mamma mama mum mom mummy mommy ma"), "mother"),
    **dict.fromkeys(word_set("father papa dad daddy pa"), "father"),
    **dict.fromkeys(word_set("grandmother grandmama grandma granny"), "grandmother"),
    **dict.fromkeys(word_set("grandfather grandpapa grandpa"), "grandfather"),
    **dict.fromkeys(word_set("aunt auntie"), "aunt"),
    **{word: word for word in word_set("uncle sister brother son daughter wife husband")},
}
_CALLED_KIN: Final = _KIN.keys() - word_set("sister brother son daughter wife husband")
_PARENTS: Final = ("mother", "father")
_CHILD: Final = {"m": "son", "f": "daughter"}
_SIBLING: Final = {"m": "brother", "f": "sister"}
_GENDERS: Final = {
    **dict.fromkeys(("mother", "grandmother", "aunt", "sister", "daughter", "wife"), "f"),
    **dict.fromkeys(("father", "grandfather", "uncle", "brother", "son", "husband"), "m"),
}
_NAMED: Final = 2
_TWICE: Final = 2
_MOST: Final = 20
_ADJECTIVES: Final = 2

Facts = dict[tuple[str, str], Counter[str]]


class Meant(NamedTuple):
    """Tokens `first` to `after`, and who is meant."""

    first: int
    after: int
    who: str


class Called:
    """Reads forms of address and words for kin inside quotations.

    Parameters:
        page: the story's tokens.
        people: who is named where.
        items: who says what to whom.
    """

    def __init__(self, page: Page, people: People, items: Sequence[Attribution]) -> None:
        self._page = page
        self._people = people
        self._inside = {q.id: page.inside(q) for q in page.quotations}
        self._facts: Facts = {}
        for item in items:
            self._learn(item)
        self._infer()

    def meant(self, item: Attribution) -> Iterator[Meant]:
        """Who is meant in one quotation, in text order; names are left to the cast."""
        speaker, only = _speaker(item), _only(item)
        for at in self._inside[item.quotation]:
            word = self._page.lower[at]
            if (word not in _ADDRESS and word not in _KIN) or at in self._people.named:
                continue
            first = self._address(at)
            if first is not None:
                who = self._addressed(word, item)
            else:
                owned = self._owned(at, speaker, only) if word in _KIN else None
                first, owner = owned or (at, "")
                who = self._kin(owner, _KIN[word]) if owned else None
                who = None if who in (speaker, only) else who
            if who is not None:
                yield Meant(first, at + 1, who)

    def _addressed(self, word: str, item: Attribution) -> str | None:
        """Whoever is spoken to, if the word fits; a parent who is known is nobody else.

        A word that fits anybody, as `my dear`, needs an addressee that is told.
        """
        speaker, only = _speaker(item), _only(item)
        if word in _KIN and item.addressees_confidence < _TOLD:
            return self._kin(speaker, _KIN[word], _TWICE) if speaker else None
        if only is None or only == speaker:
            return None
        wanted = _ADDRESS.get(word) or _GENDERS.get(_KIN.get(word, ""), "")
        own = self._people.gender.get(only, "")
        if not wanted or not own:
            return only if item.addressees_confidence >= _TOLD else None
        return only if wanted == own else None

    def _address(self, at: int) -> int | None:
        """The first token of a form of address that ends here: `my dear sir`, set off."""
        page, first = self._page, at
        if page.lower[at + 1 : at + 2] and page.lower[at + 1] in _ADDRESS:
            return None
        while page.quoted[first - 1] == page.quoted[at] and page.lower[first - 1] in _FOND:
            first -= 1
        return first if is_vocative(page, first, at + 1) else None

    def _owned(self, at: int, speaker: str | None, only: str | None) -> tuple[int, str] | None:
        """The first token and the owner of `my mother`, `your poor father`."""
        for first in range(at - 1, max(0, at - 2 - _ADJECTIVES), -1):
            word = self._page.lower[first]
            if word in {"my", "your"}:
                owner = speaker if word == "my" else only
                return (first, owner) if owner is not None else None
            if not word.isalpha():
                return None
        return None

    def _learn(self, item: Attribution) -> None:
        speaker, only = _speaker(item), _only(item)
        for at in self._inside[item.quotation]:
            word = self._page.lower[at]
            if word not in _KIN:
                continue
            calls = word in _CALLED_KIN and speaker and only and speaker != only
            if calls and self._address(at) is not None and only and speaker:
                self._note(speaker, _KIN[word], only, 1)
            owned = self._owned(at, speaker, only)
            named = self._people.named.get(at + 1) or self._people.named.get(at)
            if owned and named is not None and named.character not in (None, owned[1]):
                self._note(owned[1], _KIN[word], named.character or "", _NAMED)

    def _note(self, owner: str, kin: str, who: str, count: int) -> None:
        gender = self._people.gender.get(who, "")
        if gender and gender != _GENDERS.get(kin, gender):
            return
        self._facts.setdefault((owner, kin), Counter())[who] += count

    def _infer(self) -> None:
        """Children from parents, and siblings from one parent."""
        children: dict[str, list[str]] = {}
        for owner, kin in tuple(self._facts):
            parent = self._kin(owner, kin) if kin in _PARENTS else None
            if parent is not None:
                children.setdefault(parent, []).append(owner)
        for parent, those in children.items():
            if len(those) > _MOST:
                continue
            for child in dict.fromkeys(those):
                gender = self._people.gender.get(child, "")
                if gender in _CHILD:
                    self._note(parent, _CHILD[gender], child, 1)
                    for other in dict.fromkeys(those):
                        if other != child:
                            self._note(other, _SIBLING[gender], child, 1)

    def _kin(self, owner: str, kin: str, least: int = 1) -> str | None:
        """Who it is, if one has most of what is told, and `least` of it."""
        told: Mapping[str, int] = self._facts.get((owner, kin), {})
        who = max(told, key=lambda one: told[one], default=None)
        if who is None or told[who] < max(least, _SHARE * sum(told.values())):
            return None
        return who


def _speaker(item: Attribution) -> str | None:
    return item.speaker if item.confidence >= _LEAST else None


def _only(item: Attribution) -> str | None:
    """Who alone is spoken to."""
    sure = len(item.addressees) == 1 and item.addressees_confidence >= _LEAST
    return item.addressees[0] if sure else None
