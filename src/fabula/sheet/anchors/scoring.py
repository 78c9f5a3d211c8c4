"""How well an anchor fits a place: bits of its words that are there, and of what stands around.

Alignments are longest common subsequences of tokens; a token counts by the bits of its rarity, so
that a fit can be compared with what chance would give in a text of this length.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from fabula.sheet.anchors.pages import Page
from fabula.sheet.anchors.wanted import Wanted, is_mark, telling

_SLACK: Final = 10
_REACH: Final = 36
_SKIP: Final = 6
_CLOSE: Final = 2
_FIRST: Final = 2
_NEAREST: Final = 4
_FAR_WEIGHT: Final = 0.3
_LENIENCE: Final = 0.15

Pairs = list[tuple[int, int]]


class Side(Struct, frozen=True):
    """What stands before or after, compared word by word.

    `bits` of all that agrees; `near` is how much of the next four words is in its place (0 to 1),
    `whole` how much of all words is about where it was, `left` how much is anywhere near. `pairs`
    are positions in the two lists of tokens, the nearest first.
    """

    bits: float = 0.0
    near: float = 0.0
    whole: float = 0.0
    left: float = 0.0
    pairs: tuple[tuple[int, int], ...] = ()


class Fit(Struct, frozen=True, kw_only=True):
    """An anchor at a place: tokens `first` to `after` are its words as they are now.

    `share` is how much of its own words is still there (0 to 1), `own` the bits of those; `left`
    and `right` are what stands around, `pairs` the (anchor's, page's) tokens that were aligned.
    """

    first: int
    after: int
    share: float
    own: float
    left: Side
    right: Side
    pairs: tuple[tuple[int, int], ...]

    @property
    def bits(self) -> float:
        """All that speaks for the place."""
        return self.own + self.left.bits + self.right.bits


class Scorer:
    """Fits anchors to places of one text.

    Parameters:
        page: the text.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    def exact(self, one: Wanted, at: int) -> Fit:
        """The fit at a place where the words stand as they were."""
        pairs = [(one.first + offset, at + offset) for offset in range(len(one.core))]
        return self._fit(one, at, at + len(one.core), pairs)

    def aligned(self, one: Wanted, begin: int) -> Fit | None:
        """The fit about the place where the anchor's first token would be `begin`, if there is any
        of its words left.
        """
        page = self._page
        start = max(0, begin - _SLACK)
        window = page.words[start : begin + len(one.words) + 2 * _SLACK]
        pairs = [(a, b + start) for a, b in _common(one.words, window)]
        own = [(a, b) for a, b in pairs if one.first <= a < one.after]
        own = _dense([(a, b) for a, b in own if not is_mark(one.words[a])])
        if not own:
            return None
        first = own[0][1] - (own[0][0] - one.first)
        after = own[-1][1] + one.after - own[-1][0]
        lower = max((b + 1 for a, b in pairs if a < one.first and b < own[0][1]), default=0)
        upper = min((b for a, b in pairs if a >= one.after and b > own[-1][1]), default=len(page))
        return self._fit(one, max(first, lower, 0), min(after, upper), own)

    def _fit(self, one: Wanted, first: int, after: int, own: Pairs) -> Fit:
        page = self._page
        reach = max(one.first, len(one.words) - one.after) + _REACH
        left = self._side(one.side(-1), page.words[max(0, first - reach) : first][::-1])
        right = self._side(one.side(1), page.words[after : after + reach])
        return Fit(
            first=first,
            after=after,
            share=self._share(one, own),
            own=sum(page.bits(one.words[a]) for a, _ in own),
            left=left,
            right=right,
            pairs=(
                *((one.first - 1 - a, first - 1 - b) for a, b in left.pairs),
                *own,
                *((one.after + a, after + b) for a, b in right.pairs),
            ),
        )

    def _share(self, one: Wanted, own: Pairs) -> float:
        """How much of the anchor's words is there, by number and by weight: the lesser of both."""
        words = [word for word in one.core if not is_mark(word)]
        kept = [one.words[a] for a, _ in own if not is_mark(one.words[a])]
        if not words:
            return 1.0
        total = telling(words, self._page)
        weight = telling(kept, self._page) / total if total else 1.0
        return min(weight + _LENIENCE, len(kept) / len(words), 1.0)

    def _side(self, wanted: Sequence[str], there: Sequence[str]) -> Side:
        one = [(at, word) for at, word in enumerate(wanted) if not is_mark(word)]
        two = [(at, word) for at, word in enumerate(there) if not is_mark(word)]
        if not one:
            return Side(near=float(not two), whole=float(not two), left=float(not two))
        pairs = _common([word for _, word in one], [word for _, word in two])
        weights = [self._page.bits(word) for _, word in one]
        close = [a for a, b in pairs if a == b]
        about = sum(weights[a] for a, b in pairs if abs(a - b) <= _CLOSE)
        far = sum(weights[a] for a, b in pairs if abs(a - b) > _CLOSE)
        next_to = sum(weights[:_NEAREST]) or 1.0
        near = sum(weights[a] for a in close if a < _NEAREST) / next_to
        return Side(
            bits=about + _FAR_WEIGHT * far,
            near=near if any(a < _FIRST for a in close) else 0.0,
            whole=about / (sum(weights) or 1.0),
            left=(about + far) / (sum(weights) or 1.0),
            pairs=tuple((one[a][0], two[b][0]) for a, b in pairs),
        )


def _dense(pairs: Pairs) -> Pairs:
    """The longest run of pairs in which the page skips no more than the anchor, and a little."""
    runs: list[Pairs] = []
    for a, b in pairs:
        if runs and b - runs[-1][-1][1] <= a - runs[-1][-1][0] + _SKIP:
            runs[-1].append((a, b))
        else:
            runs.append([(a, b)])
    return max(runs, key=len, default=[])


def _common(one: Sequence[str], other: Sequence[str]) -> Pairs:
    blocks = LCSseq.opcodes(one, other).as_matching_blocks()
    return [(b.a + i, b.b + i) for b in blocks for i in range(b.size)]
