"""V102: the narration slips into another tense."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Tokens
from fabula.layers.eyes import Eyes, Slip
from fabula.layers.findings import Finding, Severity

_LEAST: Final = 0.6
_SUBJECTS: Final = wordset("he she it i we they you")
_PLAIN: Final = wordset("i we they you")
_EARLIER: Final = wordset(
    "ago already always before day days during earlier ever first last long never night on once "
    "since still summer spring autumn winter fall that then time times until used when whenever "
    "while year years yesterday week weeks month months in after as because"
)


class TenseSlip(Rule):
    """A sentence of narration stands in another tense than the scene around it.

    The story's now jumps for a moment. It happens most where a scene was written in one sitting and
    mended in another. What is always true (“the road runs north”) may stand in the present, and
    what lies back in the past.
    """

    code, name, family = "V102", "tense-slip", "view"
    title = "Another tense for a moment"
    severity = Severity.QUESTION
    message = "The scene is told in the {expected} tense; this is in the {found}."
    example = "She took the lamp and goes down to the pump."
    better = "She took the lamp and went down to the pump."
    needs = (Eyes,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Slips of tense, as the reading of the eyes has them, where the form leaves no doubt."""
        prose = story[Prose]
        for look in story[Eyes].items:
            for slip in look.slips:
                if slip.expected not in ("past", "present") or slip.confidence < _LEAST:
                    continue
                if prose.paragraph(slip.start) is not None and _is_plain(story, slip):
                    yield self.at(
                        slip.span,
                        confidence=slip.confidence,
                        evidence=slip.evidence,
                        expected=slip.expected,
                        found=slip.found,
                    )


def _is_plain(story: Story, slip: Slip) -> bool:
    """Whether somebody does it by name or as he, she or I, in a form that is of that tense only."""
    prose, tokens = story[Prose], story[Tokens]
    verb = bisect_left(tokens.starts, slip.start)
    subject = bisect_left(tokens.starts, slip.evidence[0].start) if slip.evidence else verb
    word = prose.lower[subject]
    if subject >= verb or (word not in _SUBJECTS and word not in prose.names):
        return False
    if slip.found == "past":
        return _EARLIER.isdisjoint(_sentence(story, verb))
    if word in _PLAIN:
        return subject == verb - 1
    return prose.lower[verb].endswith("s") and prose.lower[verb - 1] != "to"


def _sentence(story: Story, number: int) -> tuple[str, ...]:
    """The words, in lower case, of the sentence that a token stands in."""
    sentences = story[Tokens].sentences
    at = bisect_right(sentences, number)
    after = sentences[at] if at < len(sentences) else len(story[Tokens])
    return story[Prose].lower[sentences[at - 1] : after]
