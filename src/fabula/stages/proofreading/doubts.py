"""The doubts of a story, paragraph by paragraph, so that those of earlier readings can be noted."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from fabula.core import Story
from fabula.layers import Tokens
from fabula.layers.doubts import Doubt, DoubtKind
from fabula.model.proofreading import NOTHING, REACH, Proofreader, Repair

_BETWEEN: Final = "\n"


def doubts(proofreader: Proofreader, story: Story) -> Iterator[Doubt]:
    """The doubts of a story that are sure enough to be asked, in order."""
    tokens, content = story[Tokens], story.text.content
    words = [content[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    notes = story.notes("repairs", partial(_repairs, proofreader), tuple[Repair, ...])
    firsts = _paragraphs(tokens, content)
    for first, repairs in zip(firsts, notes.all(_stretches(words, firsts)), strict=True):
        for repair in repairs:
            placed = repair._replace(at=first + repair.at)
            mended = proofreader.mended(placed, words)
            yield Doubt(
                first=mended.first,
                after=mended.after,
                kind=DoubtKind(mended.kind),
                right=mended.right,
                sure=proofreader.is_sure(repair),
                confidence=round(repair.probability, 4),
            )


def _paragraphs(tokens: Tokens, content: str) -> list[int]:
    """The words that begin a sentence on a new line."""
    begin = (at for at in tokens.sentences if at)
    return [0, *(at for at in begin if "\n" in content[tokens.ends[at - 1] : tokens.starts[at]])]


def _stretches(words: Sequence[str], firsts: Sequence[int]) -> list[str]:
    """The words of each paragraph, and those around it that are looked at, joined."""
    told = [*NOTHING, *(word.replace(_BETWEEN, " ") for word in words), *NOTHING]
    bounds = pairwise((*firsts, len(words)))
    return [_BETWEEN.join(told[first : after + 2 * REACH]) for first, after in bounds]


def _repairs(proofreader: Proofreader, stretches: Sequence[str]) -> list[tuple[Repair, ...]]:
    return proofreader.in_stretches([stretch.split(_BETWEEN) for stretch in stretches])
