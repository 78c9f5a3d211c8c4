"""W102: a few words written twice."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Tokens
from fabula.layers.findings import Finding, Severity

_LONGEST: Final = 8
_LINKS: Final = wordset("and an an' an’ or by to after for as nor but upon in")


class DoubledStretch(Rule):
    """A few words in a row stand twice: “figuring out what out what he would do”.

    It happens where a sentence is mended in the middle and the old words stay. One copy can go.
    Repetition that is meant (“on and on and on”, “bit by bit by bit”) is left alone.
    """

    code, name, family = "W102", "doubled-stretch", "words"
    severity = Severity.SLIP
    message = "“{words}” stands here twice in a row."
    example = "She could not tell which of which of the doors was hers."
    better = "She could not tell which of the doors was hers."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Runs of two to eight words that are followed by themselves."""
        prose, tokens = story[Prose], story[Tokens]
        number = 0
        while number < len(tokens):
            size, said = self._said_again(prose.lower, number)
            if said == 1 and self._is_slip(prose, tokens, number, size):
                yield self._finding(prose, tokens, number, size)
            number += size * (said + 1) or 1

    def _said_again(self, lower: tuple[str, ...], at: int) -> tuple[int, int]:
        """How many words from `at` on are said again at once, and how often."""
        if lower[at] not in lower[at + 2 : at + _LONGEST + 1]:
            return 0, 0
        for size in range(2, _LONGEST + 1):
            words, again = lower[at : at + size], 0
            while lower[at + size * (again + 1) : at + size * (again + 2)] == words:
                again += 1
            if again:
                return size, again
        return 0, 0

    def _is_slip(self, prose: Prose, tokens: Tokens, at: int, size: int) -> bool:
        words = prose.lower[at : at + size]
        if len(words) < size or not all(word[0].isalpha() or word[0] in "'’" for word in words):
            return False
        if len(set(words)) == 1 or words[0] in _LINKS or words[-1] in _LINKS:
            return False
        start, end = tokens.starts[at], tokens.ends[at + 2 * size - 1]
        paragraph = prose.paragraph(start)
        return paragraph is not None and end <= paragraph.end

    def _finding(self, prose: Prose, tokens: Tokens, at: int, size: int) -> Finding:
        once = Span(tokens.starts[at], tokens.ends[at + size - 1])
        words = prose.words(once)
        return self.at(
            Span(once.start, tokens.ends[at + 2 * size - 1]),
            suggestions=(words,),
            confidence=0.8 if prose.spoken(once.start) else 0.95,
            words=" ".join(words.split()),
        )
