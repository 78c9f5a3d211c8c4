"""M118: “Go,” she said, “It is late.”"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.saying import SAID
from fabula.layers.findings import Finding, Severity

_NEVER_SMALL: Final = frozenset({"I", "God", "Lord", "O"})
_MANNER: Final = 3


class CommaAfterTag(Rule):
    """A tag ends with a comma, and after it a new sentence begins: “Go,” she said, “It is late.”

    With a comma the speech goes on where it was broken off, in lower case. Where it begins anew,
    with a capital, a full stop ends the tag. Where a story does so throughout, nothing is said.
    """

    code, name, family = "M118", "comma-after-tag", "marks"
    severity = Severity.SLIP
    message = "“{first}” begins a new sentence, so a full stop belongs before it, not a comma."
    example = "“Go,” she said, “It is late.”"
    better = "“Go,” she said. “It is late.”"

    def findings(self, story: Story) -> Iterator[Finding]:
        """Commas between a tag and a speech that begins with a capital."""
        prose = story[Prose]
        found = [match for match in self._pattern.finditer(prose.content) if self._is(prose, match)]
        if len(found) <= _MANNER:
            for match in found:
                at = match.start("comma")
                yield self.at(
                    Span(at, at + 1), suggestions=(".",), first=match["first"], confidence=0.85
                )

    def _is(self, prose: Prose, match: re.Match[str]) -> bool:
        first = match["first"]
        if first in _NEVER_SMALL or first.lower() in prose.names or "\n\n" in match[0]:
            return False
        at = match.start("comma")
        plain = prose.places.get(first.lower(), ())
        small = any(prose.content[place].islower() for place in plain)
        return small and prose.paragraph(at) is not None and not prose.spoken(at)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        who = r"(?:he|she|I|they|we|(?:the |my |his |her )?\w+(?: [A-Z]\w+)?)"
        tag = rf"(?:{who} (?:\w+ly )?(?:{SAID}|[a-z]+ed)|(?:{SAID}) {who})(?:,? \w+ly)?"
        return re.compile(rf"[,][\"”’]\s{tag}(?P<comma>,)\s[\"“‘](?P<first>[A-Z][a-z]*)\b(?!['’])")
