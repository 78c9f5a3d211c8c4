"""C110: two trades for one person."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Story
from fabula.findings.people import names
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.scene._statements import changes, stated
from fabula.layers import Cast
from fabula.layers.findings import Finding, Severity

_TRADES: Final = (
    "doctor surgeon physician", "nurse midwife", "teacher schoolteacher headmaster",
    "lawyer solicitor barrister attorney", "policeman policewoman detective constable sergeant",
    "journalist reporter", "cook chef baker", "priest vicar curate clergyman", "carpenter joiner",
    "butcher", "plumber", "electrician", "sailor fisherman", "farmer", "dentist", "architect",
    "accountant bookkeeper", "librarian", "mechanic", "pilot", "musician pianist violinist",
    "waiter waitress barman barmaid", "engineer", "banker", "tailor seamstress", "blacksmith",
    "barber hairdresser", "postman", "gardener", "pharmacist chemist", "miner", "butler footman",
)  # fmt: skip
_KINDS: Final = {word: words for words in _TRADES for word in words.split()}
_CHANGES: Final = re.compile(
    r"\b(?:became|become|becoming|used to be|no longer|once|retired|trained|training|apprentice\w*|"
    r"quit|former|formerly|undercover|pretend\w*|disguise\w*)\b"
)


class Trade(Rule):
    """The narration gives one person two trades, and nothing tells of a change.

    It is counted only where both sentences say it outright with the name: “Bram was a baker”,
    “Bram, a plumber,”. People do have two; then a word that says so keeps the reader from counting.
    """

    code, name, family = "C110", "trade", "scene"
    severity = Severity.QUESTION
    message = "{who} is a {found} here, and was a {before} before."
    example = "Bram was a baker. … Bram, a plumber, knew what the noise in the wall meant."
    better = "Bram was a baker. … Bram, whose father was a plumber, knew what the noise meant."
    needs = (Cast,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first place where the trade is not the one before, unless the text tells why."""
        called, content = names(story), story[Prose].content
        told = list(stated(story, self._pattern))
        words = {one.span: next(filter(None, one.match.groups())).lower() for one in told}
        facts = [(one.who, _KINDS[words[one.span]], one.span) for one in told]
        for who, _, span, _, place in changes(facts):
            if not _CHANGES.search(content, place.start, span.end):
                yield self.at(
                    span,
                    evidence=(place,),
                    confidence=0.7,
                    who=called[who],
                    found=words[span],
                    before=words[place],
                )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        trades = "|".join(_KINDS)
        return re.compile(
            rf" (?:was|is) an? (?:(?:young|old|country|village|local|junior|senior) )?({trades})"
            rf"(?=[.,;]| (?:in|at|on|by trade)\b)|, (?:an?|the) ({trades})(?=[,.])"
        )
