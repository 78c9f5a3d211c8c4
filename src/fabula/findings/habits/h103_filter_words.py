"""H103: words that stand between the reader and what is seen."""

import re
from functools import cached_property

from fabula.core import Span, Story
from fabula.findings.habit import Counted, HabitRule
from fabula.findings.prose import Prose
from fabula.layers import Counts


class FilterWords(HabitRule):
    """The narration often says that somebody saw, heard, felt or noticed, before it says what.

    “She heard the door creak” has a step more than “The door creaked”: when we are behind her eyes
    already, what is there is what she hears. Where the perceiving itself matters, it stays.
    """

    code, name = "H103", "filter-words"
    title = "“She saw”, “he felt”"
    message = (
        "{count} sentences pass through “she saw”, “he felt” and the like ({rate} to 1,000 words; "
        "in half of 90 older novels it is fewer than {usual}, in nine of ten fewer than {most})."
    )
    example = "She heard the door creak. She saw that the lamp was out."
    better = "The door creaked. The lamp was out."
    least = 6

    def counted(self, story: Story) -> Counted:
        """Such clauses in narration, out of every ten words of it, so that rates are per 1,000."""
        prose, counts = story[Prose], story[Counts]
        places = [
            Span(*match.span())
            for match in self._pattern.finditer(prose.content)
            if not prose.spoken(match.start()) and prose.paragraph(match.start())
        ]
        return Counted(places, max(1, (counts.words - counts.dialogue_words) // 10))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        verbs = "saw|heard|felt|noticed|watched|realized|realised|sees|hears|feels|notices|watches"
        return re.compile(
            rf"\b(?:he|she|I|they|[A-Z][a-z]+) (?:{verbs}|could (?:see|hear|feel))"
            r"(?= (?:that|the|an?|his|her|him|them|how|as|something)\b)"
        )
