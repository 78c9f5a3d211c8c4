"""M101: two dots."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_DOTS: Final = re.compile(
    r"(?<![.…])(?<!\. )(?:\.\.(?! ?[.…])(?P<mark>[?!]?)|…\.(?!\.)(?P<late>[?!]))"
)
_PATH: Final = re.compile(r"[\\/]")


class TwoDots(Rule):
    """Two dots where three are meant: “because of..?”

    A trailing thought is written with three dots, or with the one character for them. With a
    question or exclamation mark the dots come first: “...?”
    """

    code, name, family = "M101", "two-dots", "marks"
    severity = Severity.SLIP
    message = "“{found}” has an unusual number of dots; “{right}” is the custom."
    example = "“So you left because of..?”"
    better = "“So you left because of...?”"
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Dots in pairs, in the story and in notes."""
        prose = story[Prose]
        three = "…" if prose.content.count("…") > prose.content.count("...") else "..."
        for match in _DOTS.finditer(prose.content):
            around = prose.content[max(0, match.start() - 1) : match.end() + 1]
            if prose.paragraph(match.start()) is None or _PATH.search(around):
                continue
            right = three + (match["mark"] or match["late"] or "")
            yield self.at(
                Span(*match.span()),
                suggestions=(right,),
                found=match[0],
                right=right,
                confidence=0.95,
            )
