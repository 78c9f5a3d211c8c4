"""D104: a tag without a verb."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_HOW: Final = (
    "soft|low|quiet|hoarse|cold|calm|flat|small|thick|tight|barely|sharp|loud|hard|rough|steady|"
    "gentle|filled|laced|full|heavy|raw|shaky|high|deep|warm|weak|strained|dripping|trembling|"
    "shaking|breaking|cracking|rising|dropping"
)


class TagWithoutVerb(Rule):
    """Speech ends with a comma, and what follows has no verb: “Please,” her voice soft.

    The comma promises “she said”. Either put it in (“Please,” she said, her voice soft), or end the
    speech and give the voice a sentence of its own.
    """

    code, name, family = "D104", "tag-without-verb", "dialogue"
    severity = Severity.SLIP
    message = "The comma promises “said”, but “{found}” has no verb."
    example = "“Please,” her voice soft and tired."
    better = "“Please.” Her voice was soft and tired."

    def findings(self, story: Story) -> Iterator[Finding]:
        """A voice with an adjective, directly after the comma of a speech."""
        prose = story[Prose]
        for match in self._pattern.finditer(prose.content):
            tag = Span(*match.span("tag"))
            if prose.paragraph(tag.start) is None or prose.spoken(tag.start):
                continue
            if prose.spoken(match.start()):
                found = " ".join(match["tag"].split())
                yield self.at(tag, found=found, confidence=0.85)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        end = r"(?= (?:and|with|as|but|now|from|in)\b|[,.;])"
        return re.compile(
            rf",[\"”’']\s(?P<tag>(?:his|her|my|their) (?:voice|tone) (?:\w+ly )?(?:{_HOW})){end}"
        )
