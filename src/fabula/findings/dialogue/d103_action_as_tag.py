"""D103: a gesture in the place of “said”."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_DEEDS: Final = (
    "shrugged|shrugs|smiled|smiles|grinned|grins|nodded|nods|smirked|smirks|frowned|frowns|"
    "paused|pauses|glared|glares|winced|winces|blinked|blinks|gestured|gestures|winked|winks|"
    "shuddered|shivered|blushed|blushes|scowled|scowls|leaned|sat|stood|turned|swallowed|hesitated|"
    "rolled (?:his|her|my|their) eyes"
)
_SMILES: Final = re.compile(r"(?:smil|grin)\w+$")


class ActionAsTag(Rule):
    """A gesture is told as if it were a way of saying: “I guess so,” she shrugged.

    One can say something with a shrug, but one cannot shrug it; some readers stop at that, many do
    not. A full stop before the gesture makes two sentences of it, or “she said” goes between.
    """

    code, name, family = "D103", "action-as-tag", "dialogue"
    title = "A gesture in the place of “said”"
    severity = Severity.QUESTION
    message = "“{found}” is a gesture, told here as a way of saying.{more}"
    example = "“I guess so,” she shrugged."
    better = "“I guess so.” She shrugged."

    def findings(self, story: Story) -> Iterator[Finding]:
        """One finding, at the first place; the others are its evidence. One smile is nothing."""
        prose = story[Prose]
        found = [match for match in self._pattern.finditer(prose.content) if _fits(match, prose)]
        if len(found) > 1 or any(not _SMILES.search(match["tag"]) for match in found):
            spans = [Span(*match.span("tag")) for match in found]
            more = f" It happens {len(spans)} times." if len(spans) > 1 else ""
            tag = " ".join(found[0]["tag"].split())
            yield self.at(spans[0], evidence=spans[1:], confidence=0.85, found=tag, more=more)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        who = r"(?:he|she|they|we|I|[A-Z][a-z]+|the [a-z]+)"
        return re.compile(
            rf",[\"”’']\s(?P<tag>{who} (?:\w+ly )?(?:{_DEEDS}))\b(?!, (?:said|saying))"
        )


def _fits(match: re.Match[str], prose: Prose) -> bool:
    """Whether speech ends and narration begins, in a paragraph that is read."""
    return (
        prose.paragraph(match.start()) is not None
        and prose.spoken(match.start())
        and not prose.spoken(match.start("tag"))
    )
