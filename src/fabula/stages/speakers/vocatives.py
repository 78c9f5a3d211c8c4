"""Who is called by name inside a speech: spoken to, or spoken of; so hardly its speaker."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.stages.cast.evidence import is_vocative
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People, Reference
from fabula.stages.speakers.turns import Turn


class Named(Struct, frozen=True):
    """The characters that a turn calls (`called`) and those that it speaks of (`told_of`).

    `several` is whether its words are for more than one: `you two`, `Sorry, ladies.`; `form` the
    gender of whoever is addressed as `sir`, `ma'am`, `papa`.
    """

    called: tuple[Reference, ...]
    told_of: tuple[Reference, ...]
    several: bool = False
    form: str = ""


_SEVERAL: Final = word_set(
    "ladies gentlemen guys everyone everybody boys girls lads folks friends kids children people"
)
_FOND: Final = word_set("my dear dearest good old poor young little sweet darling")
_YOU_ALL: Final = frozenset(
    ("you", many) for many in ("two", "both", "guys", "three", "lot", "all")
)
_FORMS: Final = {
    **dict.fromkeys(
        word_set("""
sir monsieur signor señor father papa pa dad daddy uncle grandpa grandfather lad laddie boy son
brother mister dude bro gentleman
"""),
        "m",
    ),
    **dict.fromkeys(
        word_set("""
ma'am ma’am madam madame signora signorina mademoiselle mother mamma mama mum mom mummy ma aunt
auntie grandma grandmother granny girl lass lassie miss sister missus
"""),
        "f",
    ),
}
_OF_YOU: Final = word_set("both all two three")
_YOU_ARE: Final = frozenset({("you", "'re"), ("you", "’re"), ("you", "are"), ("must", "be")})


def _identified(page: Page, first: int) -> bool:
    """`You're Ada Quill`, `you must be Ada`: whoever is spoken to is told her own name."""
    return tuple(page.lower[max(0, first - 2) : first]) in _YOU_ARE and (
        "you" in page.lower[max(0, first - 3) : first]
    )


def named_in(page: Page, people: People, turn: Turn) -> Named:
    """The names inside the quotations of a turn."""
    called: list[Reference] = []
    told_of: list[Reference] = []
    for number in turn.quotes:
        for index in page.inside(page.quotations[number]):
            reference = people.named.get(index)
            if reference is None or index in page.senders:
                continue
            address = is_vocative(page, reference.first, reference.after) or (
                _identified(page, reference.first)
            )
            (called if address else told_of).append(reference)
    spoken = (page.inside(page.quotations[number]) for number in turn.quotes)
    form = next((sex for inside in spoken for sex in _forms(page, people, inside)), "")
    several = any(_for_several(page, page.inside(page.quotations[n])) for n in turn.quotes)
    return Named(tuple(called), tuple(told_of), several, form)


def _forms(page: Page, people: People, inside: range) -> Iterator[str]:
    """The genders told by forms of address that are nobody's name."""
    for index in inside:
        gender = _FORMS.get(page.lower[index])
        if gender and index not in people.named and _is_address(page, index):
            yield gender


def _is_address(page: Page, index: int) -> bool:
    """`Yes, sir.`, `my dear boy!`: set off, words of affection before it passed over."""
    first = index
    while page.quoted[first - 1] == page.quoted[index] and page.lower[first - 1] in _FOND:
        first -= 1
    return is_vocative(page, first, index + 1)


def _for_several(page: Page, inside: range) -> bool:
    """`you two`, `all of you`, or `ladies` set off as a name that is called."""
    for index in inside:
        word = page.lower[index]
        if word in _SEVERAL and is_vocative(page, index, index + 1):
            return True
        pair = tuple(page.lower[index : index + 2])
        if pair in _YOU_ALL or (pair == ("of", "you") and page.lower[index - 1] in _OF_YOU):
            return True
    return False
