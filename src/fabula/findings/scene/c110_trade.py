"""C110: two trades for one person."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Story
from fabula.findings.prose import Prose
from fabula.findings.scene._statements import Fact, FactRule, found, stated

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


class Trade(FactRule):
    """The narration gives one person two trades, and nothing tells of a change.

    It is counted only where both sentences say it outright with the name: “Bram was a baker”,
    “Bram, a plumber,”. People do have two; then a word that says so keeps the reader from counting.
    """

    code, name = "C110", "trade"
    title = "Two trades"
    message = "{who} is a {found} here, and was a {before} before."
    example = "Bram was a baker. … Bram, a plumber, knew what the noise in the wall meant."
    better = "Bram was a baker. … Bram, whose father was a plumber, knew what the noise meant."

    def facts(self, story: Story) -> Iterator[Fact]:
        """The trades, as told."""
        for one in stated(story, self._pattern):
            trade = found(one.match).lower()
            yield Fact(one.who, _KINDS[trade], trade, one.span)

    def agree(self, story: Story, before: Fact, now: Fact) -> bool:
        """Whether the text between tells of a change."""
        content = story[Prose].content
        return _CHANGES.search(content, before.span.start, now.span.end) is not None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        trades = "|".join(_KINDS)
        return re.compile(
            rf" (?:was|is) an? (?:(?:young|old|country|village|local|junior|senior) )?({trades})"
            rf"(?=[.,;]| (?:in|at|on|by trade)\b)|, (?:an?|the) ({trades})(?=[,.])"
        )
