"""M124: a mark that stands behind the closing quotation mark instead of before it."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Quotation, QuotationKind, Quotations
from fabula.layers.findings import Finding, Severity

_OUTSIDE: Final = re.compile(r"(?P<close>[\"”])(?P<mark>[,.!?])(?=\s|$)")
_LEAST: Final = 2
_SHARE: Final = 0.3
_FEW: Final = 2


class MarkOutside(Rule):
    """A speech is closed before its comma or full stop: “Wait”, he said.

    Where people talk, the mark belongs to what they say and stands inside, in British and in
    American books alike; outside it stands after words that are only quoted. Where a story sets
    its marks so throughout, as other languages do, nothing is said.
    """

    code, name, family = "M124", "mark-outside", "marks"
    severity = Severity.SLIP
    message = "The speech ends before its “{mark}”; the mark belongs inside: {right}"
    example = "“Wait for me”, he said."
    better = "“Wait for me,” he said."
    needs = (Quotations,)
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Speeches with a mark behind them, where they are the exception."""
        prose = story[Prose]
        said = [one for one in story[Quotations].items if self._is_speech(prose, one)]
        found = [match for one in said if (match := _OUTSIDE.match(prose.content, one.end - 1))]
        if len(found) > max(_FEW, _SHARE * len(said)):
            return
        for match in found:
            if prose.content[match.start() - 1].isalnum():
                right = f"{match['mark']}{match['close']}"
                yield self.at(
                    Span(*match.span()),
                    suggestions=(right,),
                    mark=match["mark"],
                    right=right,
                    confidence=0.88,
                )

    def _is_speech(self, prose: Prose, one: Quotation) -> bool:
        """Whether a quotation is said, and begins its paragraph or a sentence."""
        paragraph = prose.paragraph(one.start)
        if one.kind is not QuotationKind.SPEECH or not one.closed or paragraph is None:
            return False
        before = prose.content[paragraph.start : one.start].rstrip()
        begins = not before or before[-1] in ".!?…,"
        words = prose.words(one).split()
        return begins and len(words) >= _LEAST and words[0][1:2].isupper()
