"""C107: two ages for one person."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.people import names
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.scene._statements import changes, stated
from fabula.layers import Cast, Scene, Scenes
from fabula.layers.findings import Finding, Severity

_ONES: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS: Final = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SPELLED: Final = {
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{word: number for number, word in enumerate(_TEENS, 10)},
    **{word: 20 + 10 * number for number, word in enumerate(_TENS)},
    **{
        f"{tens}-{ones}": 20 + 10 * n + m
        for n, tens in enumerate(_TENS)
        for m, ones in enumerate(_ONES, 1)
    },
}
_REMEMBERED: Final = re.compile(
    r"\b(?:when|since|before|after|until|till|while|as|if|once|time|day|year|that|because)\s+$",
    re.IGNORECASE,
)


class Age(Rule):
    """The narration gives one person two ages, and the second cannot follow from the first.

    It is counted only where both sentences say it outright with the name, “Ida was nineteen”, and
    where the later is the younger, or both stand in one scene. What is told of earlier years
    (“when Ida was nine”) is left alone.
    """

    code, name, family = "C107", "age", "scene"
    severity = Severity.QUESTION
    message = "{who} is {now} here, and was {before} before."
    example = "Ida was nineteen. … Ida was seventeen, and it was her third summer in the bakery."
    better = "Ida was nineteen. … Ida was nineteen, and it was her third summer in the bakery."
    needs = (Cast, Scenes)

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first place where an age is not the one before, in years that cannot have passed."""
        called, content = names(story), story[Prose].content
        facts = [
            (one.who, str(years), one.span)
            for one in stated(story, self._pattern)
            if (years := _years(one.match))
            and not _REMEMBERED.search(content[: one.span.start][-20:])
        ]
        for who, now, span, before, place in changes(facts):
            if int(now) < int(before) or self._together(story, span, place):
                yield self.at(span, evidence=(place,), who=called[who], now=now, before=before)

    def _together(self, story: Story, one: Span, other: Span) -> bool:
        def holds(scene: Scene) -> bool:
            return scene.start <= other.start and one.start < scene.end

        return any(holds(scene) for scene in story[Scenes].items)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        number = r"[a-z]+(?:-[a-z]+)?|\d\d?"
        return re.compile(
            rf" (?:was|is) (?:only |just |now |already )?(?P<plain>{number})"
            rf"(?= years old\b|[.,;!](?!\d))|"
            rf", (?P<aside>{number})(?: years old)?,(?! \d| [a-z]+ty\b| and\b)|"
            rf" (?:was|is) an? (?P<old>{number})[- ]year[- ]old"
        )


def _years(match: re.Match[str]) -> int:
    found = match["plain"] or match["aside"] or match["old"]
    years = int(found) if found.isdigit() else _SPELLED.get(found, 0)
    return years if years >= 3 else 0
