"""A scene as tokens, and the look-ups that presence and eyes share."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from fabula.core import Span, Story
from fabula.layers import Scene, Scenes, Tokens
from fabula.layers.clauses import Clause, Clauses, Referent

Item = TypeVar("Item")


class Scenery:
    """The scenes with the tokens, referents and clauses of each.

    Parameters:
        story: with scenes, tokens and clauses read.
    """

    def __init__(self, story: Story) -> None:
        self.scenes = story[Scenes].items
        self._tokens = story[Tokens]
        self._clauses = story[Clauses].clauses
        self._referents = story[Clauses].referents
        self._verbs = [clause.verb for clause in self._clauses]
        self._firsts = [referent.first for referent in self._referents]

    def tokens(self, scene: Scene) -> range:
        """The numbers of its tokens."""
        return self._tokens.within(scene.span)

    def clauses(self, inside: range) -> Sequence[Clause]:
        """The clauses whose predicates lie in a range of tokens."""
        return _within(self._clauses, self._verbs, inside)

    def referents(self, inside: range) -> Sequence[Referent]:
        """The referents that begin in a range of tokens."""
        return _within(self._referents, self._firsts, inside)

    def sentences(self, inside: range) -> Iterator[range]:
        """The sentences that begin in a range of tokens."""
        heads = self._tokens.sentences
        at = bisect_left(heads, inside.start)
        while at < len(heads) and heads[at] < inside.stop:
            after = heads[at + 1] if at + 1 < len(heads) else len(self._tokens)
            yield range(heads[at], min(after, inside.stop))
            at += 1

    def span(self, first: int, after: int) -> Span:
        """The stretch of the text from token `first` to the one before `after`."""
        return Span(self._tokens.starts[first], self._tokens.ends[after - 1])


def _within(items: Sequence[Item], keys: list[int], inside: range) -> Sequence[Item]:
    return items[bisect_left(keys, inside.start) : bisect_left(keys, inside.stop)]
