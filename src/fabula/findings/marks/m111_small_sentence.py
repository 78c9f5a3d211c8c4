"""M111: a sentence that begins in lower case within its paragraph."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.chat import is_chatty, is_line_of_chat
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_BEGINS: Final = re.compile(
    r"(?<![\w.'’-])(?P<last>[a-z]{2,})(?P<stop>\.)"
    r"(?:[ \t]{1,2}|[ \t]?\r?\n)(?P<first>[a-z]+)(?![\w.@/-])"
)
_SHORT: Final = wordset(
    "etc vs viz cf al approx dept est vol no nos pp ed eds fig figs esp inst ult prox per lb lbs "
    "tem oz ft min mins sec secs hr hrs jr sr st mt rev gen col sgt capt lt mr mrs ms dr prof"
)
_MANNER: Final = 0.02
_FEW: Final = 4


class SmallSentence(Rule):
    """A sentence begins in lower case, after a full stop and within its paragraph.

    It is left over where two sentences were made of one. Where a story often begins so, it is its
    manner, and nothing is said.
    """

    code, name, family = "M111", "small-sentence", "marks"
    severity = Severity.SLIP
    message = "This sentence begins in lower case: “{found}”."
    example = "The door was open. nobody came."
    better = "The door was open. Nobody came."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Words in lower case after a full stop, where they are the exception."""
        prose = story[Prose]
        found = [
            match
            for match in _BEGINS.finditer(prose.content)
            if match["last"] not in _SHORT and self._is_told(prose, match.start("first"))
        ]
        if len(found) > max(_FEW, _MANNER * prose.content.count(". ")):
            return
        for match in found:
            first = match["first"]
            span = Span(*match.span("first"))
            yield self.at(span, suggestions=(first.capitalize(),), found=first, confidence=0.9)

    def _is_told(self, prose: Prose, at: int) -> bool:
        """Whether a place lies in a paragraph that begins with a capital, and in no line of a
        chat."""
        paragraph = prose.paragraph(at)
        line = prose.content[prose.content.rfind("\n", 0, at) + 1 : at]
        if is_line_of_chat(line):
            return False
        if paragraph and paragraph.aside and is_chatty(prose.words(paragraph)):
            return False
        letters = (sign for sign in prose.words(paragraph) if sign.isalpha()) if paragraph else ()
        return next(iter(letters), "a").isupper()
