"""V101: the view slides from one head into another within a scene."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.people import names
from fabula.findings.rule import Rule
from fabula.findings.view._minds import Mind, Minds
from fabula.layers import Cast, Scenes
from fabula.layers.clauses import Clauses
from fabula.layers.eyes import Eyes, Look, Shift
from fabula.layers.findings import Finding, Severity
from fabula.layers.presence import Presence

_LEAST: Final = 0.6
_SHOWN: Final = 2


class ViewSlide(Rule):
    """Within one scene the story looks out of one person's head, and then out of another's.

    A reader who has settled behind one pair of eyes feels the jolt, often without knowing why. Many
    stories tell a scene through one person; a new scene may have another. One might show the second
    person's feelings from outside (a look, a gesture), or begin a new scene where the view changes.
    A story that goes in and out of everybody's head as its manner is left alone.
    """

    code, name, family = "V101", "view-slide", "view"
    title = "The view changes within a scene"
    severity = Severity.QUESTION
    message = (
        "Before this the scene tells what {before} thinks and feels; from about here on we are "
        "with {now}. Is the change meant?"
    )
    example = "Ida wondered whether he knew. Tove knew that he was late, and was ashamed of it."
    better = "Ida wondered whether he knew. Tove rubbed his eyes and looked at the clock."
    needs = (Cast, Clauses, Eyes, Presence, Scenes)

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first shift of each scene between two minds that are told beyond doubt."""
        eyes = story[Eyes]
        if eyes.manner == "omniscient":
            return
        called, minds = names(story), Minds(story)
        for look, scene in zip(eyes.items, story[Scenes].items, strict=True):
            if look.person != "third" or not look.shifts:
                continue
            told = minds.within(scene)
            for shift in look.shifts:
                before, now = self._sides(look, shift, told)
                if before and now:
                    yield self.at(
                        now[0].sentence,
                        confidence=max(_LEAST, shift.confidence),
                        evidence=[one.span for one in (*before[-_SHOWN:], *now[:_SHOWN])],
                        before=called.get(before[0].character, ""),
                        now=called.get(now[0].character, ""),
                    )
                    break

    def _sides(
        self, look: Look, shift: Shift, told: tuple[Mind, ...]
    ) -> tuple[list[Mind], list[Mind]]:
        """The minds told in the stretch before a shift and in the one after it."""
        if shift.before == shift.now or shift.confidence < _LEAST:
            return [], []
        start = max((one.start for one in look.stretches if one.end <= shift.start), default=0)
        after = min(
            (one.end for one in look.stretches if one.start >= shift.start), default=shift.end
        )
        before = [m for m in told if m.character == shift.before and start <= m.start < shift.start]
        now = [m for m in told if m.character == shift.now and shift.start <= m.start < after]
        return before, now
