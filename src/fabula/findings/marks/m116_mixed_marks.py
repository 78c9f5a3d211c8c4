"""M116: a straight quotation mark among curly ones, or a curly one among straight ones."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_CURLY: Final = re.compile(r"[“”]")
_STRAIGHT: Final = re.compile(r"(?<![0-9])\"")
_MANY: Final = 20
_RARE: Final = 0.02
_FEW: Final = 3


class MixedMarks(Rule):
    """A quotation mark is straight where all others are curly, or curly where all are straight.

    It comes from typing in two programs. Nobody stumbles over it, but in print it looks like a
    speck.
    """

    code, name, family = "M116", "mixed-marks", "marks"
    severity = Severity.SLIP
    message = "This quotation mark is {kind}; the others are not."
    example = '“Come in," he said. “Sit down.”'
    better = "“Come in,” he said. “Sit down.”"
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """The marks of the rarer kind, where they are few among many."""
        prose = story[Prose]
        curly, straight = (self._places(prose, sign) for sign in (_CURLY, _STRAIGHT))
        rare, often, kind = (
            (straight, curly, "straight")
            if len(straight) < len(curly)
            else (curly, straight, "curly")
        )
        if len(often) < _MANY or len(rare) > max(_FEW, _RARE * len(often)):
            return
        for at in rare:
            yield self.at(
                Span(at, at + 1),
                suggestions=(self._right(prose.content, at, kind),),
                kind=kind,
                confidence=0.9,
            )

    def _places(self, prose: Prose, sign: re.Pattern[str]) -> list[int]:
        found = (match.start() for match in sign.finditer(prose.content))
        return [at for at in found if prose.paragraph(at) is not None]

    def _right(self, content: str, at: int, kind: str) -> str:
        if kind == "curly":
            return '"'
        return "“" if at == 0 or content[at - 1].isspace() or content[at - 1] in "(—–" else "”"
