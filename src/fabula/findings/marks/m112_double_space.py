"""M112: two spaces between two words of a sentence."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_DOUBLE: Final = re.compile(r"(?<=[a-z,;])  +(?=[A-Za-z])")
_MANNER: Final = 0.002
_FEW: Final = 6


class DoubleSpace(Rule):
    """Two spaces stand between two words, within a sentence.

    Nobody sees it in a draft; on a page it is a hole. Two spaces after a full stop are an old
    custom, and are left alone.
    """

    code, name, family = "M112", "double-space", "marks"
    severity = Severity.SLIP
    message = "Two spaces stand here where one is meant."
    example = "She took  the lamp."
    better = "She took the lamp."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Runs of spaces within sentences, where they are the exception."""
        prose = story[Prose]
        found = [
            match
            for match in _DOUBLE.finditer(prose.content)
            if prose.paragraph(match.start()) is not None
        ]
        if len(found) <= max(_FEW, _MANNER * prose.content.count(" ")):
            for match in found:
                yield self.at(Span(*match.span()), suggestions=(" ",), confidence=0.95)
