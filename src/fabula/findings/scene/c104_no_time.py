"""C104: scenes that do not say when they are."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.scene._openings import first_words, openings, tells
from fabula.layers import Annotation, Clock, Scenes, Times, Tokens
from fabula.layers.findings import Finding, Severity

_SIGNS: Final = wordset(
    "morning noon midday afternoon evening night midnight dawn dusk dark darkness light lamp "
    "candle lantern sun sunlight moon moonlight star breakfast lunch dinner supper tea luncheon "
    "bedtime sleep asleep awake woke wake waking bed today tonight tomorrow yesterday now then "
    "later after before when while until till since ago already still yet again finally soon "
    "early late day days week month year hour minute moment second once "
    "spring summer autumn fall winter snow frost shadow shadows clock watch time bell shift class "
    "monday tuesday wednesday thursday friday saturday sunday christmas easter birthday "
    "first last next"
)
_LEAST: Final = 2
"""One such scene is nothing: a mark itself says that time has passed."""


class NoTime(Rule):
    """Scene after scene begins without a word on when it is.

    A scene break lets time pass, and a reader wants to know how much: minutes, a night, a year. A
    word is enough, or the light, or a meal.
    """

    code, name, family = "C104", "no-time", "scene"
    title = "When is it?"
    severity = Severity.QUESTION
    message = (
        "The first 200 words of this scene do not say when it is, nor how long after the last; "
        "{count} scenes begin so. Should a reader know?"
    )
    example = "* * *\nIda put the letter down. “He writes well,” she said. …"
    better = "* * *\nIda put the letter down. “He writes well,” she said, three days too late. …"
    needs = (Scenes, Times, Clock, Annotation)

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first such scene, if there are several."""
        if not story[Annotation]:
            return
        clocks = {one.scene for one in story[Clock].items if one.spans}
        found = [
            first_words(story, numbers)
            for scene, numbers in openings(story)
            if scene.id not in clocks and not self._told(story, numbers)
        ]
        if len(found) >= _LEAST:
            yield self.at(found[0], evidence=found[1:], confidence=0.7, count=len(found))

    def _told(self, story: Story, numbers: tuple[int, ...]) -> bool:
        tokens = story[Tokens]
        start, end = tokens.starts[numbers[0]], tokens.ends[numbers[-1]]
        timed = any(start <= one.start < end for one in story[Times].items)
        return timed or tells(story[Prose], numbers, _SIGNS)
