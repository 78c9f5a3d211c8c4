"""M115: two marks where one is meant."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_TWO: Final = re.compile(
    r"(?<=[a-z]{3})(?:(?P<first>[.,;:])(?P<second>[?!])|(?P<one>[,;:?!])(?P<more>[.,;:])|,,|;;)"
    r"(?![.,;:?!…])(?=[\s\"”’'])"
)


class TwoMarks(Rule):
    """Two marks stand where one is meant: “a poet.?”, “then,,”.

    One of them was typed and the other forgotten when the sentence was changed.
    """

    code, name, family = "M115", "two-marks", "marks"
    severity = Severity.SLIP
    message = "“{found}”: one of these marks is too many."
    example = "“Will you come.?” she asked,, and sat down."
    better = "“Will you come?” she asked, and sat down."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Pairs of marks that no custom knows."""
        prose = story[Prose]
        for match in _TWO.finditer(prose.content):
            if prose.paragraph(match.start()) is None:
                continue
            right = match["second"] or match["one"] or match[0][0]
            yield self.at(Span(*match.span()), suggestions=(right,), found=match[0], confidence=0.9)
