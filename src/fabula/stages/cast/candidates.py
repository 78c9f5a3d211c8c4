"""Finds what may be a name: capitals that the place in the sentence does not explain.

Source: the classic first step of name finding without a trained model (Mikheev 1999): a word is a
name at the head of a sentence if the same work capitalises it within sentences too.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.firstnames import GIVEN
from fabula.stages.cast.lexicon.honorifics import HONORIFICS, KIN_TITLES
from fabula.stages.cast.lexicon.notnames import NEVER_NAMES, PLACE_HEADS
from fabula.stages.cast.lexicon.people import ROLES
from fabula.stages.cast.page import Page

_PARTICLES: Final = word_set("de du da di della del la le van von der den ten bin al el st.")
_SAINTS: Final = frozenset({"st.", "st"})
_NO_NAMES: Final = word_set(
    "monsieur madame mademoiselle madam sir miss mister signor signora herr frau lady master"
)
_MANNERS: Final = frozenset({"mr", "mr."})
_BEFORE: Final = frozenset({"van", "von", "der", "den", "de", "du"})
_ARTICLES: Final = frozenset({"the"})
_LONGEST: Final = 6
_OPENING: Final = ("ly", "ing")
SELVES: Final = word_set("i me you")
"""What the teller is called where lines of a chat have their sender's name before them."""


class Form(Struct, frozen=True):
    """A name as a name, whatever its place: `title` is an honorific's key, `names` lower case."""

    title: str
    names: tuple[str, ...]


class Sighting(Struct, frozen=True, gc=False):
    """Where a form stands: tokens `first` to `after`, end exclusive, a title included."""

    first: int
    after: int
    form: Form
    article: bool
    weak: bool


def sightings(page: Page) -> list[Sighting]:
    """Every candidate of the story in order; none overlaps another."""
    found: list[Sighting] = []
    index, count = 0, len(page)
    while index < count:
        if index in page.senders:
            found.extend(_sender(page, index))
            index = page.senders[index]
        elif page.words[index][0].isupper():
            sighting = _at(page, index)
            if sighting is not None:
                found.append(sighting)
                index = sighting.after
                continue
        index += 1
    return found


def _sender(page: Page, index: int) -> Iterator[Sighting]:
    """Who sends a line of a chat, however it is written: a name, unless it is `you` or `me`."""
    colon = page.senders[index]
    bare = index
    while not page.lower[bare][0].isalnum() and bare + 1 < colon:
        bare += 1
    words = tuple(page.lower[bare:colon])
    titled = _at(page, index) if len(words) > 1 and words[0] in HONORIFICS else None
    if titled is not None:
        yield titled
    elif words[0] not in SELVES:
        yield Sighting(index, colon, Form("", words), False, False)


def _at(page: Page, index: int) -> Sighting | None:
    title, start = _title(page, index)
    names = list(_run(page, start, bool(title)))
    if not names or (len(names) == 1 and page.lower[names[0]] in _NO_NAMES):
        return _bare_title(page, index)
    words = tuple(page.lower[i] for i in names)
    kept = words[:1] if not title and words[0] in _SAINTS else ()
    bare = (*kept, *(word for word in words if word not in _PARTICLES)) or words
    weak = not title and all(_weak(page, i) for i in names)
    first = index if title else _with_particles(page, index)
    article = first > 0 and page.lower[first - 1] in _ARTICLES
    return Sighting(first, names[-1] + 1, Form(title, bare), article, weak)


def _with_particles(page: Page, index: int) -> int:
    """The first of the small words that stand before a surname: `van der Luyden`."""
    first = index
    while first and page.words[first - 1] in _BEFORE and _adjacent(page, first):
        first -= 1
    return first


def _title(page: Page, index: int) -> tuple[str, int]:
    """The honorific that stands here before a name, and the token after it."""
    honorific = HONORIFICS.get(page.lower[index])
    after = index + 1
    if honorific is None or after >= len(page) or not _adjacent(page, after):
        return "", index
    if page.words[after] == "." and after + 1 < len(page):
        after += 1
    name = after
    while name - after < 2 and page.lower[name] in _PARTICLES and name + 1 < len(page):
        name += 1
    if page.lower[name] in _MANNERS and honorific.key == "reverend":
        after = _title(page, name)[1]
    return (honorific.key, after) if _nameable(page, name) else ("", index)


def _bare_title(page: Page, index: int) -> Sighting | None:
    """`the General`, `Mother`: an office or kin word, capitalised within the sentence."""
    word = page.lower[index]
    if word not in ROLES and word not in KIN_TITLES:
        return None
    if page.initial[index] or page.mid[word] * 4 < page.low[word] or page.words[index].isupper():
        return None
    article = index > 0 and page.lower[index - 1] in _ARTICLES
    return Sighting(index, index + 1, Form("", (word,)), article, True)


def _run(page: Page, start: int, titled: bool) -> Iterator[int]:
    """The tokens of the name that begins at `start`."""
    index = start
    if not titled and _opens(page, start):
        return
    while index < len(page) and index - start < _LONGEST:
        if index > start and not _adjacent(page, index):
            return
        if not _named(page, index, titled and index == start):
            linked = _link(page, start, index) if titled or index > start else 0
            if not linked:
                return
            yield from range(index, linked)
            index = linked
        yield index
        index += 1
        if not titled and index - start > 1 and page.lower[index - 1] in PLACE_HEADS:
            return


def _opens(page: Page, index: int) -> bool:
    """`Presently Lucy came`: an adverb or participle that begins a sentence before a name."""
    word, after = page.lower[index], index + 1
    if not page.initial[index] or page.mid[word] or word in GIVEN or not word.endswith(_OPENING):
        return False
    return after < len(page) and page.words[after][0].isupper() and _adjacent(page, after)


def _link(page: Page, start: int, index: int) -> int:
    """The token after particles that hold a name together, or 0: `de Bourgh`, `Duchess of Kent`."""
    after = index
    while after < len(page) and page.lower[after] in _PARTICLES and after - index < 2:
        after += 1
    if after == index > start and page.lower[index] == "of" and page.lower[index - 1] in ROLES:
        after += 1
    if after == index or after >= len(page) or not _named(page, after, False):
        return 0
    return after


def _adjacent(page: Page, index: int) -> bool:
    """Whether only white space parts the token from the one before, in the same quotation."""
    if page.paragraph[index] != page.paragraph[index - 1]:
        return False
    return (
        page.starts[index] > page.ends[index - 1] and page.quoted[index] == page.quoted[index - 1]
    )


def _nameable(page: Page, index: int) -> bool:
    word, lower = page.words[index], page.lower[index]
    known = lower not in NEVER_NAMES or lower in page.borne
    return word[0].isupper() and len(word) > 1 and known


def _named(page: Page, index: int, titled: bool) -> bool:
    """Whether the token can be part of a name where it stands."""
    word, lower = page.words[index], page.lower[index]
    if not _nameable(page, index) or (lower in HONORIFICS and lower.endswith(".")):
        return False
    if word.isupper() and word[-1] != "." and "/" not in word:
        return page.low[lower] == 0 and page.mid[lower] > 0
    if titled or word[-1] == ".":
        return True
    if page.initial[index]:
        return _at_head(page, lower)
    return lower in GIVEN or page.mid[lower] * 3 >= page.low[lower]


def _at_head(page: Page, lower: str) -> bool:
    """At the head of a sentence the word must be a name elsewhere, or never a common word."""
    low, mid = page.low[lower], page.mid[lower]
    if mid:
        return mid * 2 >= low
    return low == 0 or (lower in GIVEN and page.first[lower] >= 2 * low)


def _weak(page: Page, index: int) -> bool:
    """Whether nothing but its own place ever capitalises the word."""
    lower = page.lower[index]
    return page.mid[lower] == 0 and lower not in GIVEN
