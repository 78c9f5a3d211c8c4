"""People whom the story brings in by a general noun, and who speak: `a woman … said the woman`.

Each `a woman` brings in another one, and `the woman` is the last who was brought in, as long as the
telling does not leave her for long (the file cards of Heim 1982). A description that points at
somebody by where they are (`the boy in the hatch`) brings in as well. An epithet that nothing has
brought in (`the older man`) is somebody known, and is left to the decoding of speech.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.people import GENERAL
from fabula.stages.cast.page import Page

NOUNS: Final = (GENERAL.keys() | {"child"}) - word_set(
    "other one first second third last former latter voice creature speaker younger elder older "
    "figure human lover patient master mistress youth person"
)
_NEW: Final = frozenset({"a", "an", "another"})
_ADJECTIVES: Final = 4
_FREE: Final = word_set("poor little same said")
_LIKENED: Final = word_set(
    "like as was were is are be been being 's ’s than such not what became become of or 'm ’m am"
)
_PLACED: Final = word_set("at in on behind beside opposite near next across with")
_POINTS: Final = word_set("the her his him me us them my your our their")
_MANNER: Final = word_set("air voice tone same first last time moment end way other point whole")
_WITHIN: Final = word_set("of in like the a an to with as for sort kind than that")
_THERE: Final = frozenset({("there", "'s"), ("there", "’s"), ("there", "is"), ("it", "'s")})
_WORN: Final = word_set("in with")
_DETERMINED: Final = word_set("a an the her his their")
_LINKS: Final = word_set("and or but is was who does did on at says said to of")
_SOON: Final = 300
_LEFT: Final = 1200


class Stranger(Struct):
    """The noun, the words that came with it, what he or she is told apart by (`the scar` of `the
    man with the scar`), and where he or she is told of (first, after)."""

    noun: str
    words: frozenset[str]
    marks: frozenset[str]
    places: list[tuple[int, int]]


def strangers(page: Page) -> list[Stranger]:
    """Whoever is brought in, in order, with each place of theirs."""
    found: list[Stranger] = []
    last: dict[str, Stranger] = {}
    for first, noun in _phrases(page):
        head = page.lower[noun]
        words = frozenset(page.lower[first + 1 : noun])
        marks = _marks(page, noun + 1)
        place = (first, noun + 1)
        if page.lower[first] in _NEW:
            called = page.quoted[first] >= 0
            brought = called or _LIKENED.isdisjoint(page.lower[max(0, first - 2) : first])
        else:
            known = _meant(found, last.get(head), marks)
            if known and words <= known.words | _FREE and _is_about(known, first):
                known.places.append(place)
                last[head] = known
                continue
            brought = not words and _points(page, noun + 1)
        if brought:
            last[head] = Stranger(head, words, marks, [place])
            found.append(last[head])
    return found


def _meant(found: list[Stranger], last: Stranger | None, marks: frozenset[str]) -> Stranger | None:
    """The last of a noun, or an earlier one whom the marks fit where they do not fit the last."""
    if last is None or not marks or not last.marks or marks & last.marks:
        return last
    fitting = (one for one in reversed(found) if one.noun == last.noun and one.marks & marks)
    return next(fitting, None)


def _is_about(known: Stranger, index: int) -> bool:
    """Whether somebody once brought in is told of again soon, and is not left since."""
    return index - known.places[-1][0] <= (_LEFT if len(known.places) > 1 else _SOON)


def _phrases(page: Page) -> Iterator[tuple[int, int]]:
    """Article and noun of `a tall thin boy` or `the boy` in the narration."""
    for index, word in enumerate(page.lower):
        if (word != "the" and word not in _NEW) or not _is_told(page, index):
            continue
        for at in range(index + 1, min(index + 2 + _ADJECTIVES, len(page))):
            noun = page.words[at]
            if page.quoted[at] != page.quoted[index] or not noun[0].isalpha() or noun[0].isupper():
                break
            if noun in _WITHIN:
                break
            if noun in NOUNS:
                if page.lower[at + 1 : at + 2] not in (["'s"], ["’s"], ["'"], ["’"]):
                    yield index, at
                break


def _is_told(page: Page, index: int) -> bool:
    """Whether the words are narration, or somebody's cry that there is one: `"There's a man."`"""
    if page.quoted[index] < 0:
        return True
    return page.lower[index] in _NEW and tuple(page.lower[index - 2 : index]) in _THERE


def _points(page: Page, after: int) -> bool:
    """`at the counter`, `with the vape`: where or with what; not `with the air of`."""
    near = page.lower[after : after + 4]
    if len(near) < 4 or near[0] not in _PLACED or page.quoted[after] >= 0:
        return False
    at = 2 if near[1] in {"to", "from"} else 1
    return near[at] in _POINTS and near[at + 1] not in _MANNER


def _marks(page: Page, after: int) -> frozenset[str]:
    """What somebody is told apart by: `hat` and `purple` of `in a purple hat`."""
    if after >= len(page) or page.quoted[after] >= 0:
        return frozenset()
    near = page.lower[after : after + 4]
    if len(near) < 3 or near[0] not in _WORN or near[1] not in _DETERMINED:
        return frozenset()
    return frozenset(word for word in near[2:] if word.isalpha()) - _MANNER - _LINKS
