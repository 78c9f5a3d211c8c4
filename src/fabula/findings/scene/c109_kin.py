"""C109: somebody is two kinds of kin to one person."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.scene._statements import Fact, FactRule, named
from fabula.layers import Mention

_KIN: Final = {
    **dict.fromkeys(("father", "mother", "dad", "mum", "mom"), "parent"),
    **dict.fromkeys(("grandfather", "grandmother", "grandad", "grandma"), "grandparent"),
    **dict.fromkeys(("brother", "sister", "twin"), "sibling"),
    **dict.fromkeys(("uncle", "aunt"), "uncle"),
    **dict.fromkeys(("son", "daughter"), "child"),
    **dict.fromkeys(("nephew", "niece"), "nephew"),
    **dict.fromkeys(("grandson", "granddaughter"), "grandchild"),
    "cousin": "cousin",
}


class Kin(FactRule):
    """Somebody is another's brother in one sentence and their cousin in the next.

    It is counted only where the narration names both people in both sentences: “Ida's brother
    Bram”, “Bram, Ida's cousin”.
    """

    code, name = "C109", "kin"
    title = "Two kinds of kin"
    message = "{who} is {other}'s {found} here, and was the {before} before."
    example = "Ida's brother Bram rowed. … She had not asked Bram, Ida's cousin, at all."
    better = "Ida's brother Bram rowed. … She had not asked Bram at all."

    def called(self, fact: Fact, people: Mapping[str, str]) -> dict[str, str]:
        """Both people."""
        other, who = fact.who.split()
        return {"who": people[who], "other": people[other]}

    def facts(self, story: Story) -> Iterator[Fact]:
        """Who is what to whom, as told."""
        content = story[Prose].content
        mentions = list(named(story))
        for one, other in pairwise(mentions):
            between = content[one.end : other.start]
            owned = self._owned.fullmatch(between)
            if owned is not None:
                yield from self._fact(one, other, owned[1], other.end)
            after = self._after.match(content, other.end)
            if between == ", " and after is not None:
                yield from self._fact(other, one, after[1], after.end())

    def _fact(self, owner: Mention, kin: Mention, noun: str, end: int) -> Iterator[Fact]:
        if owner.entity != kin.entity:
            start = min(owner.start, kin.start)
            word = noun.lower()
            yield Fact(f"{owner.entity} {kin.entity}", _KIN[word], word, Span(start, end))

    @cached_property
    def _owned(self) -> re.Pattern[str]:
        return re.compile(
            rf"['’]s (?:(?:older|elder|younger|big|little|twin|dear|own) )?({'|'.join(_KIN)}),? "
        )

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(
            rf"['’]s (?:(?:older|elder|younger|big|little|twin|own) )?({'|'.join(_KIN)})(?=[,.;])"
        )
