"""D102: two people speak in one paragraph."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.people import names
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import (
    Attribution,
    BlockKind,
    Cast,
    Character,
    Cue,
    Quotation,
    QuotationKind,
    Quotations,
    Speakers,
)
from fabula.layers.findings import Finding, Severity

_SURE: Final = 0.9
_NEAR: Final = 120
"""Within so many signs the second line is taken for the first person's."""
_BROKEN: Final = ("-", "—", "–")
_MARKS: Final = "\"'“”‘’«»"
_TITLE: Final = re.compile(
    r"(?:the|mr|mrs|ms|miss|dr|sir|lady|lord|captain|aunt|uncle)\b", re.IGNORECASE
)


class TwoInOneParagraph(Rule):
    """Two people speak in one paragraph, and the second line comes before its speaker's name.

    The new paragraph is what tells a reader that somebody else speaks now; without it the second
    line is taken for the first person's. A line that is only remembered or quoted is left alone,
    and so is one that is announced: “and Bram said”.
    """

    code, name, family = "D102", "two-in-one-paragraph", "dialogue"
    title = "Two voices in one paragraph"
    severity = Severity.QUESTION
    message = "{second} speaks here in the paragraph in which {first} has spoken."
    example = "“Is there soup?” asked Ida. “No,” said Bram."
    better = "“Is there soup?” asked Ida.\n“No,” said Bram."
    needs = (Cast, Quotations, Speakers)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Neighbours in one paragraph whose tags name two people; one a paragraph."""
        called, people = names(story), {one.id: one for one in story[Cast].characters}
        said = {one.quotation: one for one in story[Speakers].items}
        last: tuple[Quotation, str] | None = None
        told = -1
        for one in story[Quotations].items:
            who = self._certain(one, said.get(one.id))
            where = story[Prose].paragraph(one.start)
            if who is None or who not in people or where is None:
                last = None
                continue
            if last is not None and last[1] != who and where.start not in (told, -1):
                before, whose = last
                plain = before.start >= where.start and where.kind is not BlockKind.LETTER
                if plain and self._misleads(story, before, one, (people[whose], people[who])):
                    told = where.start
                    yield self.at(
                        one.span,
                        evidence=(before.span,),
                        confidence=0.75,
                        first=called[whose],
                        second=called[who],
                    )
            last = one, who

    def _certain(self, one: Quotation, attribution: Attribution | None) -> str | None:
        if attribution is None or one.kind is not QuotationKind.SPEECH:
            return None
        sure = attribution.cue is Cue.EXPLICIT and attribution.confidence >= _SURE
        return attribution.speaker if sure else None

    def _misleads(
        self, story: Story, before: Quotation, one: Quotation, pair: tuple[Character, Character]
    ) -> bool:
        """Whether the second line follows at once, unannounced, and is surely another's."""
        content = story[Prose].content
        between = content[before.end : one.start]
        if len(between) > _NEAR or _is_broken(content, one) or _may_be_one(*pair):
            return False
        own = {word for alias in pair[1].aliases for word in alias.name.split()}
        return own.isdisjoint(re.findall(r"\w+", between))


def _is_broken(content: str, one: Quotation) -> bool:
    """Whether a line breaks off; then the name after it may be whoever breaks in."""
    return content[one.start : one.end].rstrip(_MARKS).endswith(_BROKEN)


def _may_be_one(first: Character, second: Character) -> bool:
    """Whether two names may be one person's: one goes by title or description, one by name."""
    titled = [all(_TITLE.match(alias.name) for alias in one.aliases) for one in (first, second)]
    differ = first.pronouns and second.pronouns and first.pronouns != second.pronouns
    return titled[0] != titled[1] and not differ
