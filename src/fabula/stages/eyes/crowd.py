"""What is told of many at once: a glance from above, which none of them has.

`Everybody had brought umbrellas`, `neither of them spoke`, `one was asleep, the other was not`.
"""

from collections.abc import Iterator
from typing import Final

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.eyes.signs import Cue, Sign

_ALL: Final = word_set("everybody everyone nobody")
_TWO: Final = word_set("both neither")
_THEIR: Final = word_set("their his her my your our the these those his of")
_SOME: Final = word_set("none all each either one two three four five half most")
_OF: Final = frozenset({"them", "the"})
_WHOLE: Final = word_set("town village room table street company crew house family")


def crowd(page: Page, sentence: range) -> Iterator[Cue]:
    """The first sign of it in the narration of a sentence."""
    lower = page.lower
    for index in sentence:
        if page.quoted[index] >= 0:
            continue
        word, after = lower[index], lower[index + 1 : index + 3]
        some = word in _SOME and after[:1] == ["of"] and not _OF.isdisjoint(after[1:])
        they = word == "they" and after[:1] in (["all"], ["both"])
        none = word == "no" and after[:1] == ["one"]
        two = word in _TWO and (after[:2] == ["of", "them"] or _THEIR.isdisjoint(after[:1]))
        whole = word == "whole" and not _WHOLE.isdisjoint(after)
        if word in _ALL or two or some or they or none or whole:
            yield Cue(index, min(index + 2, sentence.stop), None, Sign.CROWD)
            return
