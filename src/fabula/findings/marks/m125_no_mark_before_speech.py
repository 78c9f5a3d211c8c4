"""M125: no mark between the words that introduce a speech and the speech."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.saying import SAID
from fabula.layers import Quotation, QuotationKind, Quotations
from fabula.layers.findings import Finding, Severity

_LEAST: Final = 4
_ENDS: Final = re.compile(r"[.!?…—–-][\"”’']$")
_BEAT: Final = re.compile(
    r"[.!?…][\"”]\s+(?:He|She|They|I|We)\s(?:\w+ly )?(?P<deed>[a-z]+(?:ed|ook|aughed|owned))\s*$"
)
_WRITTEN: Final = frozenset({"never", "not", "always", "ever"})
_SHARE: Final = 0.3
_FEW: Final = 2


class NoMarkBeforeSpeech(Rule):
    """A speech follows the words that introduce it without a mark: He said “It is late.”

    After a verb of saying comes a comma; after a gesture (“She shrugged.”) a full stop. A word or
    two that are only quoted need neither. Where a story does without, nothing is said.
    """

    code, name, family = "M125", "no-mark-before-speech", "marks"
    severity = Severity.SLIP
    message = "A mark is missing between “{last}” and the speech: “{right}”."
    example = "He turned and said “It is getting late, you know.”"
    better = "He turned and said, “It is getting late, you know.”"
    needs = (Quotations,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Whole speeches right behind a verb, where they are the exception."""
        prose = story[Prose]
        said = [one for one in story[Quotations].items if one.kind is QuotationKind.SPEECH]
        told = [match for one in said if (match := self._tag(prose, one))]
        bare = [match for match in told if not match["mark"]]
        if len(bare) <= max(_FEW, _SHARE * len(told)):
            for match in bare:
                yield self._finding(match, "verb", ",", 0.87)
        for one in said:
            if (beat := self._beat(prose, one)) and len(prose.words(one).split()) > 1:
                yield self._finding(beat, "deed", ".", 0.85)

    def _finding(self, match: re.Match[str], group: str, mark: str, confidence: float) -> Finding:
        last = match[group]
        right = f"{last}{mark}"
        return self.at(
            Span(*match.span(group)),
            suggestions=(right,),
            last=last,
            right=right,
            confidence=confidence,
        )

    def _tag(self, prose: Prose, one: Quotation) -> re.Match[str] | None:
        """The verb of saying right before a whole speech, with its comma or without."""
        paragraph, words = prose.paragraph(one.start), prose.words(one).split()
        whole = one.closed and len(words) >= _LEAST and _ENDS.search(words[-1])
        if paragraph is None or not whole:
            return None
        first = max(paragraph.start, one.start - 60)
        match = self._saying.search(prose.content, first, one.start)
        before = prose.content[first : match.start()].split()[-2:] if match else []
        return None if _WRITTEN & {*before, *(match[0].split() if match else ())} else match

    def _beat(self, prose: Prose, one: Quotation) -> re.Match[str] | None:
        """The deed between two speeches of one paragraph, right before the second."""
        paragraph, words = prose.paragraph(one.start), prose.words(one)
        if paragraph is None or not one.closed or not _ENDS.search(words):
            return None
        begins = words[1:2].isupper()
        first = max(paragraph.start, one.start - 40)
        return _BEAT.search(prose.content, first, one.start) if begins else None

    @cached_property
    def _saying(self) -> re.Pattern[str]:
        who = r"(?:he|she|I|they|we|He|She|They|We|and|then|[A-Z][a-z]+)"
        whom = r"(?: to (?:him|her|them|me|us|himself|herself|myself))?"
        return re.compile(
            rf"(?<![\w'’]){who} (?:\w+ly )?(?P<verb>(?:{SAID}){whom})(?P<mark>[,:]?)\s+$"
        )
