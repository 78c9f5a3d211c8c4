"""How a scene is told: acted out, in summary, or by somebody who tells or remembers it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from fabula.core import Story
from fabula.layers import BlockKind, Blocks, Scene, SceneKind
from fabula.stages.scenes.paragraphs import Paragraph

_WRITTEN: Final = frozenset({BlockKind.LETTER})
_MOSTLY: Final = 0.6
_LEAST_SAID: Final = 0.08
_LONG: Final = 1.2
_MANY_SPANS: Final = 2.0
_SPANS: Final = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?|mornings|evenings|nights|afternoons|winters?|summers?) "
    r"(?:pass\w*|went|go|later)|(?:every|each|most|some|all) (?:day|week|morning|evening|night|"
    r"afternoon|winter|summer|spring|autumn|year|time|sunday|monday|tuesday|wednesday|thursday|"
    r"friday|saturday)s?|(?:that|those|these|for|in those) (?:\w+ )?(?:summer|winter|spring|autumn|"
    r"days|weeks|months|years)|on (?:the )?\w+days?|often|usually|sometimes|always|would|used to|"
    r"by the end of)\b",
    re.IGNORECASE,
)


def kind_of(story: Story, scene: Scene, inside: Sequence[Paragraph]) -> SceneKind | None:
    """The kind of a scene where its words leave no doubt.

    A letter given in full is a frame. Where people speak, or somebody does things one after the
    other, it is a scene; where nobody speaks and most sentences name spans of time or habits, it is
    a summary. What lies between is left open.
    """
    words = sum(len(paragraph.words) for paragraph in inside)
    if not words:
        return None
    if _letter_share(story, scene) > _MOSTLY:
        return SceneKind.FRAME
    said = sum(paragraph.said for paragraph in inside) / words
    spans = _spans(story, scene) * 100 / words
    if said < _LEAST_SAID / 2 and spans > _MANY_SPANS:
        return SceneKind.SUMMARY
    if said >= _LEAST_SAID or spans < _LONG:
        return SceneKind.SCENE
    return None


def _letter_share(story: Story, scene: Scene) -> float:
    blocks = story[Blocks].items
    at = bisect_left(blocks, scene.start, key=lambda block: block.start)
    written, told = 0, 0
    while at < len(blocks) and blocks[at].start < scene.end:
        length = blocks[at].end - blocks[at].start
        told += length if blocks[at].kind.is_story else 0
        written += length if blocks[at].kind in _WRITTEN else 0
        at += 1
    return written / told if told else 0.0


def _spans(story: Story, scene: Scene) -> int:
    return sum(1 for _ in _SPANS.finditer(story.text.content, scene.start, scene.end))
