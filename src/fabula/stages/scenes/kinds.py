"""How a scene is told: acted out, in summary, or by somebody who tells or remembers it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from fabula.core import Spanned, Story
from fabula.layers import BlockKind, Blocks, QuotationKind, Quotations, Scene, SceneKind
from fabula.stages.scenes.paragraphs import Paragraph

Item = TypeVar("Item", bound=Spanned)
_WRITTEN: Final = frozenset({BlockKind.LETTER})
_MOSTLY: Final = 0.6
_LEAST_SAID: Final = 0.08
_LONG: Final = 1.2
_MANY_SPANS: Final = 2.0
_SEVERAL: Final = 2
"""One span in a sentence or two may be when the scene is."""
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
    if _letter_share(story, scene) > _MOSTLY or _one_letter(story, scene):
        return SceneKind.FRAME
    said = sum(paragraph.said for paragraph in inside) / words
    named = _spans(story, scene)
    spans = named * 100 / words
    if said < _LEAST_SAID / 2 and spans > _MANY_SPANS and named >= _SEVERAL:
        return SceneKind.SUMMARY
    if said >= _LEAST_SAID or spans < _LONG:
        return SceneKind.SCENE
    return None


def remembered(scene: Scene, inside: Sequence[Paragraph]) -> SceneKind:
    """The kind of a flashback: a frame where nobody speaks and time passes, else a scene.

    What is told of another time in a paragraph or two, no moment of it acted out, is somebody's
    telling of it.
    """
    if scene.kind is not None and scene.kind is not SceneKind.SUMMARY:
        return scene.kind
    return SceneKind.SCENE if any(paragraph.said for paragraph in inside) else SceneKind.FRAME


def _letter_share(story: Story, scene: Scene) -> float:
    written, told = 0, 0
    for block in _within(story[Blocks].items, scene):
        told += len(block.span) if block.kind.is_story else 0
        written += len(block.span) if block.kind in _WRITTEN else 0
    return written / told if told else 0.0


def _one_letter(story: Story, scene: Scene) -> bool:
    """Whether a scene is a letter in quotation marks or italics: no chat, and nothing said."""
    blocks, quotations = story[Blocks].items, story[Quotations].items
    chat = (one.kind is BlockKind.MESSAGE for one in _within(blocks, scene))
    inside = list(_within(quotations, scene))
    if any(chat) or any(one.kind is QuotationKind.SPEECH for one in inside):
        return False
    return sum(len(one.span) for one in inside) > _MOSTLY * len(scene.span)


def _within(items: Sequence[Item], scene: Scene) -> Sequence[Item]:
    first = bisect_left(items, scene.start, key=lambda one: one.start)
    return items[first : bisect_left(items, scene.end, key=lambda one: one.start)]


def _spans(story: Story, scene: Scene) -> int:
    """How many spans of time and habits are named in a scene."""
    return story.notes("spans of time", _counted, int).of(story.text[scene.span])


def _counted(several: Sequence[str]) -> Iterator[int]:
    return (sum(1 for _ in _SPANS.finditer(words)) for words in several)
