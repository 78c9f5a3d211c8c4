"""M127: mom and Mom, Dad and my dad."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_KIN: Final = "mom|mum|dad|mommy|mummy|daddy|mama|papa|grandma|grandpa|granddad|nana"
_CALLED: Final = re.compile(
    rf"(?:(?<=, )(?P<after>{_KIN})(?=[.,!?…][\"”’'])|(?<=[\"“])(?P<before>{_KIN})(?=[,.!?…]))"
)
_OWNED: Final = re.compile(
    r"\b(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir) (?P<owned>"
    r"Mom|Mum|Dad|Mommy|Mummy|Daddy|Grandma|Grandpa|Parents|Boyfriend|Girlfriend)"
    r"(?=[,.;!?]?[\"”]? [a-z]|[.!?])"
)
_FEW: Final = 4


class CapitalOfKin(Rule):
    """A word for kin used as a name, in lower case (“Thanks, mom.”), or not so, with a capital.

    When it stands for the name it has a capital, as the name would: “Ask Dad.” After “my” or “her”
    it says only who somebody is: “my dad”. Where a story does the one or the other as a rule,
    nothing is said.
    """

    code, name, family = "M127", "capital-of-kin", "marks"
    severity = Severity.SLIP
    message = "“{found}” is {what} here: “{right}”."
    example = "“Thanks, mom.” She hugged her Mom."
    better = "“Thanks, Mom.” She hugged her mom."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Kin called in lower case, and kin of somebody with a capital, where they are few."""
        prose = story[Prose]
        called = [one for one in _CALLED.finditer(prose.content) if self._is_told(prose, one, True)]
        owned = [one for one in _OWNED.finditer(prose.content) if self._is_told(prose, one, False)]
        for found, what in ((called, "used as a name"), (owned, "no name")):
            for match in found if len(found) <= _FEW else ():
                group = match.lastgroup or 0
                right = self._turned(match[group])
                span = Span(*match.span(group))
                yield self.at(
                    span,
                    suggestions=(right,),
                    found=match[group],
                    right=right,
                    what=what,
                    confidence=0.88,
                )

    def _turned(self, word: str) -> str:
        """A word with its first letter in the other case."""
        return word[0].swapcase() + word[1:]

    def _is_told(self, prose: Prose, match: re.Match[str], spoken: bool) -> bool:
        at = match.end() - 1
        return prose.paragraph(at) is not None and (not spoken or prose.spoken(at))
