"""C102: eyes of two colours in one face."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Story
from fabula.findings.scene._statements import Fact, FactRule, found, stated

_COLOURS: Final = {
    **dict.fromkeys(("blue", "grey", "gray", "violet"), "blue"),
    **dict.fromkeys(("brown", "black", "amber"), "brown"),
    "green": "green",
}


class EyeColour(FactRule):
    """The narration gives one person eyes of two colours.

    It is counted only where both sentences say it outright, with the name: “Ida's green eyes”,
    “Ida had brown eyes”. Shades that one may take for each other (blue and grey, brown and black)
    are one colour.
    """

    code, name = "C102", "eye-colour"
    title = "Eyes of two colours"
    message = "{who}'s eyes are {found} here, and were {before} before."
    example = "Ida's green eyes narrowed. … Ida's eyes were brown in that light."
    better = "Ida's green eyes narrowed. … Ida's eyes were dark in that light."

    def facts(self, story: Story) -> Iterator[Fact]:
        """The colours, as told."""
        for one in stated(story, self._pattern):
            colour = found(one.match).lower()
            yield Fact(one.who, _COLOURS[colour], colour, one.span)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        colours = "|".join(_COLOURS)
        return re.compile(
            rf"(?:['’]s| had| has) (?:\w+,? ){{0,2}}({colours}) eyes\b|"
            rf"['’]s eyes (?:were|are) (?:\w+ )?({colours})\b(?! with|-)",
            re.IGNORECASE,
        )
