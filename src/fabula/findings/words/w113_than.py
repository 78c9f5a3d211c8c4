"""W113: then and than."""

import re

from fabula.findings.patterns import PatternRule, Swap
from fabula.findings.prose import Prose
from fabula.layers.findings import Severity

_MEASURE = (
    "ever|usual|before|necessary|expected|most|any(?:one|body|thing)?|my|your|his|her|"
    "its|our|their|"
    "me|him|us|them|he|she|i|you|they|we|it|the|a|an|that|this|those|these|one|two|three|ten|"
    "[a-z]+ing"
)
_THING = "a|an|the|my|your|his|her|their|that|this|anyone|anything|me|him|us|them|ever|usual"


class Than(PatternRule):
    """“Then” where “than” is meant, or the other way round.

    They differ by one letter. “Then” is about time, “than” compares.
    """

    code, name, family = "W113", "than", "words"
    severity = Severity.SLIP
    example = "He was taller then his brother, and than he laughed."
    better = "He was taller than his brother, and then he laughed."
    swaps = (
        Swap(rf"(?:rather|other|less) «then» (?:{_MEASURE})~", "than", 0.9),
        Swap(rf"(?:more|better|worse) «then» (?:{_THING})~", "than", 0.88),
        Swap(
            r"(?:older|younger|taller|smaller|bigger|larger|stronger|faster|harder|longer|shorter|"
            r"higher|lower|louder|darker|colder|warmer|easier|closer|heavier|lighter|richer|"
            r"happier|later|earlier|sooner|greater|smarter|brighter|thinner|thicker|deeper) "
            rf"«then» (?:{_THING})~",
            "than",
            0.88,
        ),
        Swap(r"(?:more|less) «then» (?:one|two|three|four|five|six|ten|twenty|\d+)~", "than"),
        Swap(
            r"(?:and|but|since|until|back|just|by) «than»,? (?:he|she|i|we|they|it|the|a|there)"
            r"~",
            "then",
            0.9,
        ),
        Swap(r"(?:every )?now and «than»~", "then", 0.95),
    )

    def fits(self, match: re.Match[str], prose: Prose) -> bool:
        """Whether nothing before has already been compared ("better than I, and than he")."""
        if match["wrong"].lower() == "then":
            return True
        sentence = prose.content[max(0, match.start() - 80) : match.start()].lower()
        return not re.search(r"\b(?:than|rather|more|less|other|\w+er)\b", sentence)
