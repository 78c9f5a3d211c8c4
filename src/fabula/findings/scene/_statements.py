"""What the narration states of people outright, and rules on what cannot both be so."""

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import ClassVar, NamedTuple

from fabula.core import Layer, Span, Story
from fabula.findings.people import names
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Cast, Mention, MentionKind
from fabula.layers.findings import Finding, Severity

_LEAST = 0.7


class Statement(NamedTuple):
    """A fact about one character, by the words of a match and the place where they stand."""

    who: str
    match: re.Match[str]
    span: Span


class Fact(NamedTuple):
    """What is so of somebody: `kind` is compared, `words` are shown. `who` is an id, or two."""

    who: str
    kind: str
    words: str
    span: Span


class FactRule(Rule):
    """A rule that compares what is told of somebody with what was told of them before.

    Its message has the slots `who`, `found` and `before`.
    """

    family: ClassVar[str] = "scene"
    severity: ClassVar[Severity] = Severity.QUESTION
    needs: ClassVar[tuple[type[Layer], ...]] = (Cast,)

    @abstractmethod
    def facts(self, story: Story) -> Iterable[Fact]:
        """The facts that the narration states, in text order."""

    def agree(self, story: Story, before: Fact, now: Fact) -> bool:
        """Whether two unlike facts may both be so."""
        return False

    def called(self, fact: Fact, people: Mapping[str, str]) -> dict[str, str]:
        """The slots of the message that tell whose fact it is."""
        return {"who": people[fact.who]}

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first place of each person where a fact is not the one before."""
        people = names(story)
        for before, now in _changes(self.facts(story)):
            if not self.agree(story, before, now):
                yield self.at(
                    now.span,
                    evidence=(before.span,),
                    confidence=0.8,
                    found=now.words,
                    before=before.words,
                    **self.called(now, people),
                )


def _changes(facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """The first two neighbours among the facts of each that are unlike."""
    by: dict[str, list[Fact]] = {}
    for fact in facts:
        by.setdefault(fact.who, []).append(fact)
    for told in by.values():
        unlike = (pair for pair in pairwise(told) if pair[0].kind != pair[1].kind)
        yield from list(unlike)[:1]


def named(story: Story) -> Iterator[Mention]:
    """The names of characters in the narration, in text order, where it is sure who is meant."""
    prose = story[Prose]
    people = {one.id for one in story[Cast].characters}
    for one in story[Cast].mentions:
        if one.kind is MentionKind.NAME and one.entity in people and one.confidence >= _LEAST:
            where = prose.paragraph(one.start)
            if where is not None and not where.aside and not prose.spoken(one.start):
                yield one


def stated(story: Story, after: re.Pattern[str]) -> Iterator[Statement]:
    """The statements in which a pattern follows a name at once."""
    content = story[Prose].content
    for one in named(story):
        match = after.match(content, one.end)
        if match is not None and not story[Prose].spoken(match.end() - 1):
            yield Statement(one.entity, match, Span(one.start, match.end()))


def found(match: re.Match[str]) -> str:
    """The words of the group that has matched."""
    words: str = next(filter(None, match.groups()))
    return words
