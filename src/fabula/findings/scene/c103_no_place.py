"""C103: a scene that does not say where it is."""

from collections.abc import Iterator, Set
from typing import Final

from fabula.core import Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.scene._openings import first_words, openings, tells
from fabula.layers import Annotation, Cast, EntityType, Places, Scenes, Tokens
from fabula.layers.findings import Finding, Severity
from fabula.stages.places.lexicon import FURNITURE, INSIDE, PLACES, VAGUE

_SIGNS: Final = wordset(
    "sky wind rain snow sand grass tree leaf leaves water waves wave mud dust rock rocks stone "
    "earth ground air sun moon star shade shadow corner ledge upstairs downstairs indoors outdoors "
    "outside inside home here there seat kettle stove oven fire cup plate tray glass pillow "
    "blanket mattress carpet rug stage screen monitor wheel engine saddle horse rope rail fence "
    "hedge bush bottom top staircase stair step knob key lift crowd queue class party wedding "
    "funeral meeting breakfast lunch dinner supper"
)
_IDIOMS: Final = wordset("way pass cross lock hold wing")
_PLACED: Final = frozenset({EntityType.FAC, EntityType.GPE, EntityType.LOC, EntityType.VEH})


class NoPlace(Rule):
    """A scene begins, and in its first 200 words nothing says where we are.

    Readers build the place first and put the people into it; where nothing is given they keep them
    standing in white. One thing to touch, see or hear is enough: a chair, a wind, a door. Where
    the reader is meant not to know, leave it.
    """

    code, name, family = "C103", "no-place", "scene"
    title = "Where are we?"
    severity = Severity.QUESTION
    message = "In the first 200 words of this scene nothing says where it is. Should a reader know?"
    example = "Ida looked up. “You came,” she said. “I said that I would.” …"
    better = "Ida looked up from the counter. “You came,” she said. “I said that I would.” …"
    needs = (Scenes, Places, Cast, Annotation)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Scenes without a place, a thing or a weather near their beginning."""
        if not story[Annotation]:
            return
        known = {place.scene for place in story[Places].items}
        for scene, numbers in openings(story):
            if scene.id not in known and not self._told(story, numbers):
                yield self.at(first_words(story, numbers), confidence=0.7)

    def _told(self, story: Story, numbers: tuple[int, ...]) -> bool:
        prose, tokens = story[Prose], story[Tokens]
        start, end = tokens.starts[numbers[0]], tokens.ends[numbers[-1]]
        placed = (one for one in story[Cast].mentions if start <= one.start < end)
        return tells(prose, numbers, self._words) or any(one.type in _PLACED for one in placed)

    @property
    def _words(self) -> Set[str]:
        return (_SIGNS | PLACES | FURNITURE | INSIDE | VAGUE) - _IDIOMS
