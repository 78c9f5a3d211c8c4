"""M104: a quotation that is never closed."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Blocks, QuotationKind, Quotations
from fabula.layers.findings import Finding, Severity

_OPENING: Final = "\"'“‘„«»–—"
_LEAST: Final = 0.5


class LostClosingMark(Rule):
    """A quotation opens and is never closed.

    The reader takes the rest of the paragraph for speech, and finds out too late. Where a speech
    goes on into the next paragraph, the mark is rightly left open, and nothing is said.
    """

    code, name, family = "M104", "lost-closing-mark", "marks"
    severity = Severity.SLIP
    message = "The quotation that opens here is never closed."
    example = "“Mind the step, she said."
    better = "“Mind the step,” she said."
    needs = (Quotations, Blocks)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Quotations whose closing mark had to be guessed."""
        prose = story[Prose]
        for one in story[Quotations].items:
            if one.closed or one.kind is QuotationKind.SCARE or one.confidence < _LEAST:
                continue
            if prose.content[one.start] not in _OPENING or self._goes_on(prose, one.end):
                continue
            if prose.paragraph(one.start) is None:
                continue
            words = prose.words(one.span).split()
            span = Span(one.start, one.start + len(words[0]))
            yield self.at(span, evidence=(one.span,), confidence=0.85)

    def _goes_on(self, prose: Prose, end: int) -> bool:
        """Whether the next paragraph opens a quotation again."""
        rest = prose.content[end : end + 12].lstrip()
        return not rest or rest[0] in _OPENING
