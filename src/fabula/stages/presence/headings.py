"""Eyes and tellers that the page itself names.

`Mara's POV` before a scene, a chapter called after a character, or, where two or more are named so
by turns, a bare `Mara` or `Mara, Tuesday`.
"""

import re
from bisect import bisect_right
from typing import Final

from fabula.core import Span, Story
from fabula.layers import Block, Blocks, Cast, Chapters, Scene, Scenes
from fabula.layers.told import folded
from fabula.stages.cast.sheet import ids_by_name

_POV: Final = re.compile(
    r"^\W*(?:(?P<owner>[^\W\d][\w .'’-]{0,40}?)(?:['’]s)?\s+"
    r"(?:p\.?o\.?v\.?|point of view|perspective)|"
    r"(?:p\.?o\.?v\.?|point of view)\s*(?:of|:|-|–|—)?\s+(?P<named>[^\W\d][\w .'’-]{0,40}?))\W*$",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    r"^[\W\d_]*(?P<name>[^\W\d_][\w .'’-]{0,40}?)(?:\s*[,(|:–—]\s*[^.?!]{0,40}|[*_~\])\s-]*)$"
)
_LONGEST: Final = 60
_BEFORE: Final = 3
_BY_TURNS: Final = 2
"""So many people, at least, have bare labels where these name eyes."""

Label = tuple[str, Span]
"""Whose eyes are promised, and the words that do so."""


class Headings:
    """The labels before scenes and over chapters, and whose eyes they promise.

    Parameters:
        story: with blocks, chapters, cast and scenes read.
    """

    def __init__(self, story: Story) -> None:
        self._content = story.text.content
        self._ids = ids_by_name(story[Cast])
        self._pov: dict[int, Label] = {}
        titles = {one.id: one.title for one in story[Chapters].items}
        self._evidence = {one.id: one.evidence for one in story[Chapters].items}
        self._begins = {one.id: one.start for one in story[Chapters].items}
        blocks = story[Blocks].items
        starts = {one.start for one in story[Scenes].items}
        bare = {b.start: who for b in blocks if (who := self._heads(b, starts))}
        dated = {key: who for key, title in titles.items() if (who := self._bare(title))}
        by_turns = len({*bare.values(), *dated.values()}) >= _BY_TURNS
        self._bare_at = bare if by_turns else {}
        self._chapters = {
            key: self._titled(title) or (dated.get(key) if by_turns else None)
            for key, title in titles.items()
        }
        self._label_blocks(blocks)
        self._labels = sorted(self._pov)

    def _label_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Notes the label that stands before each block, up to a few blocks off."""
        label: Label | None = None
        age = 0
        for block in blocks:
            words = self._content[block.start : block.end]
            short = len(block.span) <= _LONGEST
            named = (self._named(words) if short else None) or self._bare_at.get(block.start)
            if named is not None:
                label, age = (named, block.span), 0
                self._pov[block.start] = label
            elif label is not None:
                self._pov[block.start] = label
                age += 1
                label = label if age < _BEFORE and not block.kind.is_story else None

    def _heads(self, block: Block, starts: set[int]) -> str | None:
        """Whom a block names, where it is no more than a name over a scene."""
        heads = not block.kind.is_story or block.start in starts
        return self._bare(self._content[block.start : block.end]) if heads else None

    def _bare(self, words: str | None) -> str | None:
        found = _BARE.match(words.strip()) if words and len(words) <= _LONGEST else None
        return self._ids.get(folded(found["name"].strip())) if found else None

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

    def over(self, scene: Scene) -> tuple[str, tuple[Span, ...]] | None:
        """The same, where a label holds until the next one in its chapter."""
        own = self.of(scene)
        before = bisect_right(self._labels, scene.start) - 1
        if own is not None or before < 0:
            return own
        if self._labels[before] < self._begins.get(scene.chapter, 0):
            return None
        who, span = self._pov[self._labels[before]]
        return who, (span,)
