"""V101: the view slides from one head into another within a scene."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.people import names
from fabula.findings.rule import Rule
from fabula.layers.eyes import Eyes, Look, Shift
from fabula.layers.findings import Finding, Severity

_LEAST: Final = 0.52


class ViewSlide(Rule):
    """Within one scene the story looks out of one person's head, and then out of another's.

    A reader who has settled behind one pair of eyes feels the jolt, often without knowing why. Many
    stories tell a scene through one person; a new scene may have another. One might show the second
    person's feelings from outside (a look, a gesture), or begin a new scene where the view changes.
    A story that goes in and out of everybody's head as its manner is left alone.
    """

    code, name, family = "V101", "view-slide", "view"
    severity = Severity.QUESTION
    message = (
        "This scene is seen with {before} at first; from about here on it is seen with {now}. "
        "Is the change meant?"
    )
    example = "Ida wondered whether he knew. Tove was tired of waiting."
    better = "Ida wondered whether he knew. Tove rubbed his eyes and looked at the clock."
    needs = (Eyes,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first shift of each scene, with what speaks for either side."""
        eyes = story[Eyes]
        if eyes.manner == "omniscient":
            return
        called = names(story)
        for look in eyes.items:
            shift = self._first(look)
            if shift is not None and shift.before in called and shift.now in called:
                yield self.at(
                    shift.span,
                    confidence=max(0.5, shift.confidence),
                    evidence=self._sides(shift),
                    before=called[shift.before],
                    now=called[shift.now],
                )

    def _first(self, look: Look) -> Shift | None:
        known = (one for one in look.shifts if one.before and one.now and one.before != one.now)
        return next((one for one in known if one.confidence >= _LEAST), None)

    def _sides(self, shift: Shift) -> tuple[Span, ...]:
        return (*shift.evidence[-2:], *shift.after[:2])
