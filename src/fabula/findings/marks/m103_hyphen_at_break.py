"""M103: speech that breaks off at a hyphen."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_BROKEN: Final = re.compile(r"(?<=[a-z,])(?P<hyphen> ?-)(?=[\"”](?:\s|$))")
_DASHED: Final = re.compile(r"(?:—|–|--)(?=[\"”])")


class HyphenAtBreak(Rule):
    """Speech that is cut off ends with a hyphen: “I had a responsibility-”

    A hyphen joins; what cuts a speaker off is a dash, “—” or “–”. A character who is cut off in
    the midst of a word keeps the hyphen in some houses, so this is asked, not told. Where a story
    ends all its broken speeches so, it is shown once.
    """

    code, name, family = "M103", "hyphen-at-break", "marks"
    title = "Speech that is cut off with a hyphen"
    severity = Severity.QUESTION
    message = "This speech breaks off at a hyphen; most books have a dash here, “{dash}”."
    example = "“But I never said-”"
    better = "“But I never said—”"

    def findings(self, story: Story) -> Iterator[Finding]:
        """One finding, at the first place; the others are its evidence."""
        prose = story[Prose]
        found = [
            Span(*match.span("hyphen"))
            for match in _BROKEN.finditer(prose.content)
            if prose.paragraph(match.start()) is not None
        ]
        if found:
            kinds = Counter(_DASHED.findall(prose.content)).most_common(1)
            dash = kinds[0][0] if kinds else self._dash(prose.content)
            yield self.at(
                found[0], evidence=found[1:], suggestions=(dash,), confidence=0.85, dash=dash
            )

    def _dash(self, content: str) -> str:
        """The dash that the story uses elsewhere."""
        return "–" if content.count(" – ") > content.count("—") else "—"
