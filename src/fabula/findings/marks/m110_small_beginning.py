"""M110: a paragraph that begins in lower case."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Paragraph, Prose
from fabula.findings.rule import Rule
from fabula.layers import BlockKind
from fabula.layers.findings import Finding, Severity

_END: Final = '.!?…"”’)'


class SmallBeginning(Rule):
    """A paragraph begins in lower case, though the one before is at its end.

    Where a whole story is written in lower case it is its manner, and nothing is said.
    """

    code, name, family = "M110", "small-beginning", "marks"
    severity = Severity.SLIP
    message = "This paragraph begins in lower case: “{found}”."
    example = "the morning came too soon."
    better = "The morning came too soon."

    def findings(self, story: Story) -> Iterator[Finding]:
        """First words in lower case, where they are the exception."""
        prose = story[Prose]
        told = [one for one in prose.story if one.kind is BlockKind.PROSE]
        small = [
            (one, before) for before, one in pairwise(told) if self._is_small(prose, one, before)
        ]
        if 20 * len(small) > len(told) + 20:
            return
        for one, _ in small:
            first = prose.words(one).split()[0]
            right = first[0].upper() + first[1:]
            span = Span(one.start, one.start + len(first))
            yield self.at(span, suggestions=(right,), found=first, confidence=0.85)

    def _is_small(self, prose: Prose, one: Paragraph, before: Paragraph) -> bool:
        words = prose.words(one).split()
        first = words[0]
        ended = prose.content[before.end - 1] in _END
        whole = len(words) > 3 and prose.content[one.end - 1] in _END
        return first.isalpha() and first[0].islower() and ended and whole
