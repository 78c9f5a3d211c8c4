"""Who says I in a scene whose teller the page names: two who tell by turns.

A label that names somebody the scene tells of by that name, outside speech, is no teller's.
"""

from collections.abc import Sequence
from typing import Final

from fabula.core import Span, Story
from fabula.layers import Scene
from fabula.layers.clauses import Referent
from fabula.stages.cast.page import Page
from fabula.stages.presence.headings import Headings
from fabula.stages.presence.scenery import Scenery

_LEAST: Final = 2
"""So many words of the first person, at least, where somebody tells."""


class Tellers:
    """The tellers whom labels name.

    Parameters:
        story: with clauses and all before them read.
    """

    def __init__(self, story: Story) -> None:
        self._page = Page.of(story)
        self._headings = Headings(story)
        self._scenery = Scenery(story)

    def of(self, scene: Scene) -> tuple[str, tuple[Span, ...]] | None:
        """Who tells a scene in the first person by its label, and the label."""
        found = self._headings.over(scene)
        if found is None:
            return None
        who, label = found
        told = self._scenery.referents(self._scenery.tokens(scene))
        tells = sum(one.form == "first" for one in told) >= _LEAST
        return found if tells and not self._is_named(who, told, label) else None

    def _is_named(self, who: str, told: Sequence[Referent], label: Sequence[Span]) -> bool:
        inside = max((span.end for span in label), default=0)
        return any(
            one.character == who and one.form == "name" and self._page.starts[one.first] >= inside
            for one in told
        )
