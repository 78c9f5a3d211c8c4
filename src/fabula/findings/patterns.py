"""Rules that know a mistake by the words around it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import Any, ClassVar, Final

from msgspec import Struct

from fabula.core import Span, Story
from fabula.findings.prose import Paragraph, Prose
from fabula.findings.registry import rules
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding

_CURLY: Final = "’"
_END: Final = r"(?![\w'’-])"
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_BEFORE: Final = 8
"""So many signs before a paragraph a pattern may look at."""
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
        where = story.once("swaps", _where)
        for number, (swap, pattern) in enumerate(self.compiled):
            for paragraph in where.get((self.code, number), ()):
                for match in pattern.finditer(prose.content, paragraph.start, paragraph.end):
                    if match.start("wrong") not in seen and self._holds(swap, match, prose):
                        seen.add(match.start("wrong"))
                        yield self._finding(swap, match)

    def fits(self, match: re.Match[str], prose: Prose) -> bool:
        """Whether a place that a swap fits is a mistake indeed."""
        return True

    @cached_property
    def compiled(self) -> tuple[tuple[Swap, re.Pattern[str]], ...]:
        """The swaps with the regular expressions that are searched for."""
        return tuple((swap, swap.compiled()) for swap in self.swaps)

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


_Key = tuple[str, int]
"""The code of a rule, and the number of one of its swaps."""


def _where(story: Story) -> dict[_Key, list[Paragraph]]:
    """The paragraphs in which each swap of any rule is found."""
    prose = story[Prose]
    paragraphs = prose.paragraphs
    texts = [prose.content[max(0, one.start - _BEFORE) : one.end] for one in paragraphs]
    found: dict[_Key, list[Paragraph]] = {}
    noted = story.notes("swaps", _found, tuple[_Key, ...]).all(texts)
    for paragraph, keys in zip(paragraphs, noted, strict=True):
        for key in keys:
            found.setdefault(key, []).append(paragraph)
    return found


def _found(texts: Sequence[str]) -> Iterator[tuple[_Key, ...]]:
    """The swaps that are found in each of some texts."""
    patterns, begun = _sought()
    for text in texts:
        words = {word.lower() for word in _LETTERS.findall(text)}
        tried = (key for word in (*words, "") for key in begun.get(word, ()))
        yield tuple(key for key in dict.fromkeys(tried) if patterns[key].search(text))


@cache
def _sought() -> tuple[dict[_Key, re.Pattern[str]], dict[str, list[_Key]]]:
    """The patterns of all rules, and which of them are worth a try where a word stands.

    Under the empty word are those that are tried everywhere.
    """
    patterns: dict[_Key, re.Pattern[str]] = {}
    begun: dict[str, list[_Key]] = {}
    for rule in rules():
        for number, (swap, pattern) in enumerate(
            rule.compiled if isinstance(rule, PatternRule) else ()
        ):
            patterns[rule.code, number] = pattern
            for word in swap.begins() or {""}:
                begun.setdefault(word, []).append((rule.code, number))
    return patterns, begun


def curly(content: str) -> bool:
    """Whether a text writes its apostrophes curled."""
    return _CURLY in content or ("“" in content and "'" not in content)


def like(right: str, found: str, curled: bool) -> str:
    """The words `right` with the capital of `found` and the apostrophes of the story."""
    if found[:1].isupper():
        right = right[:1].upper() + right[1:]
    return right.replace("'", _CURLY) if curled else right
