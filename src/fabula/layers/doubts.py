"""Words that do not seem to be the ones meant."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from fabula.core import Confidence, Layer

SURE: Final = 100_000
"""Doubts that are raised so seldom may be told of anybody."""


class DoubtKind(StrEnum):
    """What seems wrong: a word that sounds or looks like the one meant; one that a finger made of
    it; a verb's form; a plain form where a past is meant, if the story is told in the past."""

    ALIKE = "alike"
    TYPED = "typed"
    FORM = "form"
    TENSE = "tense"


class Doubt(Struct, frozen=True, kw_only=True, gc=False):
    """Tokens `first` to `after` (exclusive) should perhaps read `right`.

    `right` is in lower case, with straight apostrophes. `seldom` are the clean words in which one
    such doubt is expected; one that is raised oftener than once in `SURE` words holds only of a
    writer who makes slips.
    """

    first: int
    after: int
    kind: DoubtKind
    right: str
    seldom: int
    confidence: Confidence


class Doubts(Layer, frozen=True, kw_only=True):
    """The doubts of the proofreading head, in text order; none where no model reads."""

    items: tuple[Doubt, ...] = ()
