"""Pairs the marks of one paragraph: the least-cost reading of all of them together.

Each mark may open, close, be an apostrophe or stray, or betray a mark that was lost: an opening one
missing before it, a closing one missing before it (it opens anew), or it repeats the opening mark
at the head of a line, as old verse does. A Viterbi search over the stack of open marks finds the
cheapest consistent reading (Viterbi 1967; the same idea as minimum-cost bracket repair). So a
plural possessive is told from a closing mark by whether the paragraph comes out even, and a lost
mark costs its own paragraph a little and the next one nothing. Stacks are at most three deep and
few are kept, so the work is linear in the marks.
"""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Final, TypeAlias

from msgspec import Struct

from fabula.core import Span
from fabula.stages.quotations.costs import TURNED, closing, literal, opening
from fabula.stages.quotations.habits import Habits
from fabula.stages.quotations.marks import FAMILIES, Family, Mark, Side


class Role(IntEnum):
    """What a mark does."""

    LITERAL = 0
    OPEN = 1
    CLOSE = 2
    ORPHAN = 3
    REOPEN = 4
    REPEAT = 5


class Pair(Struct, frozen=True, gc=False):
    """One stretch: its opening and closing mark (`None` where lost), how far it can reach (to its
    closing mark, the next opening mark or the end), what is nested in it, and the cost of reading
    the whole paragraph.
    """

    sign: str
    opener: Mark | None
    closer: Mark | None
    limit: int
    inner: tuple[Span, ...]
    cost: float


Stack: TypeAlias = tuple[str, ...]
Trail: TypeAlias = "tuple[Trail, Role] | None"
Beam: TypeAlias = dict[Stack, tuple[float, Trail]]

_DEEPEST: Final = 3
_WIDEST: Final = 10
_SLACK: Final = 14.0
_LOST: Final = 5.0
_LOST_OCCASIONAL: Final = 9.0
_ORPHAN: Final = 6.0
_REOPENED: Final = 6.0
_REPEATED: Final = 3.0
_SKIPPED: Final = 4.0
_MISMATCHED: Final = 1.5
_SAME_NESTED: Final = 3.0
_CONTINUED: Final = 0.3
_DIRECTED: Final = frozenset("“‘«‹「『„‚")
_LOW: Final = frozenset("„‚")
_STRAIGHT: Final = frozenset("\"'")


class Pairing:
    """Pairs marks under one work's habits.

    Parameters:
        content: the whole text.
        habits: what the work was found to do.

    `steps` counts the moves weighed, so that a test can hold them to a bound.
    """

    def __init__(self, content: str, habits: Habits) -> None:
        self._content = content
        self._habits = habits
        self.steps = 0

    def pairs(
        self, marks: Sequence[Mark], end: int, continued: frozenset[Family]
    ) -> tuple[Pair, ...]:
        """The outermost stretches of a paragraph, in order.

        Parameters:
            marks: all candidate marks of the paragraph.
            end: where the paragraph ends.
            continued: the families whose marks lead the next paragraph: speech left open in one of
                them goes on there.
        """
        beam: Beam = {(): (0.0, None)}
        for mark in marks:
            beam = self._step(beam, mark)
        ends = [(cost + self._left_open(s, continued), trail) for s, (cost, trail) in beam.items()]
        cost, trail = min(ends, key=lambda end: end[0])
        return tuple(_Decoder(end, cost).decoded(marks, _roles(trail, len(marks))))

    def _step(self, beam: Beam, mark: Mark) -> Beam:
        found: Beam = {}
        weighed = self._weigh(mark)
        for stack, (cost, trail) in beam.items():
            for role, extra, after in self._moves(mark, stack, weighed):
                self.steps += 1
                total = cost + extra
                if after not in found or total < found[after][0]:
                    found[after] = (total, (trail, role))
        return _pruned(found)

    def _weigh(self, mark: Mark) -> tuple[float, float, float]:
        loose = mark.family in self._habits.loose
        return opening(mark, loose), closing(mark, loose), literal(mark, self._content)

    def _moves(
        self, mark: Mark, stack: Stack, weighed: tuple[float, float, float]
    ) -> Iterator[tuple[Role, float, Stack]]:
        opens, closes, stays = weighed
        families = [FAMILIES[sign] for sign in stack]
        yield Role.LITERAL, stays, stack
        if mark.family not in families:
            yield from self._fresh(mark, stack, opens)
            if not stack:
                yield Role.ORPHAN, closes + self._orphan(mark), stack
            return
        at = len(families) - 1 - families[::-1].index(mark.family)
        skipped = _SKIPPED * (len(stack) - 1 - at)
        yield Role.CLOSE, closes + skipped + self._mismatch(stack[at], mark), stack[:at]
        if at == 0:
            yield Role.REOPEN, opens + _REOPENED, (mark.sign,)
        if mark.leads:
            yield Role.REPEAT, opens + _REPEATED, stack
        if mark.sign in _DIRECTED and len(stack) < _DEEPEST:
            yield Role.OPEN, opens + _SAME_NESTED, (*stack, mark.sign)

    def _fresh(self, mark: Mark, stack: Stack, opens: float) -> Iterator[tuple[Role, float, Stack]]:
        if len(stack) < _DEEPEST:
            outer = 0.0 if stack else self._habits.outer[mark.family]
            yield Role.OPEN, opens + outer, (*stack, mark.sign)

    def _orphan(self, mark: Mark) -> float:
        if mark.family is not Family.SINGLE:
            return _ORPHAN
        if mark.family is self._habits.primary and mark.left is Side.PUNCTUATION:
            return _ORPHAN
        return _LOST_OCCASIONAL

    def _mismatch(self, opener: str, mark: Mark) -> float:
        if opener in _LOW:
            return -TURNED if mark.sign in "“‘" else 0.0
        if (opener in _STRAIGHT) != (mark.sign in _STRAIGHT):
            return _MISMATCHED
        return 0.0

    def _left_open(self, stack: Stack, continued: frozenset[Family]) -> float:
        cost = 0.0
        for depth, sign in enumerate(stack):
            family = FAMILIES[sign]
            if family in continued:
                cost += _CONTINUED
            elif depth or self._habits.outer[family] < 1.0:
                cost += _LOST
            else:
                cost += _LOST_OCCASIONAL
        return cost


def _pruned(beam: Beam) -> Beam:
    if len(beam) <= 2:
        return beam
    best = min(cost for cost, _ in beam.values())
    kept = [item for item in beam.items() if item[1][0] <= best + _SLACK]
    return dict(sorted(kept, key=lambda item: item[1][0])[:_WIDEST])


def _roles(trail: Trail, count: int) -> list[Role]:
    roles = [Role.LITERAL] * count
    while trail is not None:
        count -= 1
        trail, roles[count] = trail
    return roles


class _Decoder:
    """Turns roles into the outermost stretches of a paragraph."""

    def __init__(self, end: int, cost: float) -> None:
        self._end = end
        self._cost = cost
        self._open: list[Mark] = []
        self._inner: list[Span] = []

    def decoded(self, marks: Sequence[Mark], roles: Sequence[Role]) -> Iterator[Pair]:
        """The stretches, in order."""
        for mark, role in zip(marks, roles, strict=True):
            if role is Role.OPEN:
                self._open.append(mark)
            elif role is Role.CLOSE:
                yield from self._close(mark)
            elif role is Role.ORPHAN:
                yield self._pair(mark.sign, None, mark, mark.start)
            elif role is Role.REOPEN:
                yield self._pair(self._open[0].sign, self._open[0], None, mark.start)
                self._open = [mark]
        if self._open:
            yield self._pair(self._open[0].sign, self._open[0], None, self._end)

    def _close(self, mark: Mark) -> Iterator[Pair]:
        opener = self._open.pop()
        while opener.family is not mark.family:
            opener = self._open.pop()
        if self._open:
            self._inner.append(Span(opener.start, mark.end))
        else:
            yield self._pair(opener.sign, opener, mark, mark.end)

    def _pair(self, sign: str, opener: Mark | None, closer: Mark | None, limit: int) -> Pair:
        inner, self._inner = tuple(sorted(self._inner)), []
        return Pair(sign, opener, closer, limit, inner, self._cost)
