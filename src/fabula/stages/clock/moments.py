"""The moments that a story tells: where the narration sets its now, and where it hints."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fabula.core import Span, Story
from fabula.layers import Anchor, Scene, Scenes, TimeExpression, TimeKind, Times
from fabula.stages.clock.signs import Signs, signs

_OPENING: Final = 420
"""Code points from the start of a scene in which its time is told, if it is told at all."""
_LINK: Final = re.compile(
    r"[\s,;:—–-]*(?:(?:on|at|in|the|a|an|it|was|is|early|late|of)[\s,]+){0,3}"
)
_LONGEST_LINK: Final = 24


class Moment(NamedTuple):
    """Expressions that tell one moment together ("the next morning, a Sunday, at nine").

    `opening` where it stands at the beginning of its scene, or over it.
    """

    expressions: tuple[TimeExpression, ...]
    opening: bool

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.expressions[0].start, self.expressions[-1].end)

    @property
    def stated(self) -> bool:
        """Whether the narration sets its now by it."""
        return any(one.stated for one in self.expressions)

    @property
    def confidence(self) -> float:
        """Of the least sure of its expressions."""
        return min(one.confidence for one in self.expressions)


class Told(NamedTuple):
    """A scene with the moments of its narration, and what is said in it, in text order.

    `signs` are what else its narration tells of its time.
    """

    scene: Scene
    moments: tuple[Moment, ...]
    spoken: tuple[TimeExpression, ...]
    signs: Signs = Signs()

    @property
    def opening(self) -> tuple[Moment, ...]:
        """The moments at its beginning."""
        return tuple(moment for moment in self.moments if moment.opening)


def told(story: Story) -> list[Told]:
    """All scenes with their moments; a heading's words belong to the scene below it."""
    times = story[Times].items
    starts = [one.start for one in times]
    scenes = []
    at = 0
    for scene, seen in zip(story[Scenes].items, signs(story), strict=True):
        after = bisect_left(starts, scene.end)
        scenes.append(_told(scene, times[at:after], seen, story.text.content))
        at = after
    return scenes


def _told(scene: Scene, times: Sequence[TimeExpression], seen: Signs, content: str) -> Told:
    now = [
        one for one in times if one.anchor is Anchor.NARRATION and one.kind is not TimeKind.EVENT
    ]
    spoken = tuple(one for one in times if one.anchor is Anchor.SPEECH)
    groups = _linked(now, content)
    limit = seen.begins + _OPENING
    moments = tuple(Moment(group, group[0].start < limit) for group in groups)
    return Told(scene, moments, spoken, seen)


def _linked(times: Sequence[TimeExpression], content: str) -> Iterator[tuple[TimeExpression, ...]]:
    """Groups of expressions that only small words part."""
    group: list[TimeExpression] = []
    for one in times:
        if group and not _joins(content[group[-1].end : one.start]):
            yield tuple(group)
            group = []
        group.append(one)
    if group:
        yield tuple(group)


def _joins(between: str) -> bool:
    return len(between) <= _LONGEST_LINK and bool(_LINK.fullmatch(between.lower()))
