"""M120: a title before a name in lower case."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_TITLES: Final = (
    "lord|lady|sir|king|queen|prince|princess|captain|doctor|professor|aunt|uncle|mister|"
    "nurse|sergeant|colonel|father|mother|brother|sister|madame|duke|duchess|"
    "countess|baron|sheriff|detective|inspector|officer|president|emperor"
)
_ALWAYS: Final = "mr|mrs|ms|dr"
_SMALL: Final = re.compile(
    rf"(?<![\w'’-])(?:(?P<always>(?:{_ALWAYS})\.?)|(?P<title>{_TITLES})) (?P<name>[A-Z][a-zà-ÿ]+)"
)
_PLAIN: Final = frozenset({"sir", "doctor", "professor", "captain", "aunt", "uncle", "sergeant"})
"""Titles that nobody writes small before a name, but for those who always do."""
_MANNER: Final = 3
_OWNED: Final = re.compile(
    r"(?:\b(?:my|your|his|her|its|our|their|the|a|an|old|dear|this|that)|['’]s) $", re.IGNORECASE
)
"""Before the word for kin or a trade: “my uncle Ben”."""


class SmallTitle(Rule):
    """A title stands in lower case before a name: “sir Ashby”.

    “Lord” and “king” are left alone where the name never has them with a capital.

    “Lord Ashby” is his name; “the lord” is what he is.
    """

    code, name, family = "M120", "small-title", "marks"
    severity = Severity.SLIP
    message = "Before a name the title has a capital here: “{right}”."
    example = "Lord Ashby bowed. Nobody looked at lord Ashby."
    better = "Lord Ashby bowed. Nobody looked at Lord Ashby."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Titles before names, in lower case against the custom of the story."""
        prose = story[Prose]
        titles = Counter(
            match["title"] for match in _SMALL.finditer(prose.content) if match["title"]
        )
        for match in _SMALL.finditer(prose.content):
            title = match["always"] or match["title"]
            right = title.capitalize()
            plain = title in _PLAIN and titles[title] < _MANNER
            known = match["always"] or plain or f"{right} {match['name']}" in prose.content
            owned = _OWNED.search(prose.content, max(0, match.start() - 12), match.start())
            if known and not owned and prose.paragraph(match.start()):
                span = Span(match.start(), match.start() + len(title))
                yield self.at(span, suggestions=(right,), found=title, right=right)
