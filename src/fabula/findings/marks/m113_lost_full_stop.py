"""M113: a paragraph or a speech that ends without a mark."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Paragraph, Prose
from fabula.findings.rule import Rule
from fabula.layers import BlockKind
from fabula.layers.findings import Finding, Severity

_BARE: Final = re.compile(r"(?P<last>[A-Za-z][a-z’']*[a-z])(?P<close>[\"”’]?)\s*$")
_INSIDE: Final = re.compile(
    r"(?<![\w'’-])(?P<last>[a-z]{2,})(?P<close>[\"”])\s+(?=(?:He|She|They|It|The|His|Her|We|I)\s"
    r"(?!said\b|asked\b|replied\b|says\b)[a-z]+)"
)
_BEGINS: Final = re.compile(r"\s*[\"“‘'—–(*_]{0,2}[A-Z]")
_LEAST: Final = 4
_MANNER: Final = 0.03
_FEW: Final = 3
_FOURTH: Final = 4


class LostFullStop(Rule):
    """A paragraph, or a speech within one, ends on a letter, without any mark.

    The reader waits for the rest of the sentence. Where a story often ends its paragraphs so, as
    messages and verses do, it is its manner, and nothing is said.
    """

    code, name, family = "M113", "lost-full-stop", "marks"
    severity = Severity.SLIP
    message = "The sentence ends at “{last}” without a mark."
    example = "“There is nobody here” He shut the door"
    better = "“There is nobody here.” He shut the door."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Ends on a letter, where they are the exception."""
        prose = story[Prose]
        told = [one for one in prose.story if one.kind is BlockKind.PROSE]
        found = [match for one in told for match in self._ends(prose, one)]
        many = len(found) > 1 and len(found) * _FOURTH > len(told)
        if many or len(found) > max(_FEW, _MANNER * len(told)):
            return
        for match in found:
            right = f"{match['last']}.{match['close']}"
            span = Span(match.start("last"), match.end("close"))
            yield self.at(span, suggestions=(right,), last=match["last"], confidence=0.85)

    def _ends(self, prose: Prose, one: Paragraph) -> Iterator[re.Match[str]]:
        for match in _INSIDE.finditer(prose.content, one.start, one.end):
            if self._is_speech(prose, match):
                yield match
        text = prose.words(one)
        last = _BARE.search(prose.content, max(one.start, one.end - 40), one.end)
        begins = text.lstrip("\"“‘'—– ")[:1].isupper() and text[:1] not in "*_(["
        words = text.split()
        titled = sum(word[0].isupper() for word in words) * 2 > len(words)
        headed = titled or "Chapter" in words[:4] or " . . " in text
        whole = begins and not headed and len(words) >= _LEAST
        if last and whole and self._is_speech(prose, last):
            yield from [last] if _BEGINS.match(prose.content, one.end) else []

    def _is_speech(self, prose: Prose, match: re.Match[str]) -> bool:
        """Whether what ends is a whole speech, and no word in quotation marks."""
        if not match["close"]:
            return True
        at = match.start("last")
        begin = max(prose.content.rfind(mark, 0, at) for mark in '"“‘')
        return prose.spoken(at) and len(prose.content[begin:at].split()) >= _LEAST - 1
