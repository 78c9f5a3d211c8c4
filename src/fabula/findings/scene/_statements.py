"""What the narration states of people outright: a name, and a fact about its bearer."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.layers import Cast, Mention, MentionKind

_LEAST = 0.7


class Statement(NamedTuple):
    """A fact about one character, by the words of a match and the place where they stand."""

    who: str
    match: re.Match[str]
    span: Span


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


def changes(statements: list[tuple[str, str, Span]]) -> Iterator[tuple[str, str, Span, str, Span]]:
    """Whom a fact, told again, does not agree with itself of: who, now, where, before, where.

    Parameters:
        statements: who, the fact, and where, in text order.
    """
    by: dict[str, list[tuple[str, Span]]] = {}
    for who, fact, span in statements:
        by.setdefault(who, []).append((fact, span))
    for who, facts in by.items():
        for (before, place), (now, span) in pairwise(facts):
            if before != now:
                yield who, now, span, before, place
                break
