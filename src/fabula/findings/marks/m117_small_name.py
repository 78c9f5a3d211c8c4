"""M117: a name in lower case."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Cast, Tokens
from fabula.layers.findings import Finding, Severity
from fabula.model.common import common_words, words_of_novels

_DAYS: Final = wordset(
    "monday tuesday wednesday thursday friday saturday sunday january february april october "
    "november december"
)
_OFTEN: Final = 4
_SHORTEST: Final = 4
_THING: Final = wordset("a an the his her my your our their its no every each some")


class SmallName(Rule):
    """A name that has its capital everywhere else, or the name of a day or month, is written small.

    Where a character or a whole story does without capitals, nothing is said.
    """

    code, name, family = "M117", "small-name", "marks"
    severity = Severity.SLIP
    message = "“{found}” is a name and begins with a capital."
    example = "Wilhelm laughed. “Then tuesday it is,” wilhelm said."
    better = "Wilhelm laughed. “Then Tuesday it is,” Wilhelm said."
    needs = (Cast,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Words in lower case that are the names of people, or of days, and nothing else."""
        prose, tokens = story[Prose], story[Tokens]
        counts = Counter(prose.forms)
        people = {word for one in story[Cast].characters for word in one.name.split()}
        plain = common_words() | words_of_novels()
        names = {
            name.lower()
            for name in people
            if counts[name] >= _OFTEN and counts[name.lower()] == 1
            if len(name) >= _SHORTEST and name.istitle() and name.lower() not in plain
        }
        small = sum(counts[day] for day in _DAYS)
        capital = sum(counts[day.capitalize()] for day in _DAYS)
        days = _DAYS if small <= max(1, capital // 4) else frozenset[str]()
        for number, form in enumerate(prose.forms):
            if (form in names and self._is_alone(prose, number)) or form in days:
                span = Span(tokens.starts[number], tokens.ends[number])
                if prose.paragraph(span.start) is not None:
                    right = form.capitalize()
                    yield self.at(span, suggestions=(right,), found=form, confidence=0.88)

    def _is_alone(self, prose: Prose, number: int) -> bool:
        """Whether a word is no thing (“a red whisker”) and no part of an address."""
        before, after = (
            prose.lower[max(0, number - 2) : number],
            prose.lower[number + 1 : number + 2],
        )
        return _THING.isdisjoint(before) and not (after and after[0].startswith("@"))
