"""C109: somebody is two kinds of kin to one person."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Final

from fabula.core import Span, Story
from fabula.findings.people import names
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.scene._statements import changes, named
from fabula.layers import Cast, Mention
from fabula.layers.findings import Finding, Severity

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


class Kin(Rule):
    """Somebody is another's brother in one sentence and their cousin in the next.

    It is counted only where the narration names both people in both sentences: “Ida's brother
    Bram”, “Bram, Ida's cousin”.
    """

    code, name, family = "C109", "kin", "scene"
    severity = Severity.QUESTION
    message = "{who} is {other}'s {found} here, and was the {before} before."
    example = "Ida's brother Bram rowed. … She had not asked Bram, Ida's cousin, at all."
    better = "Ida's brother Bram rowed. … She had not asked Bram at all."
    needs = (Cast,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first place where a pair of people is otherwise related than before."""
        called = names(story)
        facts = list(self._facts(story))
        nouns = {span: noun for _, noun, span in facts}
        kinds = [(pair, _KIN[noun], span) for pair, noun, span in facts]
        for pair, _, span, _, place in changes(kinds):
            other, who = pair.split()
            yield self.at(
                span,
                evidence=(place,),
                who=called[who],
                other=called[other],
                found=nouns[span],
                before=nouns[place],
            )

    def _facts(self, story: Story) -> Iterator[tuple[str, str, Span]]:
        """Pairs of ids with the noun between them and where it is said."""
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

    def _fact(
        self, owner: Mention, kin: Mention, noun: str, end: int
    ) -> Iterator[tuple[str, str, Span]]:
        if owner.entity != kin.entity:
            start = min(owner.start, kin.start)
            yield f"{owner.entity} {kin.entity}", noun.lower(), Span(start, end)

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
