"""M128: i for I."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import BlockKind
from fabula.layers.findings import Finding, Severity

_SMALL: Final = re.compile(
    r"(?<![\w'’.,/(@-])(?P<i>i)(?=['’](?:m|ve|ll|d)\b|"
    r"\s(?:am|was|have|had|know|knew|think|thought|can|could|will|would|should|must|did|do|don|"
    r"didn|wasn|couldn|can|feel|felt|want|wanted|said|saw|see|look|looked|love|loved|hate|got|get|"
    r"went|go|just|never|still|really|turned|turn|tried|need|needed|guess|swear|mean|heard|told|"
    r"took|stood|asked|woke|walked|ran)\b)"
)
_FRONT: Final = re.compile(r"\bI\b")
_SHARE: Final = 0.1


class SmallI(Rule):
    """“I” is written small: “and i knew”.

    English writes it with a capital wherever it stands. In chats, and where a whole story writes it
    small, nothing is said.
    """

    code, name, family = "M128", "small-i", "marks"
    severity = Severity.SLIP
    message = "“i” is written with a capital: “I”."
    example = "She asked, and i told her."
    better = "She asked, and I told her."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """The small ones, where they are the exception, and no line of a chat."""
        prose = story[Prose]
        found = [one for one in _SMALL.finditer(prose.content) if self._is_told(prose, one)]
        if len(found) <= _SHARE * len(_FRONT.findall(prose.content)) + 1:
            for match in found:
                yield self.at(Span(*match.span("i")), suggestions=("I",), confidence=0.93)

    def _is_told(self, prose: Prose, match: re.Match[str]) -> bool:
        paragraph = prose.paragraph(match.start())
        if paragraph is None or paragraph.kind is not BlockKind.PROSE:
            return False
        begin = max(paragraph.start, prose.content.rfind("\n", 0, match.start()) + 1)
        line = prose.content[begin : match.start()]
        return next((sign for sign in line if sign.isalpha()), "i").isupper() and ": " not in line
