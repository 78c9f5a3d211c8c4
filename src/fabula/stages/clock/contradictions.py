"""Statements about the story's time that cannot all be true."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fabula.core import Span, Story
from fabula.layers import Contradiction, Range, TimeKind, Times, TimeStatement, Tokens
from fabula.stages.clock.chain import Link, Node, nodes
from fabula.stages.clock.daytime import MINUTES
from fabula.stages.clock.moments import Told
from fabula.stages.clock.words import says

_SURE: Final = 0.8
_LONGEST: Final = 6
"""Links over which two statements are compared: a reader loses a longer thread as well."""
_MOST_DAYS: Final = 4000


class Bounds(NamedTuple):
    """Days and minutes that may lie between two moments."""

    days: Range = Range(0, 0)
    minutes: Range = Range(0, 0)


def contradictions(story: Story, scenes: Sequence[Told]) -> tuple[Contradiction, ...]:
    """Each smallest set of sentences that cannot all be true, in text order.

    None where the story keeps a calendar or a clock of its own.
    """
    if _strange(story[Times]):
        return ()
    sentences = _Sentences(story[Tokens])
    found = _conflicts(nodes(scenes, story.text.content))
    return tuple(
        Contradiction(
            id=f"k{number}",
            statements=tuple(_statements(conflict, sentences)),
            confidence=_SURE,
            by="clock-chain",
        )
        for number, conflict in enumerate(found, 1)
    )


def _strange(times: Times) -> bool:
    """Whether times are told that no earthly clock or calendar has."""
    return any(one.kind is TimeKind.UNKNOWN and one.confidence >= 0.5 for one in times.items)


def _conflicts(chain: Sequence[Node]) -> Iterator[tuple[Node, ...]]:
    """Stretches of the chain whose two ends cannot both be true, given the links between them."""
    blocked = -1
    for end in range(len(chain)):
        ties = (at for at in _tied(chain, end) if at >= blocked)
        start = next((at for at in ties if _clash(chain, at, end)), None)
        if start is not None:
            blocked = end
            yield tuple(chain[start : end + 1])


def _tied(chain: Sequence[Node], end: int) -> Iterator[int]:
    """The moments before `end` that links tie to it, the nearest first."""
    at = end
    while at > 0 and end - at < _LONGEST and chain[at].link is not None:
        at -= 1
        yield at


def _clash(chain: Sequence[Node], start: int, end: int) -> bool:
    """Whether no number of days between two moments fits what both tell and the links allow."""
    first, last = chain[start], chain[end]
    links = [node.link for node in chain[start + 1 : end + 1] if node.link]
    dated = first.calendar.shares(last.calendar) and _days_tied(links)
    timed = first.daytime is not None and last.daytime is not None
    if not dated and not timed:
        return False
    bounds = _bounds(links)
    if bounds.days.high - bounds.days.low > _MOST_DAYS:
        return False
    return not any(
        (not dated or first.calendar.allows(days, last.calendar))
        and (not timed or _timely(first, last, days, bounds.minutes))
        for days in range(bounds.days.low, bounds.days.high + 1)
    )


def _days_tied(links: Sequence[Link]) -> bool:
    """Whether words say how many days lie between, and nothing leaves them open."""
    return any(link.said for link in links) and all(link.close for link in links)


def _bounds(links: Sequence[Link]) -> Bounds:
    """The sums over the links; a scene that runs on holds one night that is not told, at most."""
    untold = 0 if all(link.said for link in links) else 1
    days = [link.days for link in links if link.said]
    minutes = [link.minutes for link in links]
    return Bounds(
        Range(sum(one.low for one in days), sum(one.high for one in days) + untold),
        Range(sum(one.low for one in minutes), sum(one.high for one in minutes)),
    )


def _timely(first: Node, last: Node, days: int, minutes: Range) -> bool:
    """Whether the times of day fit, if so many midnights lie between."""
    before = first.daytime or Range(0, MINUTES - 1)
    after = last.daytime or Range(0, MINUTES - 1)
    low = days * MINUTES + after.low - before.high
    high = days * MINUTES + after.high - before.low
    return low <= minutes.high and minutes.low <= high


def _statements(conflict: Sequence[Node], sentences: "_Sentences") -> Iterator[TimeStatement]:
    """The first and last moment, and each link that words make."""
    for number, node in enumerate(conflict):
        ends = number in {0, len(conflict) - 1}
        if ends or (node.link and node.link.said):
            span = sentences.around(node.moment.span)
            yield TimeStatement(
                start=span.start, end=span.end, says=says(node.moment, linked=number > 0)
            )


class _Sentences:
    """The sentence around a span.

    Parameters:
        tokens: of the story.
    """

    def __init__(self, tokens: Tokens) -> None:
        self._spans = list(tokens.sentence_spans())
        self._starts = [span.start for span in self._spans]

    def around(self, span: Span) -> Span:
        """The sentence in which a span begins; the span itself in a heading."""
        number = bisect_right(self._starts, span.start) - 1
        if number >= 0 and span.end <= self._spans[number].end:
            return self._spans[number]
        return span
