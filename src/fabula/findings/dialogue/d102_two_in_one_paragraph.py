"""D102: two people speak in one paragraph."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.people import names
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Attribution, Cue, Quotation, QuotationKind, Quotations, Speakers
from fabula.layers.findings import Finding, Severity

_SURE: Final = 0.9


class TwoInOneParagraph(Rule):
    """Two people speak in one paragraph.

    The new paragraph is what tells a reader that somebody else speaks now; without it the second
    line is taken for the first person's. A line that is only remembered or quoted is left alone.
    """

    code, name, family = "D102", "two-in-one-paragraph", "dialogue"
    severity = Severity.QUESTION
    message = "{second} speaks here in the paragraph in which {first} has spoken."
    example = "“Is there soup?” asked Ida. “No,” said Bram."
    better = "“Is there soup?” asked Ida.\n“No,” said Bram."
    needs = (Quotations, Speakers)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Neighbours in one paragraph whose tags name two people; one a paragraph."""
        prose, called = story[Prose], names(story)
        said = {one.quotation: one for one in story[Speakers].items}
        last: tuple[Quotation, str] | None = None
        told = -1
        for one in story[Quotations].items:
            who = self._certain(one, said.get(one.id))
            if who is None or who not in called:
                continue
            where = prose.paragraph(one.start)
            if last is not None and where is not None and where.start != told:
                before, whose = last
                if before.start >= where.start and whose != who:
                    told = where.start
                    yield self.at(
                        one.span,
                        evidence=(before.span,),
                        confidence=0.75,
                        first=called[whose],
                        second=called[who],
                    )
            last = one, who

    def _certain(self, one: Quotation, attribution: Attribution | None) -> str | None:
        if attribution is None or one.kind is not QuotationKind.SPEECH:
            return None
        sure = attribution.cue is Cue.EXPLICIT and attribution.confidence >= _SURE
        return attribution.speaker if sure else None
