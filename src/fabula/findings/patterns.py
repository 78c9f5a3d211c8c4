"""Rules that know a mistake by the words around it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, ClassVar, Final

from msgspec import Struct

from fabula.core import Span, Story
from fabula.findings.prose import Paragraph, Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding

_CURLY: Final = "’"
_END: Final = r"(?![\w'’-])"
_FIRST: Final = re.compile(r"«(?:\((?:\?:|\?P<\w+>))?([a-z|]+)\)?(?=[ '»])")


class Swap(Struct, frozen=True):
    """Words that are put wrong, and what should stand in their place.

    `pattern` is a regular expression of words in which a space stands for any white space, an
    apostrophe for both kinds and `~` for the end of a word; the wrong words stand in `«…»`. `right`
    is what to put there, as a template for `Match.expand`. With `narration`, what somebody says is
    left alone.
    """

    pattern: str
    right: str
    confidence: float = 0.9
    narration: bool = False

    def compiled(self) -> re.Pattern[str]:
        """The regular expression that is searched for."""
        source = self.pattern.replace("'", "['’]").replace(" ", r"\s+")
        source = source.replace("«", "(?P<wrong>").replace("»", ")").replace("~", _END)
        return re.compile(rf"(?<![\w'’-]){source}", re.IGNORECASE)

    def begins(self) -> frozenset[str]:
        """The words, in lower case, with one of which the wrong words begin; empty if unknown."""
        match = _FIRST.search(self.pattern)
        return frozenset(match[1].split("|")) if match else frozenset()


class PatternRule(Rule):
    """A rule that is a list of swaps."""

    swaps: ClassVar[tuple[Swap, ...]]
    message: ClassVar[str] = "“{found}” is probably “{right}” here."

    def findings(self, story: Story) -> Iterator[Finding]:
        """One finding for each place where a swap fits."""
        prose = story[Prose]
        seen: set[int] = set()
        for swap, pattern, begins in self._compiled:
            for paragraph in _with_any(begins, prose):
                for match in pattern.finditer(prose.content, paragraph.start, paragraph.end):
                    if match.start("wrong") not in seen and self._holds(swap, match, prose):
                        seen.add(match.start("wrong"))
                        yield self._finding(swap, match)

    def fits(self, match: re.Match[str], prose: Prose) -> bool:
        """Whether a place that a swap fits is a mistake indeed."""
        return True

    @cached_property
    def _compiled(self) -> tuple[tuple[Swap, re.Pattern[str], frozenset[str]], ...]:
        return tuple((swap, swap.compiled(), swap.begins()) for swap in self.swaps)

    def _holds(self, swap: Swap, match: re.Match[str], prose: Prose) -> bool:
        if swap.narration and prose.spoken(match.start("wrong")):
            return False
        return self.fits(match, prose)

    def _finding(self, swap: Swap, match: re.Match[str]) -> Finding:
        found = match["wrong"]
        right = like(match.expand(swap.right), found, curly(match.string))
        slots: dict[str, Any] = {
            name: words or "" for name, words in match.groupdict().items() if name != "wrong"
        }
        return self.at(
            Span(*match.span("wrong")),
            confidence=swap.confidence,
            suggestions=(right,),
            found=" ".join(found.split()),
            right=right,
            **slots,
        )


def _with_any(words: frozenset[str], prose: Prose) -> Sequence[Paragraph]:
    """The paragraphs in which one of `words` stands; all of them where there are none."""
    if not words:
        return prose.paragraphs
    places = prose.standing(words)
    numbers = dict.fromkeys(bisect_right(prose.starts, place) - 1 for place in places)
    return [prose.paragraphs[number] for number in numbers]


def curly(content: str) -> bool:
    """Whether a text writes its apostrophes curled."""
    return _CURLY in content or ("“" in content and "'" not in content)


def like(right: str, found: str, curled: bool) -> str:
    """The words `right` with the capital of `found` and the apostrophes of the story."""
    if found[:1].isupper():
        right = right[:1].upper() + right[1:]
    return right.replace("'", _CURLY) if curled else right
