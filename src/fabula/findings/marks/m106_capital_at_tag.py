"""M106: “Yes,” She said."""

import re
from collections.abc import Iterator
from functools import cached_property

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.saying import SAID
from fabula.layers.findings import Finding, Severity


class CapitalAtTag(Rule):
    """A tag begins with a capital: “Yes,” She said.

    The sentence is not over at the closing mark, so its tag goes on in lower case, also after a
    question or exclamation mark. Word processors put the capital in by themselves.
    """

    code, name, family = "M106", "capital-at-tag", "marks"
    severity = Severity.SLIP
    message = "The sentence goes on after the speech, so “{found}” begins in lower case."
    example = "“Yes,” She said."
    better = "“Yes,” she said."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Capital pronouns and verbs of saying after a comma, or those that end their clause."""
        prose = story[Prose]
        for match in self._pattern.finditer(prose.content):
            at = match.start("who")
            if prose.paragraph(at) is None or prose.spoken(at) or not prose.spoken(match.start()):
                continue
            if match["mark"] != "," and match["over"] is None and match["turned"] is None:
                continue
            span = Span(at, match.end("who"))
            found = match["who"]
            yield self.at(span, suggestions=(found.lower(),), found=found, confidence=0.93)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        over = r"(?P<over>[.,]| (?:at|to|as|with|from|in|without|softly|while)\b| \w+ly\b"
        over += r"| (?!\w*thing)\w+ing\b)?"
        pronoun = rf"(?:He|She|They|We)(?= (?:\w+ly )?(?:{SAID})\b{over})|(?:He|She|They)(?= \w)"
        turned = r"(?P<turned>Said|Asked|Replied|Answered|Cried|Remarked|Whispered|Muttered)"
        who = r"(?= (?:he|she|I|they|we|the|my|his|her|[A-Z][a-z]+)\b)"
        return re.compile(rf"(?P<mark>[,?!])[\"”’']\s(?P<who>{pronoun}|{turned}{who})")
