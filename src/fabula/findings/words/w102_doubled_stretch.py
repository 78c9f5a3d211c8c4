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
_TAKEN_UP: Final = wordset(
    "came went could would should did made took got get has been felt kept can must seemed began "
    "tried into said asked looked turned"
)
"""Words that never stand twice with one word between."""
_BE: Final = wordset("was were is are")
_DEGREES: Final = wordset("very so quite too just really always never still almost only already")
_WHO: Final = wordset("i he she we they it")
_OWNING: Final = wordset("' ’ 's ’s")
_LINKS: Final = wordset("and an an' an’ or by to after for as nor but upon in")


class DoubledStretch(Rule):
    """A few words in a row stand twice: “figuring out what out what he would do”.

    It happens where a sentence is mended in the middle and the old words stay. One copy can go. So
    it can where a word is taken up after another: “was very was”, “could not could”.
    Repetition that is meant (“on and on and on”, “bit by bit by bit”) is left alone.
    """

    code, name, family = "W102", "doubled-stretch", "words"
    severity = Severity.SLIP
    message = "“{words}” stands here twice."
    example = "She could not tell which of which of the doors was hers."
    better = "She could not tell which of the doors was hers."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Runs of two to eight words that are followed by themselves."""
        prose, tokens = story[Prose], story[Tokens]
        after = 0
        for number in _repeated(prose.lower):
            if number < after:
                continue
            size, said = self._said_again(prose.lower, number)
            if said == 1 and self._is_slip(prose, tokens, number, size):
                yield self._finding(prose, tokens, number, size)
            elif self._is_taken_up(prose, tokens, number):
                yield self._finding(prose, tokens, number, 1, between=1)
            after = number + size * (said + 1)

    def _is_taken_up(self, prose: Prose, tokens: Tokens, at: int) -> bool:
        """Whether a word is taken up again after one other: “was very was”."""
        first, between, again = (*prose.lower[at : at + 3], "", "", "")[:3]
        if first != again or first == between or not between.isalpha():
            return False
        if between in _LINKS or between in _WHO:
            return False
        start, end = tokens.starts[at], tokens.ends[at + 2]
        if prose.paragraph(start) is None or not prose.quoted_whole(Span(start, end)):
            return False
        return first in _TAKEN_UP or (first in _BE and between in _DEGREES)

    def _said_again(self, lower: tuple[str, ...], at: int) -> tuple[int, int]:
        """How many words from `at` on are said again at once, and how often."""
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
        links = words[0] in _LINKS and words[1:2] not in (("a",), ("the",), ("his",), ("her",))
        links = links and not (words[0] == "and" and words[1] in _WHO)
        if len(set(words)) == 1 or links or words[-1] in _LINKS or words[1] in _OWNING:
            return False
        start, end = tokens.starts[at], tokens.ends[at + 2 * size - 1]
        paragraph = prose.paragraph(start)
        return paragraph is not None and end <= paragraph.end

    def _finding(
        self, prose: Prose, tokens: Tokens, at: int, size: int, between: int = 0
    ) -> Finding:
        kept = Span(tokens.starts[at], tokens.ends[at + size - 1 + between])
        once = Span(kept.start, tokens.ends[at + size - 1])
        return self.at(
            Span(kept.start, tokens.ends[at + 2 * size - 1 + between]),
            suggestions=(prose.words(kept),),
            confidence=0.8 if prose.spoken(kept.start) else 0.95,
            words=" ".join(prose.words(once).split()),
        )


def _repeated(lower: tuple[str, ...]) -> list[int]:
    """Where a word stands that stands there again soon, with another between."""
    far = _LONGEST + 1
    return [at for at, word in enumerate(lower) if word in lower[at + 2 : at + far]]
