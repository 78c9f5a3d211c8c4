"""C102: eyes of two colours in one face."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Story
from fabula.findings.people import names
from fabula.findings.rule import Rule
from fabula.findings.scene._statements import changes, stated
from fabula.layers import Cast
from fabula.layers.findings import Finding, Severity

_COLOURS: Final = "blue|green|brown|grey|gray|hazel|black|amber|violet"


class EyeColour(Rule):
    """The narration gives one person eyes of two colours.

    It is counted only where both sentences say it outright, with the name: “Ida's green eyes”,
    “Ida's eyes were brown”. Anything else would be guessing.
    """

    code, name, family = "C102", "eye-colour", "scene"
    severity = Severity.QUESTION
    message = "{who}'s eyes are {found} here, and were {before} before."
    example = "Ida's green eyes narrowed. … Ida's eyes were brown in that light."
    better = "Ida's green eyes narrowed. … Ida's eyes were dark in that light."
    needs = (Cast,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first place of each person where a colour is not the one before."""
        called = names(story)
        facts = [(one.who, _colour(one.match), one.span) for one in stated(story, self._pattern)]
        for who, found, span, before, place in changes(facts):
            yield self.at(span, evidence=(place,), who=called[who], found=found, before=before)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(
            rf"['’]s (?:(?:\w+ )?(?P<one>{_COLOURS}) eyes\b|eyes (?:were|are) (?:\w+ )?"
            rf"(?P<other>{_COLOURS})\b)",
            re.IGNORECASE,
        )


def _colour(match: re.Match[str]) -> str:
    colour: str = match["one"] or match["other"]
    return colour.lower().replace("gray", "grey")
