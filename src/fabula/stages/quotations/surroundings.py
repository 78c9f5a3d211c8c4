"""The words around a stretch, cut once, for the rules that tell what it is."""

from enum import IntEnum
from typing import Final

from msgspec import Struct

from fabula.core import Spanned
from fabula.stages.quotations.stretch import Stretch
from fabula.stages.quotations.words import words_of

REACH: Final = 120
_EMPHASIS: Final = "_* \t\r\n\u00a0"
_STOPS: Final = frozenset(".!?…\"”’»')]")
_ENDS: Final = frozenset(".,!?…—–-;:)")
_SMALL: Final = words_of(
    "a an and as at but by de for from in into la le nor of on or over the to upon with"
)


class Left(IntEnum):
    """What leads up to a stretch: nothing (a sentence begins), a comma or dash, or a plain word."""

    SENTENCE = 0
    PAUSE = 1
    WORD = 2


class Surroundings(Struct, frozen=True, kw_only=True, gc=False):
    """A stretch and what stands around it in its paragraph.

    `before` and `after` reach as far as the neighbouring stretches and no further than `REACH`;
    `said_before` is whether the stretch before it in the paragraph is speech or thought, `goes_on`
    whether the next paragraph continues it, `bracketed` whether the paragraph stands in brackets.
    """

    words: str
    before: str
    after: str
    left: Left
    said_before: bool
    goes_on: bool
    bracketed: bool

    @property
    def ends(self) -> bool:
        """Whether what is said ends in a mark of punctuation."""
        return self.words[-1:] in _ENDS

    @property
    def lower(self) -> bool:
        """Whether it begins with a small letter."""
        first = next((sign for sign in self.words if sign.isalnum()), "")
        return first.islower()

    @property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words.split(None, 40))

    @property
    def title(self) -> bool:
        """Whether every word that titles capitalise is capitalised."""
        words = [word.strip(".,;:!?'’\"()") for word in self.words.split(None, 12)]
        if len(words) > 12 or not words:
            return False
        return all(w[:1].isupper() or w[:1].isdigit() or w in _SMALL for w in words if w)


def surroundings(
    content: str, stretch: Stretch, paragraph: Spanned, floor: int, until: int, said_before: bool
) -> Surroundings:
    """What stands around `stretch`.

    Parameters:
        content: the whole text.
        stretch: the stretch.
        paragraph: its block.
        floor: where the stretch before it ends, or the block begins.
        until: where the stretch after it begins, or the block ends.
        said_before: whether the stretch before it, in the same block, is speech or thought.
    """
    before = content[max(floor, stretch.start - REACH) : stretch.start]
    after = content[stretch.end : min(until, stretch.end + REACH)]
    return Surroundings(
        words=content[stretch.first : stretch.last].strip(_EMPHASIS),
        before=before,
        after=after,
        left=_left(before),
        said_before=said_before,
        goes_on=stretch.goes_on,
        bracketed=content[paragraph.start] == "[" and content[paragraph.end - 1] == "]",
    )


def _left(before: str) -> Left:
    last = before.rstrip(_EMPHASIS)[-1:]
    if not last or last in _STOPS:
        return Left.SENTENCE
    return Left.WORD if last.isalnum() else Left.PAUSE
