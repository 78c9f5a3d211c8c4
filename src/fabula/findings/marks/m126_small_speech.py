"""M126: a speech that begins in lower case."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.saying import SAID
from fabula.layers import BlockKind, Quotation, QuotationKind, Quotations
from fabula.layers.findings import Finding, Severity

_FIRST: Final = re.compile(r"[\"“‘'](?P<first>[a-z]+)(?=[\s,'’])")
_ENDS: Final = re.compile(r"[.!?…,][\"”’']$")
_GOES_ON: Final = re.compile(r"[\"”’'][^.!?]*$")
_BROKEN: Final = re.compile(r",[\"”]\s[^\"”“.!?]{3,60}\.\s*$")
_SHARE: Final = 0.1
_FEW: Final = 3
_LEAST: Final = 2


class SmallSpeech(Rule):
    """A speech begins in lower case: She whispered, “come with me.”

    What somebody says is a sentence of its own, and begins with a capital; only where a tag has
    broken a sentence in two does its second half go on in lower case. Where a character or a whole
    story speaks in lower case, nothing is said.
    """

    code, name, family = "M126", "small-speech", "marks"
    severity = Severity.SLIP
    message = "This speech begins in lower case: “{found}”."
    example = "She whispered, “come with me.”"
    better = "She whispered, “Come with me.”"
    needs = (Quotations,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Whole speeches in lower case, where they are the exception."""
        prose = story[Prose]
        said = [one for one in story[Quotations].items if self._is_whole(prose, one)]
        found = [match for one in said if (match := _FIRST.match(prose.content, one.start))]
        if len(found) > max(_FEW, _SHARE * len(said)):
            return
        for match in found:
            first = match["first"]
            yield self.at(
                Span(*match.span("first")),
                suggestions=(first.capitalize(),),
                found=first,
                confidence=0.87,
            )

    def _is_whole(self, prose: Prose, one: Quotation) -> bool:
        """Whether a speech begins its paragraph, follows its tag, or a tag that is at its end."""
        paragraph, words = prose.paragraph(one.start), prose.words(one)
        if one.kind is not QuotationKind.SPEECH or not one.closed or paragraph is None:
            return False
        if paragraph.kind is not BlockKind.PROSE or len(words.split()) < _LEAST:
            return False
        before = prose.content[paragraph.start : one.start]
        if not _ENDS.search(words):
            return False
        told = self._tag.search(before) and not _GOES_ON.search(before)
        return not before.strip() or bool(told) or bool(_BROKEN.search(before))

    @cached_property
    def _tag(self) -> re.Pattern[str]:
        who = r"(?:he|she|I|they|we|He|She|They|We|and|then|[A-Z][a-z]+)"
        whom = r"(?: to (?:him|her|them|me|us|himself|herself|myself)| \w+ly)?"
        return re.compile(rf"(?<![\w'’]){who} (?:\w+ly )?(?:{SAID}){whom},\s+$")
