"""C108: hair of two colours on one head."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Story
from fabula.findings.people import names
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.scene._statements import changes, stated
from fabula.layers import Cast
from fabula.layers.findings import Finding, Severity

_SHADES: Final = {
    **dict.fromkeys(("blond", "blonde", "fair", "flaxen", "golden", "sandy"), "fair"),
    **dict.fromkeys(("black", "brown", "dark", "raven"), "dark"),
    **dict.fromkeys(("red", "ginger"), "red"),
}
_CHANGED: Final = re.compile(r"\b(?:dye[ds]?|dyeing|bleach\w*|wigs?|hair ?dye|tinted)\b")


class Hair(Rule):
    """The narration gives one person hair of two colours.

    It is counted only where both sentences say it outright with the name, “Ida's red hair”, and
    where nobody could call one colour by the other's name. Grey and white come with the years. In a
    story with dye or a wig in it nothing is said.
    """

    code, name, family = "C108", "hair", "scene"
    severity = Severity.QUESTION
    message = "{who}'s hair is {found} here, and was {before} before."
    example = "Ida's red hair was wet. … The wind took Ida's black hair."
    better = "Ida's red hair was wet. … The wind took Ida's hair."
    needs = (Cast,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first place where the colour is not the one before."""
        called, content = names(story), story[Prose].content
        if _CHANGED.search(content):
            return
        told = list(stated(story, self._pattern))
        words = {one.span: one.match["one"] or one.match["other"] for one in told}
        facts = [(one.who, _SHADES[words[one.span].lower()], one.span) for one in told]
        for who, _, span, _, place in changes(facts):
            yield self.at(
                span,
                evidence=(place,),
                who=called[who],
                found=words[span],
                before=words[place],
            )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        colours = "|".join(_SHADES)
        return re.compile(
            rf"['’]s (?:(?:\w+,? ){{0,2}}(?P<one>{colours}) (?:hair|curls|locks)\b|"
            rf"hair (?:was|is) (?:\w+ )?(?P<other>{colours})\b(?! with| from|-))",
            re.IGNORECASE,
        )
