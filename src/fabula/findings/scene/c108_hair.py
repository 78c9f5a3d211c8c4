"""C108: hair of two colours on one head."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Story
from fabula.findings.prose import Prose
from fabula.findings.scene._statements import Fact, FactRule, found, stated

_SHADES: Final = {
    **dict.fromkeys(("blond", "blonde", "fair", "flaxen", "golden", "sandy"), "fair"),
    **dict.fromkeys(("black", "brown", "dark", "raven"), "dark"),
    **dict.fromkeys(("red", "ginger"), "red"),
}
_CHANGED: Final = re.compile(r"\b(?:dye[ds]?|dyeing|bleach\w*|wigs?|hair ?dye|tinted)\b")


class Hair(FactRule):
    """The narration gives one person hair of two colours.

    It is counted only where both sentences say it outright with the name, “Ida's red hair”, and
    where nobody could call one colour by the other's name. Grey and white come with the years. In a
    story with dye or a wig in it nothing is said.
    """

    code, name = "C108", "hair"
    title = "Hair of two colours"
    message = "{who}'s hair is {found} here, and was {before} before."
    example = "Ida's red hair was wet. … The wind took Ida's black hair."
    better = "Ida's red hair was wet. … The wind took Ida's hair."

    def facts(self, story: Story) -> Iterator[Fact]:
        """The colours, as told; none in a story in which colours may change."""
        if _CHANGED.search(story[Prose].content):
            return
        for one in stated(story, self._pattern):
            colour = found(one.match).lower()
            yield Fact(one.who, _SHADES[colour], colour, one.span)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        colours = "|".join(_SHADES)
        return re.compile(
            rf"(?:['’]s| had| has) (?:\w+,? ){{0,2}}({colours}) (?:hair|curls|locks)\b|"
            rf"['’]s hair (?:was|is) (?:\w+ )?({colours})\b(?! with| from|-)",
            re.IGNORECASE,
        )
