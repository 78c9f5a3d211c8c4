"""W141: a word that stands in no dictionary, and is much like one that does."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings import spelling
from fabula.findings.lists import is_misspelt
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.words.w124_misspelling import misspellings
from fabula.layers.findings import Finding, Severity
from fabula.model.common import words_of_novels

_WORD: Final = re.compile(r"(?<![\w'’-])[a-z]{5,12}(?![\w'’-])")
_ANY: Final = re.compile(r"[^\W\d_]+")
_MADE: Final = re.compile(
    r"(?:un|over|under|fore)[a-z]{4,}|"
    r"[a-z]+(?:ly|ings|ness|less|like|ful|ities|able|wards?|ish|fold|hood|ship|man|men|isms?|een)"
)
_SURE: Final = 0.65
_LONG: Final = 7


class UnknownWord(Rule):
    """A word that stands in no dictionary, and is a common word but for one letter.

    Most are slips of the finger. Rare words, and words that differ by a consonant, are taken for
    words of their own. Words of your own world are left alone as soon as they stand in the story
    twice or in its sheet (`words` under `[review]`), and so are names, what people say, and short
    words made of other words.
    """

    code, name, family = "W141", "unknown-word", "words"
    severity = Severity.QUESTION
    message = "“{found}” stands in no dictionary here; is it “{right}”?"
    example = "She crossed the corrider."
    better = "She crossed the corridor."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Words that stand once, but for long ones, over which Harper is slow."""
        prose = story[Prose]
        counts = Counter(match[0].lower() for match in _ANY.finditer(prose.content))
        places = {
            match[0]: Span(*match.span())
            for match in _WORD.finditer(prose.content)
            if self._is_asked(prose, match, counts)
        }
        for found, right in spelling.unknown(story, places).items():
            if found in places and right in words_of_novels() and is_misspelt(found, right):
                yield self.at(
                    places[found], suggestions=(right,), confidence=_SURE, found=found, right=right
                )

    def _is_asked(self, prose: Prose, match: re.Match[str], counts: Counter[str]) -> bool:
        word = match[0]
        if counts[word] > 1 or word in prose.names or word in words_of_novels():
            return False
        if word in misspellings():
            return False
        if _MADE.fullmatch(word) and len(word) < _LONG:
            return False
        return prose.paragraph(match.start()) is not None and not prose.spoken(match.start())
