"""M121: a speech that ends on a letter."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Paragraph, Prose
from fabula.findings.rule import Rule
from fabula.layers import BlockKind, Quotation, QuotationKind, Quotations
from fabula.layers.findings import Finding, Severity

_BARE: Final = re.compile(r"(?P<last>[^\W\d_][\w'’]*)(?P<close>[\"”’'])$")
_SHARE: Final = 0.2
_FEW: Final = 2


class SpeechWithoutEnd(Rule):
    """A speech closes a paragraph, and no mark closes the speech: “Yes” without its full stop.

    One stumbles over the silence, as if somebody had been cut off. Where a story leaves out the
    mark often, as chats do, it is its manner.
    """

    code, name, family = "M121", "speech-without-end", "marks"
    severity = Severity.SLIP
    message = "The speech ends at “{last}” without a mark."
    example = "“Will it hurt?” she asked.\n\n“Yes”"
    better = "“Will it hurt?” she asked.\n\n“Yes.”"

    def findings(self, story: Story) -> Iterator[Finding]:
        """Speeches at the end of a paragraph, if others end on marks."""
        prose = story[Prose]
        ends = [
            (one, paragraph)
            for one in story[Quotations].items
            if one.kind is QuotationKind.SPEECH and one.closed
            if (paragraph := prose.paragraph(one.start)) and self._closes(prose, one, paragraph)
        ]
        bare = [match for one, _ in ends if (match := self._bare(prose, one))]
        if len(bare) > max(_FEW, _SHARE * len(ends)) or len(ends) <= len(bare):
            return
        for match in bare:
            right = f"{match['last']}.{match['close']}"
            span = Span(match.start("last"), match.end("close"))
            yield self.at(span, suggestions=(right,), last=match["last"], confidence=0.87)

    def _closes(self, prose: Prose, one: Quotation, paragraph: Paragraph) -> bool:
        """Whether a paragraph of prose, with a speech from its beginning, ends with the speech."""
        if paragraph.kind is not BlockKind.PROSE or one.style in ("italic", "dash"):
            return False
        rest = prose.content[one.end : paragraph.end]
        before = prose.content[paragraph.start : one.start].rstrip()
        return not rest.strip() and (not before or before[-1] in ".,!?:…")

    def _bare(self, prose: Prose, one: Quotation) -> re.Match[str] | None:
        if not prose.content[one.start + 1 : one.start + 2].isupper():
            return None
        return _BARE.search(prose.content, one.start, one.end)
