"""M104: a quotation that is never closed."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Paragraph, Prose
from fabula.findings.rule import Rule
from fabula.findings.saying import SAID
from fabula.layers import Blocks, Quotation, QuotationKind, Quotations
from fabula.layers.findings import Finding, Severity

_CLOSING: Final = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»"}
_LEAST: Final = 0.5
_SHORT: Final = 45
"""A speech that goes on in the next paragraph is seldom so short, in words."""
_WHO: Final = r"(?:he|she|I|they|we|(?:the |(?:Mr|Mrs|Miss|Dr)\.? )?\w+(?: [A-Z]\w+)?)"
_TAG: Final = re.compile(rf"[,?!.…][\"”’]?\s+(?:{_WHO} (?:{SAID})|(?:{SAID}) {_WHO})\b")
_ANSWER: Final = re.compile(
    r"(?:yes|no|oh|well|why|indeed|certainly|of course|perhaps|what|but|i|that is|thank)\b",
    re.IGNORECASE,
)
_ACT: Final = re.compile(
    r"[.!?…]\s+(?:He|She|They)\s+(?:\w+ly )?[a-z]+(?:ed|t|ew|ook|ave|aw|ood|at)\b"
)
_NEXT: Final = re.compile(r"\s*(\S)")
_CLOSED: Final = "\"”’'»"
_OPENING: Final = "\"'“‘„«»–—"


class LostClosingMark(Rule):
    """A quotation opens and is never closed.

    The reader takes the rest of the paragraph for speech, and finds out too late. Where a speech
    goes on into the next paragraph, the mark is rightly left open, and nothing is said.
    """

    code, name, family = "M104", "lost-closing-mark", "marks"
    severity = Severity.SLIP
    message = "The quotation that opens with “{opening}” is never closed; it probably ends here."
    example = "“Mind the step, she said."
    better = "“Mind the step,” she said."
    needs = (Quotations, Blocks)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Quotations whose closing mark had to be guessed, told where it seems to be lost."""
        prose = story[Prose]
        for one in story[Quotations].items:
            paragraph = prose.paragraph(one.start)
            mark = _CLOSING.get(prose.content[one.start])
            if paragraph is None or mark is None or not self._is_open(prose, one):
                continue
            if self._goes_on(prose, one, paragraph):
                continue
            end = self._end(prose, one, paragraph)
            last = re.search(r"\S+$", prose.content[one.start : end])
            if last is None:
                continue
            span = Span(one.start + last.start(), end)
            opening = prose.words(one.span).split()[0].lstrip("\"'“‘„«")
            yield self.at(
                span,
                evidence=(one.span,),
                suggestions=(f"{last[0]}{mark}",),
                confidence=0.85,
                opening=opening,
            )

    def _is_open(self, prose: Prose, one: Quotation) -> bool:
        """Whether no closing mark stands at the end of a speech."""
        told = one.kind is not QuotationKind.SCARE and one.confidence >= _LEAST
        last = prose.content[one.end - 1]
        return told and last not in _CLOSED and last != _CLOSING.get(prose.content[one.start])

    def _end(self, prose: Prose, one: Quotation, paragraph: Paragraph) -> int:
        """Where the mark is lost: before a tag or an act, or where the guess has it."""
        for sign in (_TAG, _ACT):
            found = sign.search(prose.content, one.start, paragraph.end)
            if found and found.start() < one.end:
                return found.start() + 1
        return one.end

    def _goes_on(self, prose: Prose, one: Quotation, paragraph: Paragraph) -> bool:
        """Whether the next paragraph opens a quotation again, as where a speech goes on."""
        if one.end < paragraph.end and prose.content[one.end : paragraph.end].strip():
            return False
        after = _NEXT.match(prose.content, paragraph.end)
        if after is None:
            return True
        if after[1] != prose.content[one.start]:
            return after[1] in _OPENING
        return not self._is_answered(prose, one, paragraph, after.start(1))

    def _is_answered(self, prose: Prose, one: Quotation, paragraph: Paragraph, at: int) -> bool:
        """Whether the next paragraph, which begins at `at`, is another's: both are short, and it
        answers or has a tag of its own."""
        after = prose.paragraph(at)
        words = prose.words(after) if after else ""
        if not words or _CLOSING[words[0]] not in words[1:]:
            return False
        length, asked = len(prose.words(paragraph).split()), prose.content[one.end - 1] == "?"
        told = bool(_ANSWER.match(words, 1)) or bool(_TAG.search(words))
        if max(length, len(words.split())) > _SHORT:
            return asked and told and length <= 2 * _SHORT
        return asked or told
