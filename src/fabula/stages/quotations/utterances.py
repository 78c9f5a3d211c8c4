"""Joins stretches of one interrupted speech into one utterance.

Speech that leaves a paragraph open goes on in the next one. Inside a paragraph two stretches are
one utterance unless the words between them end one speech and begin another: each stretch having a
tag of its own, or a long piece of narration between.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from fabula.stages.quotations.stretch import Stretch
from fabula.stages.quotations.tags import TAG

_LONGEST_GAP: Final = 300


def utterances(content: str, stretches: Sequence[Stretch]) -> Iterator[int]:
    """The number of each stretch's utterance, from 1, in the order of the stretches."""
    number = 0
    before: Stretch | None = None
    for stretch in stretches:
        if before is None or not _joined(content, before, stretch):
            number += 1
        yield number
        before = stretch


def _joined(content: str, before: Stretch, stretch: Stretch) -> bool:
    if before.block != stretch.block:
        return before.goes_on and stretch.block == before.block + 1
    if stretch.resumes:
        return True
    if stretch.start - before.end > _LONGEST_GAP:
        return False
    return not (_tagged(content, before) and _tagged(content, stretch))


def _tagged(content: str, stretch: Stretch) -> bool:
    return TAG.match(content, stretch.end, stretch.end + 60) is not None
