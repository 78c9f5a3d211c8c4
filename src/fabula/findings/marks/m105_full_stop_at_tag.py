"""M105: a full stop before “she said”."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.saying import SAID
from fabula.layers.findings import Finding, Severity

_ABBREVIATED: Final = re.compile(r"(?:\b(?:Mr|Mrs|Dr|St|etc|Esq|Jr|Sr|[A-Z])|\.\w|\.)$")


_ALIKE: Final = (
    "lied|sighed|laughed|breathed|grumbled|joked|sobbed|wailed|whined|barked|roared|chuckled|"
    "smiled|grinned|sneered|scoffed|huffed|panted|gasped|croaked|choked|guessed|reasoned|offered|"
    "thought|spat|pointed out|went on|called out"
)
"""Verbs in lower case that can only be a tag, though they seldom are one."""


class FullStopAtTag(Rule):
    """A full stop stands between a speech and its tag: “Yes.” she said.

    The tag belongs to the sentence of the speech, so a comma joins them: “Yes,” she said. After a
    question or exclamation mark nothing changes.
    """

    code, name, family = "M105", "full-stop-at-tag", "marks"
    severity = Severity.SLIP
    message = "The tag “{tag}” belongs to the speech: a comma joins them, not a full stop."
    example = "“It's over.” she said."
    better = "“It's over,” she said."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Full stops inside a closing mark, with a tag in lower case behind it."""
        prose = story[Prose]
        for match in self._pattern.finditer(prose.content):
            before = prose.content[max(0, match.start() - 5) : match.start()]
            if prose.paragraph(match.start()) is None or _ABBREVIATED.search(before):
                continue
            if prose.spoken(match.start()) and not prose.spoken(match.start("tag")):
                span = Span(match.start(), match.start() + 1)
                tag = " ".join(match["tag"].split())
                yield self.at(span, suggestions=(",",), tag=tag, confidence=0.93)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        who = r"(?:he|she|they|it|we|I|[A-Z][a-z]+|the [a-z]+|(?:my|his|her) [a-z]+)"
        plain = rf"(?:(?:he|she|they|the [a-z]+|(?:my|his|her) [a-z]+) (?:{SAID})|(?:{SAID}) {who})"
        named = r"(?:I|[A-Z][a-z]+) (?:said|asked|replied|whispered|muttered)(?=\.|,\s[a-z])"
        asking = SAID.replace("|called|calls", "").replace("|continued|continues", "")
        capital = rf"(?:He|She|They|We) (?:\w+ly )?(?:{asking})(?: \w+ly)?(?=\.\s)"
        turned = rf"(?:Said|Asked|Replied|Answered|Cried|Remarked|Whispered|Muttered) {who}"
        small = rf"(?:he|she|they|we) (?:\w+ly )?(?:{_ALIKE})"
        turned_round = r"[a-z]+ed (?:he|she|they|I|[A-Z][a-z]+|the [a-z]+)(?=[.,])"
        told = rf"(?:{plain})|(?:{small})|(?:{turned_round})|(?:{named})|(?:{capital})|(?:{turned})"
        return re.compile(rf"\.(?=[\"”’']\s(?P<tag>{told})\b)")
