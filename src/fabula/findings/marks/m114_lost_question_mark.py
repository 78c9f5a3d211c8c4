"""M114: a question that ends with a full stop."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_WHO: Final = r"(?:you|he|she|it|they|we|I|there|anyone|anybody|someone|somebody|ever)"
_HELPS: Final = r"(?:do|does|did|is|are|was|were|have|has|can|could|will|would|shall|should)"
_QUESTION: Final = re.compile(
    rf"(?:(?<=[\"“‘'])|(?<=[.!?]\s)|(?<=[—–]))(?P<ask>"
    rf"(?:Do|Does|Did|Is|Are|Was|Have|Has|Can|Could|Isn['’]t|Aren['’]t|Didn['’]t|Doesn['’]t)\s{_WHO}"
    rf"|(?:How|What|Where|Why|When|Who|Which)\b[^.,;:!?\"”]{{0,40}}?\s{_HELPS}\s{_WHO})"
    r"\b[^.;:!?\"”—–]{2,90}(?P<stop>\.)(?=[\"”’'](?:\s|$))"
)


class LostQuestionMark(Rule):
    """A speech is built as a question and ends with a full stop: “Did you lock it.”

    Some questions are spoken flatly, as a demand, and then the full stop is meant; so it is asked.
    """

    code, name, family = "M114", "lost-question-mark", "marks"
    title = "A question that ends with a full stop"
    severity = Severity.QUESTION
    message = "“{ask} …” is built as a question; is the full stop meant?"
    example = "“Did you lock the gate.”"
    better = "“Did you lock the gate?”"

    def findings(self, story: Story) -> Iterator[Finding]:
        """Last sentences of speeches with the verb before its subject."""
        prose = story[Prose]
        for match in _QUESTION.finditer(prose.content):
            at = match.start("stop")
            if prose.paragraph(at) is None or not prose.spoken(at):
                continue
            if "\n\n" in match[0] or prose.content[at - 1] == ".":
                continue
            ask = " ".join(match["ask"].split())
            yield self.at(Span(at, at + 1), suggestions=("?",), ask=ask, confidence=0.8)
