"""Works without their marks, whole or in pieces, as unmarked breaks are looked for in them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks._scene_works import Work
from fabula.layers import Break
from fabula.stages.scenes.paragraphs import Paragraph

_SIDE = 450
_SEED = 20


@dataclass
class Piece:
    """Paragraphs in a row, the true breaks among them, and those that count neither way."""

    paragraphs: Sequence[Paragraph]
    gold: Sequence[int]
    open: frozenset[int] = frozenset()


def whole(work: Work) -> Iterator[Piece]:
    """The work as one section."""
    doubtful = (n for n, how in enumerate(work.begins) if how is Break.BLANK)
    yield Piece(work.paragraphs, work.marked(), frozenset(doubtful))


def pieces(work: Work) -> Iterator[Piece]:
    """What stands around each break."""
    for at in work.marked():
        first, after = before(work, at), behind(work, at)
        gold = [n - first for n in work.marked() if first < n < after]
        yield Piece(work.paragraphs[first:after], gold)


def glued(work: Work) -> Iterator[Piece]:
    """The end of each section and the beginning of another that did not follow it."""
    marked = work.marked()
    draw = random.Random(_SEED)
    for at in marked if len(marked) > 2 else ():
        other = draw.choice([one for one in marked if one != at])
        first, after = before(work, at), behind(work, other)
        gold = [n - first for n in marked if first < n <= at]
        gold += [at - first + n - other for n in marked if other < n < after]
        yield Piece([*work.paragraphs[first:at], *work.paragraphs[other:after]], gold)


def before(work: Work, at: int) -> int:
    """The paragraph about 450 words before."""
    words = 0
    while at > 0 and words < _SIDE:
        at -= 1
        words += len(work.paragraphs[at].words)
    return at


def behind(work: Work, at: int) -> int:
    """The paragraph about 450 words on."""
    words = 0
    while at < len(work.paragraphs) and words < _SIDE:
        words += len(work.paragraphs[at].words)
        at += 1
    return at
