"""V102: the narration slips into another tense."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.eyes import Eyes
from fabula.layers.findings import Finding, Severity

_LEAST: Final = 0.6


class TenseSlip(Rule):
    """A sentence of narration stands in another tense than the scene around it.

    The story's now jumps for a moment. It happens most where a scene was written in one sitting and
    mended in another. What is always true (“the road runs north”) may stand in the present.
    """

    code, name, family = "V102", "tense-slip", "view"
    severity = Severity.QUESTION
    message = "The scene is told in the {expected} tense; this is in the {found}."
    example = "She took the lamp and goes down to the pump."
    better = "She took the lamp and went down to the pump."
    needs = (Eyes,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Slips of tense, as the reading of the eyes has them."""
        prose = story[Prose]
        for look in story[Eyes].items:
            for slip in look.slips:
                if slip.expected not in ("past", "present") or slip.confidence < _LEAST:
                    continue
                if prose.paragraph(slip.start) is not None:
                    yield self.at(
                        slip.span,
                        confidence=slip.confidence,
                        evidence=slip.evidence,
                        expected=slip.expected,
                        found=slip.found,
                    )
