"""M108: a space before a mark, or none after it."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_BEFORE: Final = re.compile(r"(?<=[a-z])(?P<wrong>[ \t]+(?P<mark>[,.?!;]))(?=[\s\"”])(?!\s*\.)")
"""Not the dots that lead from a part of a play to its player."""
_AFTER: Final = re.compile(r"(?<=[a-z]{2})(?P<wrong>(?P<mark>[,;?!]))(?=[A-Za-z]{2})")
_JOINED: Final = re.compile(
    r"(?<=\s)[a-z]{2,}(?P<wrong>(?P<mark>[.!?]))(?=(?:I|[A-Z][a-z]+)\b(?![.@/]))|"
    r"(?<=[a-z])(?P<before>[.!?,])(?=[“][A-Z])"
)
_MANNER: Final = 0.05
_FEW: Final = 4


class StraySpace(Rule):
    """A space stands before a comma or full stop, or none stands after it.

    It comes from cutting and joining sentences. Where a whole story sets its marks so, it is a
    manner, and nothing is said.
    """

    code, name, family = "M108", "stray-space", "marks"
    severity = Severity.SLIP
    message = "The space is on the wrong side of “{mark}”, or missing."
    example = "He waited ,then he left.She did not."
    better = "He waited, then he left. She did not."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Marks with the space on the wrong side, where they are the exception."""
        prose = story[Prose]
        most = max(_FEW, _MANNER * prose.content.count(","))
        for pattern, right in ((_BEFORE, "{}"), (_AFTER, "{} "), (_JOINED, "{} ")):
            found = [
                match
                for match in pattern.finditer(prose.content)
                if prose.paragraph(match.start()) is not None
            ]
            if len(found) <= most:
                for match in found:
                    group = "wrong" if match["wrong"] else "before"
                    mark = match.groupdict().get("mark") or match[group]
                    yield self.at(
                        Span(*match.span(group)), suggestions=(right.format(mark),), mark=mark
                    )
