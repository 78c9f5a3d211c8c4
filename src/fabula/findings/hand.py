"""How often the hand that wrote a story slips, so far as that is sure."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from fabula.core import Layer, Story
from fabula.layers import Tokens
from fabula.layers.doubts import SURE, Doubts
from fabula.layers.findings import Finding, Severity

_LANGUAGE: Final = frozenset({"words", "marks"})
_MOST: Final = 3
"""So many slips of one rule are counted; more may be a habit, or a mistake of the rule."""
_LEAST: Final = 3
_WORTH: Final = 25


class Hand(Layer, frozen=True, kw_only=True):
    """The slips of language that are sure, in the words of a story."""

    slips: int
    words: int

    def errs(self, words_to_alarm: int) -> bool:
        """Whether a doubt may be told that is raised falsely once in so many clean words.

        By Bayes' rule a doubt is a slip with odds of the doubts that slips raise to those that
        clean words raise. A writer of `slips` sure slips has made about twice as many, and a sixth
        of all raise a doubt that is not among these; for odds of eight to one the alarms must
        be 25 times as rare as the sure slips. Fewer than three slips are chance.
        """
        return self.slips >= _LEAST and words_to_alarm * self.slips >= _WORTH * self.words


def hand(story: Story, found: Iterable[Finding]) -> Hand:
    """What the slips of a story say of whoever wrote it.

    Parameters:
        found: the findings of all rules that do not rest on doubts.
    """
    by_rule = Counter(
        one.code for one in found if one.severity is Severity.SLIP and one.family in _LANGUAGE
    )
    doubts = story.get(Doubts)
    sure = sum(one.seldom >= SURE for one in doubts.items) if isinstance(doubts, Doubts) else 0
    made = Hand(
        slips=sum(min(count, _MOST) for count in by_rule.values()) + sure,
        words=len(story[Tokens]),
    )
    return made if story.recent is None else story.recent.equal("hand", made)
