"""V103: the narration slips into another person."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.eyes import Eyes
from fabula.layers.findings import Finding, Severity

_LEAST: Final = 0.6
_ONE_PLACE: Final = 60


class PersonSlip(Rule):
    """A sentence of narration says “I” where the scene says “she”, or the other way round.

    It is often what is left of a draft in another person. A thought of the character, set off by
    italics or a tag, is no slip.
    """

    code, name, family = "V103", "person-slip", "view"
    title = "Another person for a moment"
    severity = Severity.QUESTION
    message = "The scene is told in the {expected} person; this is in the {found}."
    example = "She went down to the pump, and my hands were cold."
    better = "She went down to the pump, and her hands were cold."
    needs = (Eyes,)
    shy = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """The slip of a scene that has one; a teller who speaks up again and again is a manner."""
        prose = story[Prose]
        for look in story[Eyes].items:
            slips = [one for one in look.slips if one.expected not in ("past", "present")]
            if not slips or slips[-1].start - slips[0].start > _ONE_PLACE:
                continue
            for slip in slips[:1]:
                if slip.confidence >= _LEAST and prose.paragraph(slip.start) is not None:
                    yield self.at(
                        slip.span,
                        confidence=slip.confidence,
                        evidence=slip.evidence,
                        expected=slip.expected,
                        found=slip.found,
                    )
