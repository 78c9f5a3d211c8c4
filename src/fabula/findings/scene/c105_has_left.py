"""C105: somebody acts or speaks who has left, or is said not to be there."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from fabula.core import Span, Story
from fabula.findings.people import names
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.scene._statements import named, stated
from fabula.layers import Cast, Cue, QuotationKind, Quotations, Scene, SceneKind, Scenes, Speakers
from fabula.layers.findings import Finding, Severity

_ROOM: Final = (
    "room|house|kitchen|bedroom|office|hall|shop|building|café|cafe|cabin|tent|flat|apartment|lab|"
    "parlou?r|garden|study|ward|bar|pub|library|cell|barn|church"
)
_SURE: Final = 0.9
_NEAR: Final = 12
"""Within so many words of the going a line still belongs to it: said in the door."""
_FAR: Final = 600


class _Gone(NamedTuple):
    who: str
    span: Span


class HasLeft(Rule):
    """Somebody who has left the room speaks in it, and nothing has brought them back.

    It happens when lines are moved or a scene is written over several evenings. Either the going
    comes later, or the line is somebody else's, or a word brings them back: “came back in”.
    """

    code, name, family = "C105", "has-left", "scene"
    title = "Somebody speaks who has left"
    severity = Severity.QUESTION
    message = "{who} speaks here, and has left before; nothing has told of a return."
    example = "Bram left the room. Ida sat down. “Is there soup?” asked Bram."
    better = "Bram left the room. Ida sat down. “Is there soup?” asked Bram, back already."
    needs = (Cast, Scenes, Quotations, Speakers)

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first line in a scene that is told by name to be theirs who have left it."""
        called = names(story)
        goings = [
            _Gone(one.who, one.span) for one in stated(story, self._leaves) if one.who in called
        ]
        for scene in story[Scenes].items:
            if scene.kind is not SceneKind.SCENE:
                continue
            for gone in goings:
                if scene.start <= gone.span.start < scene.end:
                    line = self._line(story, scene, gone)
                    if line is not None:
                        yield self.at(
                            line, evidence=(gone.span,), confidence=0.7, who=called[gone.who]
                        )

    def _line(self, story: Story, scene: Scene, gone: _Gone) -> Span | None:
        """What somebody says who has gone, unless the camera went too."""
        said = {one.quotation: one for one in story[Speakers].items}
        stayed = False
        for one in story[Quotations].items:
            if not gone.span.end < one.start < min(scene.end, gone.span.end + 8 * _FAR):
                continue
            attribution = said.get(one.id)
            if attribution is None or one.kind is not QuotationKind.SPEECH:
                continue
            explicit = attribution.cue is Cue.EXPLICIT and attribution.confidence >= _SURE
            if attribution.speaker != gone.who:
                stayed |= explicit
                continue
            if not explicit or not stayed:
                return None
            between = story[Prose].content[gone.span.end : one.start]
            return one.span if self._silent_on(story, gone, between) else None
        return None

    def _silent_on(self, story: Story, gone: _Gone, between: str) -> bool:
        if len(between.split()) < _NEAR or self._moves.search(between):
            return False
        first = gone.span.end
        return not any(
            first < one.start < first + len(between) and one.entity == gone.who
            for one in named(story)
        )

    @cached_property
    def _leaves(self) -> re.Pattern[str]:
        return re.compile(
            rf" (?:had )?(?:left (?:the|his|her|their) (?:{_ROOM})\b|"
            rf"(?:went|walked|ran|stormed|hurried|stalked|marched|strode|slipped|stomped|rushed) "
            rf"(?:out|away)(?: of (?:the|his|her|their) (?:{_ROOM}))?(?=[.,;]| and\b))"
        )

    @cached_property
    def _moves(self) -> re.Pattern[str]:
        """Words of coming back, of going along, and of another time or place."""
        return re.compile(
            r"\b(?:back|return\w*|came|come|comes|coming|enter\w*|appear\w*|reappear\w*|arriv\w*|"
            r"follow\w*|join\w*|caught|found|met|reached|stopped|paus\w*|halt\w*|turn\w*|door|"
            r"doorway|threshold|outside|after (?:him|her|them)|behind (?:him|her|them)|phone|"
            r"call\w*|later|next|morning|evening|night|day|when|voice|shout\w*|window|street|road|garden|"
            r"went|walk\w*|ran|run|left|gone|hall|stairs?|yard|car|too|together|both|they)\b",
            re.IGNORECASE,
        )
