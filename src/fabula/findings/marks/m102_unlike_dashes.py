"""M102: a pair of dashes of two kinds."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_DASH: Final = re.compile(r"(?<=\S)(?: -- ?|--| - | – | — |—)(?=\S)")
_END: Final = re.compile(r"[.!?…][\"'”’)]*\s|\n\s*\n")
_HYPHEN: Final = re.compile(r"(?<=[a-z,])(?P<hyphen> -|- | - )(?=[a-z])(?!(?:and|or|to)\b)")
_PLAIN: Final = re.compile(r" -- ?|--| – | — |—")
_LONGEST: Final = 240
_FEW: Final = 2
_MANY: Final = 6


class UnlikeDashes(Rule):
    """An aside opens with one kind of dash and closes with another: “the boat – his boat - left”.

    Word processors turn some hyphens into dashes and leave others, so the two of a pair come out
    unlike. The story's commonest dash is shown as the better one.
    """

    code, name, family = "M102", "unlike-dashes", "marks"
    severity = Severity.SLIP
    message = "Here “{second}” stands where a dash is “{first}” elsewhere."
    example = "The boat – his boat, that is - was gone."
    better = "The boat – his boat, that is – was gone."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Pairs of dashes in one sentence that are not alike, and hyphens for dashes."""
        prose = story[Prose]
        seen: set[int] = set()
        for one in (*self._pairs(prose), *self._alone(prose)):
            if one.start not in seen:
                seen.add(one.start)
                yield one

    def _pairs(self, prose: Prose) -> Iterator[Finding]:
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

    def _alone(self, prose: Prose) -> Iterator[Finding]:
        """Hyphens that stand for a dash where all others are dashes."""
        found = [one for one in _HYPHEN.finditer(prose.content) if prose.paragraph(one.start())]
        dashes = Counter(match[0] for match in _PLAIN.finditer(prose.content))
        if not found or len(found) > _FEW or dashes.total() < _MANY:
            return
        for match in found:
            right = dashes.most_common(1)[0][0]
            yield self.at(
                Span(*match.span("hyphen")),
                suggestions=(right,),
                first=right.strip(),
                second="-",
                confidence=0.8,
            )

    def _finding(self, first: re.Match[str], second: re.Match[str]) -> Finding:
        wrong, like = (first, second) if first[0].strip() == "-" else (second, first)
        return self.at(
            Span(*wrong.span()),
            evidence=(Span(*like.span()),),
            suggestions=(like[0],),
            first=like[0].strip(),
            second=wrong[0].strip(),
        )
