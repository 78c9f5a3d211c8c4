"""M107: “Yes” she said."""

import re
from collections.abc import Iterator
from functools import cached_property

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.saying import SAID
from fabula.layers import QuotationKind, Quotations
from fabula.layers.findings import Finding, Severity

_NAMING = re.compile(r"\b(?:call|calls|called|calling)$")
"""“Granny Hill” the boys called her: a name that somebody has, no speech."""


class NoMarkAtTag(Rule):
    """No mark stands between a speech and its tag: “Yes” she said.

    A comma inside the closing mark (outside it in some British books) parts the two.
    """

    code, name, family = "M107", "no-mark-at-tag", "marks"
    severity = Severity.SLIP
    message = "A comma is missing between the speech and “{tag}”."
    example = "“I don't know” he said."
    better = "“I don't know,” he said."
    needs = (Quotations,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Speech that ends on a letter, with a tag behind it."""
        prose = story[Prose]
        for one in story[Quotations].items:
            if one.kind is not QuotationKind.SPEECH or not one.closed or one.style == "dash":
                continue
            tag = self._tag.match(prose.content, one.end)
            if tag is None or _NAMING.search(tag["tag"]) or prose.paragraph(one.start) is None:
                continue
            if not prose.content[one.end - 2].isalpha() or not self._opens(prose, one.start):
                continue
            span = Span(one.end - 2, one.end)
            right = f"{prose.content[one.end - 2]},{prose.content[one.end - 1]}"
            told = " ".join(tag["tag"].split())
            yield self.at(span, suggestions=(right,), tag=told, confidence=0.9)

    def _opens(self, prose: Prose, start: int) -> bool:
        """Whether the quotation begins its paragraph or sentence, so that it is no quoted word."""
        paragraph = prose.paragraph(start)
        before = prose.content[paragraph.start if paragraph else start : start].rstrip()
        return not before or before[-1] in '.!?…”"'

    @cached_property
    def _tag(self) -> re.Pattern[str]:
        who = r"(?:he|she|they|we|I|[A-Z][a-z]+|the [a-z]+|(?:my|his|her) [a-z]+)"
        return re.compile(rf"\s(?P<tag>{who} (?:\w+ly )?(?:{SAID})|(?:{SAID}) {who})\b")
