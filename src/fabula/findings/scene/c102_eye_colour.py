"""C102: eyes that change their colour."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.people import names
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Cast, MentionKind
from fabula.layers.findings import Finding, Severity

_COLOURS: Final = "blue|green|brown|grey|gray|hazel|black|amber|violet"
_LEAST: Final = 0.7


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
        """The first place where a colour is not the first one."""
        prose, called = story[Prose], names(story)
        known: dict[str, tuple[str, Span]] = {}
        for mention in story[Cast].mentions:
            if mention.kind is not MentionKind.NAME or mention.entity not in called:
                continue
            match = self._pattern.match(prose.content, mention.end)
            if match is None or prose.spoken(mention.start) or mention.confidence < _LEAST:
                continue
            found = (match["one"] or match["other"]).lower().replace("gray", "grey")
            span = Span(mention.start, match.end())
            before, place = known.setdefault(mention.entity, (found, span))
            if before != found:
                who = called[mention.entity]
                yield self.at(span, evidence=(place,), who=who, found=found, before=before)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(
            rf"['’]s (?:(?:\w+ )?(?P<one>{_COLOURS}) eyes\b|eyes (?:were|are) (?:\w+ )?"
            rf"(?P<other>{_COLOURS})\b)",
            re.IGNORECASE,
        )
