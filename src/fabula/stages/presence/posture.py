"""People whom the narration sets before us without making them the subject of a verb before it.

`There came forward Mr. Oake`, `it was Ines, with two cups`, `I am standing
between Odile and the wall`.
"""

from typing import Final

from fabula.layers.clauses import Referent
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page

_ARRIVE: Final = word_set("""
came comes come sat sits stood stands lay lies walked walks ran strode strides emerged emerges
appeared appears entered enters followed knelt kneels leaned leans waited crouched
""")
_ADVERBS: Final = word_set("forward in out up down back there past along over by")
_POSTURES: Final = word_set("""
sit sits sat sitting stand stands stood standing lie lies lay lying wait waits waited waiting kneel
kneels knelt kneeling crouch crouched crouching lean leans leaned leaning perched slid slides
squeezed wedged walk walks walked walking seated squashed settled
""")
_BESIDE: Final = word_set("between beside behind opposite alongside against")
_BESIDE_PHRASES: Final = (("next", "to"), ("across", "from"), ("front", "of"))
_POSSESSIVE: Final = frozenset({"'s", "’s"})
_SHOWS: Final = frozenset({"it", "that", "there", "here"})
_BE: Final = frozenset({"was", "is", "'s", "’s"})
_CLEFT: Final = frozenset({"who", "whom", "that", "whose"})
_THEM: Final = frozenset({"him", "her", "them", "me", "us", "you"})
_NEAR: Final = 4


def is_placed(page: Page, referent: Referent) -> bool:
    """Whether somebody named is seen to come or to stand, or somebody stands next to them.

    Parameters:
        page: the story's tokens.
        referent: a name or description in the narration.
    """
    if referent.form not in ("name", "nominal") or _owns(page, referent):
        return False
    first, lower = referent.first, page.lower
    if lower[referent.after : referent.after + 1] == ["behind"]:
        return not _THEM.isdisjoint(lower[referent.after + 1 : referent.after + 2])
    start = max(page.sentence_of(first)[0], first - _NEAR)
    before = [word for word in lower[start:first] if word not in {"the", "a"}]
    if before[-1:] and before[-1] in _ADVERBS:
        before = before[:-1]
    if before[-1:] and before[-1] in _ARRIVE:
        return True
    if before[-1:] and before[-1] in _BE and before[-2:-1] and before[-2] in _SHOWS:
        return _CLEFT.isdisjoint(lower[referent.after : referent.after + 1])
    phrase = tuple(before[-2:])
    beside = bool(before) and (before[-1] in _BESIDE or phrase in _BESIDE_PHRASES)
    return beside and not _POSTURES.isdisjoint(before[:-1])


def _owns(page: Page, referent: Referent) -> bool:
    return referent.after < len(page) and page.lower[referent.after] in _POSSESSIVE
