"""C107: two ages for one person."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Story
from fabula.findings.prose import Prose
from fabula.findings.scene._statements import Fact, FactRule, found, stated
from fabula.layers import Cast, Scenes

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


class Age(FactRule):
    """The narration gives one person two ages, and the second cannot follow from the first.

    It is counted only where both sentences say it outright with the name, “Ida was nineteen”, and
    where the later is the younger, or both stand in one scene. What is told of earlier years
    (“when Ida was nine”) is left alone.
    """

    code, name = "C107", "age"
    title = "Two ages"
    message = "{who} is {found} here, and was {before} before."
    example = "Ida was nineteen. … Ida was seventeen, and it was her third summer in the bakery."
    better = "Ida was nineteen. … Ida was nineteen, and it was her third summer in the bakery."
    needs = (Cast, Scenes)

    def facts(self, story: Story) -> Iterator[Fact]:
        """The ages, as told of the story's now."""
        content = story[Prose].content
        for one in stated(story, self._pattern):
            years = _years(found(one.match))
            if years and not _REMEMBERED.search(content[: one.span.start][-20:]):
                yield Fact(one.who, str(years), str(years), one.span)

    def agree(self, story: Story, before: Fact, now: Fact) -> bool:
        """Whether the years between may have passed: the later is the older, in another scene."""
        together = any(
            scene.start <= before.span.start and now.span.start < scene.end
            for scene in story[Scenes].items
        )
        return int(now.kind) > int(before.kind) and not together

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        number = r"[a-z]+(?:-[a-z]+)?|\d\d?"
        return re.compile(
            rf" (?:was|is) (?:only |just |now |already )?({number})"
            rf"(?= years old\b|[.,;!](?!\d))|"
            rf", ({number})(?: years old)?,(?! \d| [a-z]+ty\b| and\b)|"
            rf" (?:was|is) an? ({number})[- ]year[- ]old"
        )


def _years(words: str) -> int:
    years = int(words) if words.isdigit() else _SPELLED.get(words, 0)
    return years if years >= 3 else 0
