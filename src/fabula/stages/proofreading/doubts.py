"""The doubts of a story, paragraph by paragraph, so that those of earlier readings can be noted."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from fabula.core import Story
from fabula.layers import Tokens
from fabula.layers.doubts import SURE, Doubt, DoubtKind
from fabula.model.expecting import REACH as FAR
from fabula.model.expecting import Expecter, Wanted
from fabula.model.proofreading import REACH, Proofreader, Repair
from fabula.stages.proofreading.stretches import joined, paragraphs, parted

LIKELY: Final = 4_000
"""What the head raises at all was counted once in so many clean words, or somewhat more."""
_SURE, _LIKELY = 0.88, 0.8


def doubts(proofreader: Proofreader, expecter: Expecter, story: Story) -> tuple[Doubt, ...]:
    """The doubts of a story that are sure enough to be asked, in order, one a word."""
    tokens, content = story[Tokens], story.text.content
    words = [content[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    firsts = paragraphs(tokens, content)
    found = chain(
        _repaired(proofreader, story, words, firsts), _expected(expecter, story, words, firsts)
    )
    best: dict[int, Doubt] = {}
    for one in found:
        known = best.get(one.first)
        if known is None or known.seldom < one.seldom:
            best[one.first] = one
    return tuple(one for _, one in sorted(best.items()))


def _repaired(
    proofreader: Proofreader, story: Story, words: Sequence[str], firsts: Sequence[int]
) -> Iterator[Doubt]:
    notes = story.notes("repairs", partial(_repairs, proofreader), tuple[Repair, ...])
    for first, repairs in zip(firsts, notes.all(joined(words, firsts, REACH)), strict=True):
        for repair in repairs:
            mended = proofreader.mended(repair._replace(at=first + repair.at), words)
            yield Doubt(
                first=mended.first,
                after=mended.after,
                kind=DoubtKind(mended.kind),
                right=mended.right,
                seldom=SURE if proofreader.is_sure(repair) else LIKELY,
                confidence=round(repair.probability, 4),
            )


def _expected(
    expecter: Expecter, story: Story, words: Sequence[str], firsts: Sequence[int]
) -> Iterator[Doubt]:
    notes = story.notes("wanted", partial(_wanted, expecter), tuple[Wanted, ...])
    for first, wanted in zip(firsts, notes.all(joined(words, firsts, FAR)), strict=True):
        for one in wanted:
            seldom = expecter.seldom(one)
            yield Doubt(
                first=first + one.at,
                after=first + one.at + 1,
                kind=DoubtKind.ALIKE,
                right=one.right,
                seldom=seldom,
                confidence=_SURE if seldom >= SURE else _LIKELY,
            )


def _repairs(proofreader: Proofreader, stretches: Sequence[str]) -> list[tuple[Repair, ...]]:
    return proofreader.in_stretches(parted(stretches))


def _wanted(expecter: Expecter, stretches: Sequence[str]) -> list[tuple[Wanted, ...]]:
    return expecter.in_stretches(parted(stretches))
