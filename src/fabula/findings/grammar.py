"""Rules that know a mistake by the sentence it stands in, as the reader model parses it."""

from abc import abstractmethod
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar, Final

from msgspec import Struct

from fabula.core import Layer, Span, Story
from fabula.findings.manner import Manners
from fabula.findings.patterns import PatternRule, curly, like
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Annotation, Quotations, Tokens
from fabula.layers.findings import Finding
from fabula.layers.speakers import Speakers

_NO_WORD: Final = frozenset({"PUNCT", "SYM", "X"})


class Words:
    """The words of a story with their syntax, by token number.

    `low` are the words in lower case with straight apostrophes; `tags`, `labels` and `heads` are
    the model's. What lies before the first word and after the last one is empty.
    """

    def __init__(self, story: Story) -> None:
        annotation = story[Annotation]
        self.prose = story[Prose]
        self.tokens = story[Tokens]
        self.forms = self.prose.forms
        self.low = tuple(word.replace("’", "'") for word in self.prose.lower)
        self.tags, self.labels, self.heads = annotation.tags, annotation.labels, annotation.heads
        self._firsts = frozenset(self.tokens.sentences)

    def __len__(self) -> int:
        return len(self.tags)

    def word(self, at: int) -> str:
        """The word of a number in lower case."""
        return self.low[at] if 0 <= at < len(self.tags) else ""

    def tag(self, at: int) -> str:
        """Its part of speech."""
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    def label(self, at: int) -> str:
        """How it depends on its head."""
        return self.labels[at] if 0 <= at < len(self.tags) else ""

    def begins(self, at: int) -> bool:
        """Whether a sentence, or a speech in it, begins with the word."""
        return at in self._firsts or (self.tag(at - 1) == "PUNCT" and self.word(at - 1) in _OPENING)

    def closes(self, at: int) -> bool:
        """Whether there is no word: a mark, or the end."""
        return not self.tag(at) or self.tags[at] in _NO_WORD

    def sentence(self, at: int) -> range:
        """The numbers from the beginning of the sentence up to the word, without it."""
        first = at
        while first > 0 and first not in self._firsts:
            first -= 1
        return range(first, at)

    def close(self, first: int, after: int) -> bool:
        """Whether the words of a stretch stand in one line, each a space or nothing apart."""
        if first < 0 or after > len(self.tags):
            return False
        starts, ends = self.tokens.starts, self.tokens.ends
        return all(
            self.prose.content[ends[one] : starts[one + 1]] in ("", " ")
            for one in range(first, after - 1)
        )

    def where(self, words: frozenset[str]) -> list[int]:
        """The numbers of all words that are one of `words`."""
        return sorted(number for word in words for number in self._places.get(word, ()))

    def under(self, at: int) -> tuple[int, ...]:
        """The words that depend on a word."""
        return tuple(self._children.get(at, ()))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.low[: len(self.tags)]):
            places[word].append(number)
        return dict(places)

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        children: dict[int, list[int]] = defaultdict(list)
        for number, head in enumerate(self.heads):
            children[head].append(number)
        return dict(children)


_OPENING: Final = frozenset({'"', "“", "‘", "'", "(", "—"})


class Fault(Struct, frozen=True):
    """Words that are wrong, tokens `first` to `after`, and what should stand there."""

    first: int
    after: int
    right: str
    confidence: float = 0.9


class GrammarRule(Rule):
    """A rule that finds faults in the syntax of sentences.

    What somebody says is left alone unless the rule `hears`; whoever talks broadly is left alone in
    any case. With `manner`, a teller who does so that many times means it.
    """

    message: ClassVar[str] = "“{found}” is probably “{right}” here."
    needs: ClassVar[tuple[type[Layer], ...]] = (Annotation, Quotations, Speakers)
    hears: ClassVar[bool] = False
    manner: ClassVar[int] = 1_000

    @abstractmethod
    def faults(self, words: Words) -> Iterator[Fault]:
        """What is wrong, by whoever speaks; only asked where the model has read."""

    def findings(self, story: Story) -> Iterator[Finding]:
        """One finding for each fault of a voice that keeps to the standard."""
        if story[Annotation].tags:
            yield from self.told(story)

    def told(self, story: Story) -> Iterator[Finding]:
        """The faults that are told, as findings."""
        words = story.once("grammar", Words)
        faults = [one for one in self.faults(words) if words.close(one.first, one.after)]
        if not faults:
            return
        manners = story.once("manners", Manners)
        kept = [one for one in faults if self._is_told(one, words, manners)]
        if len(kept) < self.manner:
            yield from (self._found(one, words) for one in kept)

    def _is_told(self, fault: Fault, words: Words, manners: Manners) -> bool:
        start, end = words.tokens.starts[fault.first], words.tokens.ends[fault.after - 1]
        if words.prose.paragraph(start) is None or not words.prose.quoted_whole(Span(start, end)):
            return False
        return (self.hears or not words.prose.spoken(start)) and manners.is_plain(start)

    def _found(self, fault: Fault, words: Words) -> Finding:
        span = Span(words.tokens.starts[fault.first], words.tokens.ends[fault.after - 1])
        found = " ".join(words.prose.words(span).split())
        capital = found if words.low[fault.first] != "i" else ""
        right = like(fault.right, capital, curly(words.prose.content))
        return self.at(
            span,
            confidence=fault.confidence,
            suggestions=(right,) if right else (),
            found=found,
            right=right,
            next=words.forms[fault.after] if fault.after < len(words) else "",
        )


class GrammarPatternRule(GrammarRule, PatternRule):
    """A rule that is a list of swaps, and finds faults in the syntax besides."""

    standard: ClassVar[bool] = True
    needs: ClassVar[tuple[type[Layer], ...]] = ()
    message: ClassVar[str] = PatternRule.message

    def findings(self, story: Story) -> Iterator[Finding]:
        """The swaps, and the faults that they do not touch."""
        swapped = list(PatternRule.findings(self, story))
        yield from swapped
        if Annotation in story and story[Annotation].tags and Speakers in story:
            for one in self.told(story):
                if not any(one.start < other.end and other.start < one.end for other in swapped):
                    yield one
