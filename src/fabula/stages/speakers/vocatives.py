"""Who is called by name inside a speech: spoken to, or spoken of; so hardly its speaker."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from msgspec import Struct, structs

from fabula.layers import Quotation
from fabula.stages.cast.evidence import is_vocative
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People, Reference
from fabula.stages.speakers.turns import Turn


class Named(Struct, frozen=True):
    """The characters that a turn calls (`called`) and those that it speaks of (`told_of`).

    `several` is whether its words are for more than one: `you two`, `Sorry, ladies.`; `form` the
    gender of whoever is addressed as `sir`, `ma'am`, `papa`; `own` the name that the speaker gives
    as their own.
    """

    called: tuple[Reference, ...]
    told_of: tuple[Reference, ...]
    several: bool = False
    form: str = ""
    own: Reference | None = None


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
_I_AM: Final = frozenset({("i", "am"), ("i", "'m"), ("i", "’m")})
_IS: Final = frozenset({"is", "'s", "’s"})
_END: Final = 3
_TITLES: Final = word_set("mr mrs ms miss mister name")
_WHO_ENDS: Final = frozenset({("you", "are"), ("you", "be")})
_OF_YOU: Final = word_set("both all two three")
_YOU_ARE: Final = frozenset({("you", "'re"), ("you", "’re"), ("you", "are"), ("must", "be")})


def named_in(page: Page, people: People, turn: Turn) -> Named:
    """The names inside the quotations of a turn; one within another is somebody else's words."""
    called: list[Reference] = []
    told_of: list[Reference] = []
    own: Reference | None = None
    for number in turn.quotes:
        quotation = page.quotations[number]
        for index in page.inside(quotation):
            reference = people.named.get(index)
            if reference is None or index in page.senders:
                continue
            if _introduces(page, reference):
                own = reference
            elif not _is_inner(page, quotation, index) and _calls(page, turn, reference):
                called.append(reference)
            else:
                told_of.append(reference)
    spoken = [page.inside(page.quotations[number]) for number in turn.quotes]
    form = next((sex for inside in spoken for sex in _forms(page, people, inside)), "")
    several = any(_for_several(page, inside) for inside in spoken)
    return Named(tuple(called), tuple(told_of), several, form, own)


def unechoed(page: Page, named: Named, before: Named | None) -> Named:
    """Without those of whom the turn before spoke, and whose name is only asked back.

    `"I saw Ann." "Ann?"`

    Parameters:
        before: who is named in the turn before.
    """
    told = {one.character for one in before.told_of} if before else set()
    echoed = [
        one
        for one in named.called
        if one.character in told and _word(page, one.after).startswith("?")
    ]
    if not echoed:
        return named
    called = tuple(one for one in named.called if one not in echoed)
    return structs.replace(named, called=called, told_of=(*named.told_of, *echoed))


def _is_inner(page: Page, quotation: Quotation, index: int) -> bool:
    return any(inner.start <= page.starts[index] < inner.end for inner in quotation.inner)


def _calls(page: Page, turn: Turn, reference: Reference) -> bool:
    """Whether the name is set off, told to whoever bears it, or all that is said: `"Ann."`"""
    if is_vocative(page, reference.first, reference.after) or _identified(page, reference.first):
        return True
    inside = page.inside(page.quotations[turn.quotes[0]])
    others = (at for at in inside if not reference.first <= at < reference.after)
    return len(turn.quotes) == 1 and not any(page.lower[at][0].isalnum() for at in others)


def _identified(page: Page, first: int) -> bool:
    """`You're Ada Quill`, `you must be Ada`: whoever is spoken to is told her own name."""
    return tuple(page.lower[max(0, first - 2) : first]) in _YOU_ARE and (
        "you" in page.lower[max(0, first - 3) : first]
    )


def introduced(page: Page, people: People, name: Reference) -> bool:
    """Whether a speaker gives the name as their own, and the telling uses it too."""
    return name.character in people.narrated and _introduces(page, name)


def _introduces(page: Page, name: Reference) -> bool:
    """`I'm Ada Quill.`, or the name first thing after `"What's your name?"`: the speaker's own."""
    if _word(page, name.after) in {"'s", "’s"}:
        return False
    before = tuple(page.lower[max(0, name.first - 3) : name.first])
    if before[-2:] in _I_AM or (before[-3:-1] == ("my", "name") and before[-1] in _IS):
        return True
    number = page.quoted[name.first]
    leads = name.first - page.inside(page.quotations[number]).start <= 1
    return leads and number > 0 and _asks_name(page, page.inside(page.quotations[number - 1]))


def _word(page: Page, index: int) -> str:
    return page.lower[index] if index < len(page) else ""


def _asks_name(page: Page, inside: range) -> bool:
    words = page.lower[inside.start : inside.stop]
    if "?" not in "".join(words[-_END:]):
        return False
    said = [word for word in words if word[0].isalpha()]
    open_title = said[-1:] != [] and said[-1].rstrip(".") in _TITLES
    return open_title or ("your", "name") in pairwise(words) or tuple(said[-2:]) in _WHO_ENDS


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
