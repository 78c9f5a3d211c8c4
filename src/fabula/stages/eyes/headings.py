"""Eyes that the page itself names: `Mara's POV`, or a chapter called after a character."""

import re
from typing import Final

from fabula.core import Span, Story
from fabula.layers import Blocks, Cast, Chapters, Scene
from fabula.layers.told import folded
from fabula.stages.cast.sheet import ids_by_name

_POV: Final = re.compile(
    r"^\W*(?:(?P<owner>[^\W\d][\w .'’-]{0,40}?)(?:['’]s)?\s+"
    r"(?:p\.?o\.?v\.?|point of view|perspective)|"
    r"(?:p\.?o\.?v\.?|point of view)\s*(?:of|:|-|–|—)?\s+(?P<named>[^\W\d][\w .'’-]{0,40}?))\W*$",
    re.IGNORECASE,
)
_LONGEST: Final = 60
_BEFORE: Final = 3


class Headings:
    """The labels before scenes and over chapters, and whose eyes they promise.

    Parameters:
        story: with blocks, chapters and cast read.
    """

    def __init__(self, story: Story) -> None:
        self._ids = ids_by_name(story[Cast])
        self._pov: dict[int, tuple[str, Span]] = {}
        self._chapters = {one.id: self._titled(one.title) for one in story[Chapters].items}
        self._evidence = {one.id: one.evidence for one in story[Chapters].items}
        self._label_blocks(story)

    def _label_blocks(self, story: Story) -> None:
        """Notes the label that stands before each block, up to a few blocks off."""
        label: tuple[str, Span] | None = None
        age = 0
        for block in story[Blocks].items:
            named = self._named(story.text[block.span]) if len(block.span) <= _LONGEST else None
            if named is not None:
                label, age = (named, block.span), 0
            elif label is not None:
                self._pov[block.start] = label
                age += 1
                label = label if age < _BEFORE and not block.kind.is_story else None

    def _named(self, text: str) -> str | None:
        found = _POV.match(text.strip())
        if found is None:
            return None
        name = folded(found["owner"] or found["named"])
        return self._ids.get(name.removesuffix("'s"))

    def _titled(self, title: str | None) -> str | None:
        if not title or len(title) > _LONGEST:
            return None
        pov = self._named(title)
        return pov or self._ids.get(folded(title.split(":")[-1].strip(" .—–-")))

    def of(self, scene: Scene) -> tuple[str, tuple[Span, ...]] | None:
        """The character whose eyes a scene is labelled with, and the label."""
        if scene.start in self._pov:
            who, span = self._pov[scene.start]
            return who, (span,)
        titled = self._chapters.get(scene.chapter)
        return (titled, self._evidence[scene.chapter]) if titled else None
