"""M102: a pair of dashes of two kinds."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_DASH: Final = re.compile(r"(?<=\S)(?: -- ?|--| - | – | — |—)(?=\S)")
_END: Final = re.compile(r"[.!?…][\"'”’)]*\s|\n\s*\n")
_LONGEST: Final = 240


class UnlikeDashes(Rule):
    """An aside opens with one kind of dash and closes with another: “the boat – his boat - left”.

    Word processors turn some hyphens into dashes and leave others, so the two of a pair come out
    unlike. The story's commonest dash is shown as the better one.
    """

    code, name, family = "M102", "unlike-dashes", "marks"
    severity = Severity.SLIP
    message = "This aside opens with “{first}” and closes with “{second}”."
    example = "The boat – his boat, that is - was gone."
    better = "The boat – his boat, that is – was gone."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Pairs of dashes in one sentence that are not alike."""
        prose = story[Prose]
        for paragraph in prose.paragraphs:
            dashes = list(_DASH.finditer(prose.content, paragraph.start, paragraph.end))
            for first, second in pairwise(dashes):
                between = prose.content[first.end() : second.start()]
                if first[0].strip() == second[0].strip() or len(between) > _LONGEST:
                    continue
                if _END.search(between) or not prose.quoted_whole(
                    Span(first.start(), second.end())
                ):
                    continue
                yield self._finding(first, second)

    def _finding(self, first: re.Match[str], second: re.Match[str]) -> Finding:
        wrong, like = (first, second) if first[0].strip() == "-" else (second, first)
        return self.at(
            Span(*wrong.span()),
            evidence=(Span(*like.span()),),
            suggestions=(like[0],),
            first=first[0].strip(),
            second=second[0].strip(),
        )
